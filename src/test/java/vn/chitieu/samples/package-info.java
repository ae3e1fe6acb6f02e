/** Makes the illustrative returns of {@code data-samples/} (the same cells every time) and large inboxes for measuring. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.samples;
