/** What rows say of each other: references, dates, figures, names. */
@NullMarked
package vn.chitieu.rulebook.check;

import org.jspecify.annotations.NullMarked;
