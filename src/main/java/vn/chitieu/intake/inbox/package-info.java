/** What lies in the inbox: names, sizes, snapshots, pairs. */
@NamedInterface("inbox")
@NullMarked
package vn.chitieu.intake.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
