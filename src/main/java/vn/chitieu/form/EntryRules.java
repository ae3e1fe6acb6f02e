package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;
import static vn.chitieu.form.FormWords.sayIfAny;

import java.time.LocalDate;
import java.util.Optional;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.sheet.edit.EntryLimit;

/** What each type of column takes when somebody types: never narrower than what intake takes. */
final class EntryRules {
    /** No document that proves a duty is older. */
    private static final int OLDEST = 2000;

    private EntryRules() {}

    /** Puts the limit on the cells, and the hint; text takes anything and has a hint where there is one of its own. */
    static void enter(CopySheet sheet, FormWords words, String range, FormColumn column, String persons, int year) {
        Optional<EntryLimit> limit = of(words, column, range.substring(0, range.indexOf(':')), persons, year);
        String prompt = prompt(column, year);
        if (limit.isPresent()) sheet.limit(range, limit.get(), prompt, error(column, year));
        else if (!prompt.equals(say("prompt.type.TEXT"))) sheet.prompt(range, "", prompt);
    }

    /**
     * @param cell the first cell of the column, {@code persons} that of the persons of the same row, or empty
     * @return empty for text, which takes anything
     */
    private static Optional<EntryLimit> of(FormWords words, FormColumn column, String cell, String persons, int year) {
        return Optional.ofNullable(
                switch (column.type()) {
                    case "COUNT" ->
                        column.key().equals("female") && !persons.isEmpty()
                                ? EntryLimit.condition("AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "=INT("
                                        + cell + ")," + cell + "<=" + persons + ")")
                                : EntryLimit.whole(0);
                    case "DECIMAL" -> EntryLimit.decimal(0);
                    case "PERCENT" -> EntryLimit.decimal(0, 100);
                    case "YEAR" -> EntryLimit.whole(1900, 2200);
                    case "DATE" -> EntryLimit.days(first(column, year), last(words, column, year));
                    default -> null;
                });
    }

    /** The data are of the year itself; letters about them are later, proofs may be earlier. */
    private static LocalDate first(FormColumn column, int year) {
        return LocalDate.of(column.table().equals("COVER") ? year : OLDEST, 1, 1);
    }

    private static LocalDate last(FormWords words, FormColumn column, int year) {
        return LocalDate.of(column.key().equals("data_as_of") ? year : words.lastSent(year), 12, 31);
    }

    static String prompt(FormColumn column, int year) {
        String own = sayIfAny("prompt." + column.table() + "." + column.key(), Integer.toString(year));
        if (!own.isEmpty()) return own;
        own = sayIfAny("prompt." + column.key(), Integer.toString(year));
        return own.isEmpty() ? byType("prompt", column, year) : own;
    }

    static String error(FormColumn column, int year) {
        String own = sayIfAny("error." + column.key(), Integer.toString(year));
        return own.isEmpty() ? byType("error", column, year) : own;
    }

    private static String byType(String what, FormColumn column, int year) {
        String type = column.type().startsWith("TERM") ? "TERM" : column.type();
        return say(what + ".type." + type, Integer.toString(year));
    }
}
