/** What was taken, put into its tables. */
@NamedInterface("store")
@NullMarked
package vn.chitieu.intake.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
