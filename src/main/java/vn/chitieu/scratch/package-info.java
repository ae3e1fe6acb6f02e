/** Temporary files, of this process and what dead ones have left. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.scratch;
