/** Changing a rule workbook at the desk: one proposes, the check and the impact are shown, another approves. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.amend;
