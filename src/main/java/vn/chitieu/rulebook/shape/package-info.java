/** The tables that each kind of rule file has. */
@NullMarked
package vn.chitieu.rulebook.shape;

import org.jspecify.annotations.NullMarked;
