/** The office's desk in the browser, under {@code serve} alone: it decides and computes nothing. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk;
