/** Commands of policy staff: rules and its sub-commands. */
@NullMarked
package vn.chitieu.command.rules;

import org.jspecify.annotations.NullMarked;
