/** Pages on which levels stand side by side: the nation, the province, its units. */
@NullMarked
package vn.chitieu.report.levels;

import org.jspecify.annotations.NullMarked;
