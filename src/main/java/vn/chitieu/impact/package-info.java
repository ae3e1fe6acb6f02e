/** What other rules would say of the data already loaded; stores nothing. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.impact;
