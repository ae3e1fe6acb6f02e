/** What the other rooms of sheets share: texts of cells, bytes of XML, packages with fixed times. */
@NamedInterface("common")
@NullMarked
package vn.chitieu.sheet.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
