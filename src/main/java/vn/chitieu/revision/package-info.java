/** What changed between two versions of the rules, and what held on a date: on the files alone. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.revision;
