/** Findings, their store, and what changed between two nights. */
@ApplicationModule(allowedDependencies = {"fact", "fact :: owed", "fact :: sent", "registry", "store", "vocabulary"})
@NullMarked
package vn.chitieu.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
