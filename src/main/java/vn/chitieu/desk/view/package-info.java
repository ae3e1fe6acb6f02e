/** Pages to read: deadlines, findings, targets, nights. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.view;
