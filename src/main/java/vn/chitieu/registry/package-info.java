/** Units, their types, programme codes and programme groups. */
@ApplicationModule(allowedDependencies = {"fact :: owed"})
@NullMarked
package vn.chitieu.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
