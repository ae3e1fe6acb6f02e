/** The only package that knows Apache POI: reads workbooks and CSV as typed cells, writes workbooks from a plain model. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.sheet;
