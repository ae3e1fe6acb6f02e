/** Random countries: the night's findings against a plain computation of the same rules, written apart from them. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.country;
