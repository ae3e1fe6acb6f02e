/** What units promise to do about their open findings: the sheet they fill, what they wrote, and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "sheet :: stream",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
