/** Small workbooks read whole, for rule files. */
@NamedInterface("book")
@NullMarked
package vn.chitieu.sheet.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
