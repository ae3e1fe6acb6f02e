/** Mail to units, agencies and operators: composed after a night, kept in an outbox, sent at least once; off until set. */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "fact",
            "fact :: owed",
            "finding",
            "language",
            "registry",
            "report :: answer",
            "report :: folder",
            "report :: night",
            "report :: view",
            "rulebook :: model",
            "setting",
            "sheet :: book",
            "sheet :: common",
            "sheet :: edit",
            "store",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
