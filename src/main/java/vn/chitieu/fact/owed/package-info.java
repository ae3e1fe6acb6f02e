/**
 * Who owes what: units, the rows of the plans as norms, what they bind whom to, and the tables shared by all plans. Part of
 * the interface of the logic, see {@link vn.chitieu.fact}.
 */
@org.jspecify.annotations.NullMarked
package vn.chitieu.fact.owed;
