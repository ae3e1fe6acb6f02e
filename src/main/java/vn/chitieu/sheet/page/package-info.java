/** What a workbook of results is made of: sheets, rows, cells, charts. */
@NamedInterface("page")
@NullMarked
package vn.chitieu.sheet.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
