/** Words of figures, shares, days and gaps, from the bundle. */
@NullMarked
package vn.chitieu.report.words;

import org.jspecify.annotations.NullMarked;
