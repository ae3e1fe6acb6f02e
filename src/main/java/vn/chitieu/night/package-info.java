/** The nightly job; the only package that knows Spring Batch. */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "assessment",
            "engine",
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "indicator",
            "intake",
            "intake :: inbox",
            "intake :: store",
            "language",
            "promise",
            "registry",
            "report",
            "report :: answer",
            "report :: folder",
            "report :: night",
            "report :: output",
            "rulebook",
            "rulebook :: model",
            "scenario",
            "setting",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
