/** The service that runs by itself every night. */
@NullMarked
package vn.chitieu.command.serve;

import org.jspecify.annotations.NullMarked;
