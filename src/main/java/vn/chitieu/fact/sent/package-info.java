/**
 * What has come: rows of returns, entries of the register, the figures added up of them, and what the checks of returns
 * find. Part of the interface of the logic, see {@link vn.chitieu.fact}.
 */
@org.jspecify.annotations.NullMarked
package vn.chitieu.fact.sent;
