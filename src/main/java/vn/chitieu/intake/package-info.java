/** Returns and the register: read, checked, stored. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "engine",
            "fact :: owed",
            "fact :: sent",
            "language",
            "registry",
            "rulebook :: model",
            "scratch",
            "setting",
            "sheet :: common",
            "sheet :: parts",
            "sheet :: stream",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
