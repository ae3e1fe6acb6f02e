/** The forms of a return and where in a file their tables stand. */
@NullMarked
package vn.chitieu.intake.layout;

import org.jspecify.annotations.NullMarked;
