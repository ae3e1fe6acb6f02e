/** New plans: a workbook to fill, or another unit's plan taken over. */
@ApplicationModule(
        allowedDependencies = {
            "fact :: owed",
            "language",
            "registry",
            "rulebook :: model",
            "sheet :: common",
            "sheet :: edit",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
