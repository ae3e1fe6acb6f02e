/** How cells look, and how high their text is. */
@NullMarked
package vn.chitieu.sheet.style;

import org.jspecify.annotations.NullMarked;
