/** One finding from end to end on one page: rule row, clause, rules fired, figures with their cells, the arithmetic. */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "fact :: owed",
            "fact :: sent",
            "finding",
            "language",
            "registry",
            "report :: night",
            "rulebook :: model",
            "vocabulary"
        })
@NullMarked
package vn.chitieu.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
