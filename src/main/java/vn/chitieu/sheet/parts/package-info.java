/** The parts of a workbook's package as events, and what keeps a hostile one out. */
@NamedInterface("parts")
@NullMarked
package vn.chitieu.sheet.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
