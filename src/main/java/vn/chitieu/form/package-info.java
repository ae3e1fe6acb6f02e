/** Blank returns, made by the rules in force, for the units to fill. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "engine",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "intake",
            "language",
            "registry",
            "rulebook :: model",
            "sheet :: common",
            "sheet :: edit",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
