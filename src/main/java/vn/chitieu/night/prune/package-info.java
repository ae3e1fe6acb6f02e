/** What old nights are forgotten, and the day before which nothing can be replayed. */
@NamedInterface("prune")
@NullMarked
package vn.chitieu.night.prune;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
