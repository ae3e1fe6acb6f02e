/** Indicators derived from observations, for units and for the province. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "registry",
            "rulebook :: model",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
