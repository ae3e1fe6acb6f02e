/** Returns sent back with what is wrong marked in them. */
@NamedInterface("answer")
@NullMarked
package vn.chitieu.report.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
