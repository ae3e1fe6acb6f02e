/** Returns and the register: read, checked, stored. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.intake;
