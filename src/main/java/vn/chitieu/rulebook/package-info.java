/** Rule files as typed rows, checked cell by cell. */
@ApplicationModule(
        allowedDependencies = {
            "fact :: owed",
            "fact :: sent",
            "language",
            "registry",
            "sheet :: book",
            "sheet :: common",
            "sheet :: edit",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
