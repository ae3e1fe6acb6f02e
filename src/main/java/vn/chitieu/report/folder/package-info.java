/** Where the files of a night lie and how they are called. */
@NamedInterface("folder")
@NullMarked
package vn.chitieu.report.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
