/** From the cells of a return to its facts. */
@NullMarked
package vn.chitieu.intake.facts;

import org.jspecify.annotations.NullMarked;
