/** Nothing forgotten: the plain text of a document held against the rows that were made of it. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.ledger;
