/** People who may enter the office's desk: their roles, passwords, and what they did. Knows nothing of the web. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package vn.chitieu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
