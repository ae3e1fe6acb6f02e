/** Facts the logic joins, and the cases it decides. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.assessment;
