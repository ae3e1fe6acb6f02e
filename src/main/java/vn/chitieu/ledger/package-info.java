/** Nothing forgotten: the plain text of a document held against the rows that were made of it. */
@ApplicationModule(
        allowedDependencies = {
            "fact :: owed",
            "language",
            "registry",
            "rulebook :: model",
            "sheet :: common",
            "sheet :: edit"
        })
@NullMarked
package vn.chitieu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
