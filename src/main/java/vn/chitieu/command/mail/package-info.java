/** Commands of the mail: what would be fetched and sent. */
@NullMarked
package vn.chitieu.command.mail;

import org.jspecify.annotations.NullMarked;
