/** All files of a night, written. */
@NamedInterface("output")
@NullMarked
package vn.chitieu.report.output;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
