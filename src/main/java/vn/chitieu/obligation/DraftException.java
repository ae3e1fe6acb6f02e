package vn.chitieu.obligation;

import vn.chitieu.language.Messages;

/** A cell of a decision table that slipped past the checker: says which rule (clause) and which column. */
public final class DraftException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DraftException(String provisionId, String column, String text) {
        super(Messages.beside(DraftException.class).get("draft.cell", provisionId, column, text));
    }
}
