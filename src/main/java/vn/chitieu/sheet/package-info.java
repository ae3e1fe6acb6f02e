/**
 * The only package that knows Apache POI: reads workbooks and CSV as typed cells, writes workbooks and letters from plain
 * models.
 */
@org.jspecify.annotations.NullMarked
package vn.chitieu.sheet;
