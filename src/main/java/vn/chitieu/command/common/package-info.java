/** What every command has: options, exit codes, lines, progress, failures in a sentence. */
@NullMarked
package vn.chitieu.command.common;

import org.jspecify.annotations.NullMarked;
