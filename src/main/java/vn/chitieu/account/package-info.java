/** People who may enter the office's desk: their roles, passwords, and what they did. Knows nothing of the web. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.account;
