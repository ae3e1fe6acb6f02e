/** Tables of rule files as they must look, and cells read to their types. */
@NullMarked
package vn.chitieu.rulebook.table;

import org.jspecify.annotations.NullMarked;
