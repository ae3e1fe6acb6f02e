/** What each unit owes: norms bound to units and years. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.obligation;
