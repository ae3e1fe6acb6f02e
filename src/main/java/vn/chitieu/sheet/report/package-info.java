/** Writes a workbook of results as a stream. */
@NamedInterface("report")
@NullMarked
package vn.chitieu.sheet.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
