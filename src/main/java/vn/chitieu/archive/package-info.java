/** The rule files of every run, kept in the database by content, so that a later day can read them again. */
@ApplicationModule(allowedDependencies = {"rulebook", "rulebook :: model", "scratch"})
@NullMarked
package vn.chitieu.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
