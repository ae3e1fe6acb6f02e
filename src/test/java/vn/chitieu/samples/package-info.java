/** Makes the illustrative returns of {@code data-samples/}: the same cells every time. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.samples;
