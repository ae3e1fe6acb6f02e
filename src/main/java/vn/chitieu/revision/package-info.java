/** What changed between two versions of the rules, and what held on a date: on the files alone. */
@ApplicationModule(
        allowedDependencies = {"fact :: owed", "language", "rulebook :: model", "sheet :: common", "sheet :: edit"})
@NullMarked
package vn.chitieu.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
