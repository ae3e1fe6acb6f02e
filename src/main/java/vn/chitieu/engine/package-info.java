/** The only package that knows Drools. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "rulebook",
            "rulebook :: model",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
