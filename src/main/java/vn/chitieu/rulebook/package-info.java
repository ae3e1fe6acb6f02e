/** Rule files as typed rows, checked cell by cell. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.rulebook;
