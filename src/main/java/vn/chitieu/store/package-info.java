/** PostgreSQL: embedded or elsewhere, schema, lock, COPY. */
@ApplicationModule(allowedDependencies = {"language", "scratch"})
@NullMarked
package vn.chitieu.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
