/** Findings, their store, and what changed between two nights. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.finding;
