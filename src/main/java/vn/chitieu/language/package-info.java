/** Vietnamese wording: message bundles, number and date forms, normalisation. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
