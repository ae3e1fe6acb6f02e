package vn.chitieu.impact;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;

/** The rules that take returns in differ, so the returns must be read again, but the inbox is not the night's any more. */
public final class InboxChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxChangedException(Path inbox, @Nullable Throwable cause) {
        super(Messages.beside(InboxChangedException.class).get("inbox.changed", inbox.toString()), cause);
    }
}
