/** The nightly job; the only package that knows Spring Batch. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.night;
