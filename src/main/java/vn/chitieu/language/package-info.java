/** Vietnamese wording: message bundles, number and date forms, normalisation. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.language;
