package vn.chitieu.ledger;

import vn.chitieu.language.Messages;

/**
 * One mention of the text and what became of it.
 *
 * @param line line of the file
 * @param kind what it is, in words
 * @param text as written
 * @param context the words around it
 * @param standing how it stands
 * @param by clause id it is tied to, or the reason why it is no target; empty while it is not tied
 */
public record Entry(int line, String kind, String text, String context, Standing standing, String by) {
    /** How a mention stands. */
    public enum Standing {
        /** A row of the rules rests on it. */
        TIED,
        /** Said beside the rules to be no target, with a reason. */
        MARKED,
        /** Nobody has looked at it. */
        NOT_TIED
    }

    private static final Messages MESSAGES = Messages.beside(Entry.class);

    /** The standing in words. */
    public String standingWords() {
        return MESSAGES.get("standing." + standing);
    }
}
