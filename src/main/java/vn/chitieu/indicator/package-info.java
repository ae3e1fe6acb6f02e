/** Indicators derived from observations, for units and for the province. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.indicator;
