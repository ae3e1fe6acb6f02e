/** Page one and what it links to first. */
@NullMarked
package vn.chitieu.report.front;

import org.jspecify.annotations.NullMarked;
