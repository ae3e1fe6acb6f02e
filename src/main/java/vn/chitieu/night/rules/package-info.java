/** Which rules a night is run by: those that lie there, or the last good ones that were kept. */
@NamedInterface("rules")
@NullMarked
package vn.chitieu.night.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
