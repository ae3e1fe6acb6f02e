/** One night by hand, what nights did, and what may be forgotten of them. */
@NullMarked
package vn.chitieu.command.nights;

import org.jspecify.annotations.NullMarked;
