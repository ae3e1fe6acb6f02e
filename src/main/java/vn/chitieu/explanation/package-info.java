/** One finding from end to end on one page: rule row, clause, rules fired, figures with their cells, the arithmetic. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.explanation;
