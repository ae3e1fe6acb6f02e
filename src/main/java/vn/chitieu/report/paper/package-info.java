/** Pages that are printed, and the appendices made of them. */
@NullMarked
package vn.chitieu.report.paper;

import org.jspecify.annotations.NullMarked;
