/** A night in the tables: its key, versions, lock, log and what came of it. */
@NamedInterface("run")
@NullMarked
package vn.chitieu.night.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
