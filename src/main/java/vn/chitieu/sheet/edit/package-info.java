/** Workbooks that somebody made, written on and saved under another name. */
@NamedInterface("edit")
@NullMarked
package vn.chitieu.sheet.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
