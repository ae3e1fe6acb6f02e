/** What rule files say, typed: documents, provisions, scenarios. */
@NamedInterface("model")
@NullMarked
package vn.chitieu.rulebook.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
