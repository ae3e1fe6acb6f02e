/** What is shown, worked out before any page is laid. */
@NamedInterface("view")
@NullMarked
package vn.chitieu.report.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
