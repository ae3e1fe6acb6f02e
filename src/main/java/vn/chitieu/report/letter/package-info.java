/** Letters, the leaders' page and the draft report. */
@NullMarked
package vn.chitieu.report.letter;

import org.jspecify.annotations.NullMarked;
