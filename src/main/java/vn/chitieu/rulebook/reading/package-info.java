/** From the workbook to the model, with a problem for each cell that is not so. */
@NullMarked
package vn.chitieu.rulebook.reading;

import org.jspecify.annotations.NullMarked;
