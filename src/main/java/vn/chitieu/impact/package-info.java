/** What other rules would say of the data already loaded; stores nothing. */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "engine",
            "fact :: owed",
            "finding",
            "indicator",
            "intake",
            "intake :: inbox",
            "language",
            "registry",
            "rulebook :: model",
            "sheet :: common",
            "sheet :: edit",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
