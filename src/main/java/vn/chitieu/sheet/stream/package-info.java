/** Tables read row by row, of workbooks old and new and of sets of CSV files. */
@NamedInterface("stream")
@NullMarked
package vn.chitieu.sheet.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
