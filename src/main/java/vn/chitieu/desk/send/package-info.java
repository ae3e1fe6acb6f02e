/** Sending a return: check, file, receipt, withdrawal. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.send;
