/** Temporary files, of this process and what dead ones have left. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.scratch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
