/** Parts of a night that any process may do: requests in a table of PostgreSQL, each held by a transaction of its own. */
@NamedInterface("parts")
@NullMarked
package vn.chitieu.night.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
