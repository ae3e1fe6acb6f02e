package vn.chitieu.mail;

import vn.chitieu.language.Messages;

/**
 * One mistake of the list of recipients.
 *
 * @param file the file as the operator named it
 * @param sheet name of the sheet, or empty
 * @param cell address such as {@code C7}, or empty
 * @param message what is wrong, Vietnamese
 * @param remedy how to mend it, Vietnamese
 */
public record RecipientProblem(String file, String sheet, String cell, String message, String remedy) {
    private static final Messages MESSAGES = Messages.beside(RecipientProblem.class);

    /** Place, what is wrong and how to mend it in one sentence. */
    public String sentence() {
        String place = sheet.isEmpty()
                ? MESSAGES.get("list.place.file", file)
                : MESSAGES.get(cell.isEmpty() ? "list.place.sheet" : "list.place", file, sheet, cell);
        return MESSAGES.get("list.problem", place, message, remedy);
    }
}
