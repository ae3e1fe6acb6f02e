/** Cells that an indicator is counted from. */
@NullMarked
package vn.chitieu.intake.count;

import org.jspecify.annotations.NullMarked;
