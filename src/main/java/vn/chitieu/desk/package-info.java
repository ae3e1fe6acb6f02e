/** The office's desk in the browser, under {@code serve} alone: it decides and computes nothing. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "engine",
            "explanation",
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "form",
            "impact",
            "intake",
            "intake :: inbox",
            "language",
            "mail",
            "night :: rules",
            "night :: run",
            "promise",
            "registry",
            "report :: answer",
            "report :: folder",
            "report :: night",
            "report :: view",
            "revision",
            "rulebook",
            "rulebook :: model",
            "scenario",
            "scratch",
            "setting",
            "sheet :: common",
            "sheet :: page",
            "sheet :: parts",
            "sheet :: report",
            "sheet :: stream",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
