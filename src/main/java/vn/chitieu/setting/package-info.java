/** What an operator may set in the environment, checked in one place. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package vn.chitieu.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
