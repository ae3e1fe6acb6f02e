package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;
import static vn.chitieu.form.FormWords.sayIfAny;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.rulebook.Definitions.FormColumn;
import vn.chitieu.sheet.EntryLimit;

/** What each type of column takes when somebody types: never narrower than what intake takes. */
final class EntryRules {
    /** No document that proves a duty is older. */
    private static final int OLDEST = 2000;

    private EntryRules() {}

    /**
     * @param cell the first cell of the column, {@code persons} that of the persons of the same row, or empty
     * @return empty for text, which takes anything
     */
    static Optional<EntryLimit> of(FormColumn column, String cell, String persons, int year) {
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
                    case "DATE" -> EntryLimit.days(first(column, year), last(column, year));
                    default -> null;
                });
    }

    /** The data are of the year itself; letters about them are later, proofs may be earlier. */
    private static LocalDate first(FormColumn column, int year) {
        return LocalDate.of(column.table().equals("COVER") ? year : OLDEST, 1, 1);
    }

    private static LocalDate last(FormColumn column, int year) {
        return LocalDate.of(column.key().equals("data_as_of") ? year : year + 1, 12, 31);
    }

    static String prompt(FormColumn column, int year) {
        return ownPrompt(column, year).orElseGet(() -> byType("prompt", column, year));
    }

    /** What there is to say of this column beyond its type. */
    static Optional<String> ownPrompt(FormColumn column, int year) {
        return Stream.of(column.table() + "." + column.key(), column.key())
                .map(key -> sayIfAny("prompt." + key, Integer.toString(year)))
                .filter(own -> !own.isEmpty())
                .findFirst();
    }

    static String error(FormColumn column, int year) {
        String own = sayIfAny("error." + column.table() + "." + column.key(), Integer.toString(year));
        if (own.isEmpty()) own = sayIfAny("error." + column.key(), Integer.toString(year));
        return own.isEmpty() ? byType("error", column, year) : own;
    }

    private static String byType(String what, FormColumn column, int year) {
        String type = column.type().startsWith("TERM") ? "TERM" : column.type();
        return say(what + ".type." + type, Integer.toString(year));
    }
}
