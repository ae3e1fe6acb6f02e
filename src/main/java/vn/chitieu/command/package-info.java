/** The command line. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "assessment",
            "desk",
            "drafting",
            "engine",
            "explanation",
            "fact",
            "fact :: owed",
            "form",
            "impact",
            "intake",
            "language",
            "ledger",
            "mail",
            "night",
            "night :: parts",
            "night :: prune",
            "night :: rules",
            "night :: run",
            "registry",
            "report :: answer",
            "report :: night",
            "report :: output",
            "revision",
            "rulebook",
            "rulebook :: model",
            "scenario",
            "scratch",
            "setting",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
