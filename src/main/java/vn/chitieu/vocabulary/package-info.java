/** The closed vocabulary of norms and findings as types: what each word means is said here once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
