/** Pages of a unit's workbook: targets, deadlines, duties, quality. */
@NullMarked
package vn.chitieu.report.page;

import org.jspecify.annotations.NullMarked;
