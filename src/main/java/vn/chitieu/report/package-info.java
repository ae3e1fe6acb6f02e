/** Gap workbooks and findings.csv. */
@ApplicationModule(
        allowedDependencies = {
            "fact",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "rulebook",
            "rulebook :: model",
            "setting",
            "sheet :: book",
            "sheet :: common",
            "sheet :: edit",
            "sheet :: letter",
            "sheet :: page",
            "sheet :: parts",
            "sheet :: report",
            "sheet :: stream",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
