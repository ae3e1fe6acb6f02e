/** Lays facts and obligations out as cases for the logic, and makes findings of what it decides. */
@ApplicationModule(
        allowedDependencies = {
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "rulebook :: model",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
