/** Tests that policy staff write in the rule workbooks: run through the real engine, found beside expected. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "engine",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "report :: night",
            "rulebook",
            "rulebook :: model",
            "sheet :: edit",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
