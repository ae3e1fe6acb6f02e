/** What a unit sends: its return as typed facts, and the problems found in it. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.submission;
