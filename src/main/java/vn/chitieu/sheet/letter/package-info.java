/** Papers as .docx: letters, summaries, drafts of reports. */
@NamedInterface("letter")
@NullMarked
package vn.chitieu.sheet.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
