/** Lays facts and obligations out as cases for the logic, and makes findings of what it decides. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.assessment;
