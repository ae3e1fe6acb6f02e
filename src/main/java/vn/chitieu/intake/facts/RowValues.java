package vn.chitieu.intake.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.intake.layout.Excerpt;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.RawTable;
import vn.chitieu.intake.layout.RawTable.RawRow;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.intake.layout.TypedCells;
import vn.chitieu.language.LegacyText;
import vn.chitieu.language.NumberText;
import vn.chitieu.language.TextReading;
import vn.chitieu.language.TextReading.Flaw;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.stream.StreamedCell;

/** The cells of one row as typed values; what cannot be read, or is blank and must not be, becomes a problem. */
final class RowValues {
    private static final Pattern RAISED =
            Pattern.compile("(.*[\\d\\p{L}]) ?([\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089]+)");

    private final Form form;
    private final String table;
    private final String sheet;
    private final int number;
    private final Map<String, StreamedCell> cells;
    private final Map<String, String> addresses;
    private final ReturnProblems problems;
    private final CellDoubts doubts;
    private Function<String, String> blank = key -> "CELL_BLANK";
    private final Set<String> flawed = new HashSet<>();

    /** @param addresses column key to the address where its cell stands or should stand; only columns that are there */
    RowValues(
            Form form,
            String table,
            String sheet,
            int number,
            Map<String, StreamedCell> cells,
            Map<String, String> addresses,
            ReturnProblems problems) {
        this.form = form;
        this.table = table;
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.addresses = addresses;
        this.problems = problems;
        this.doubts = new CellDoubts(form);
    }

    static RowValues of(Form form, RawTable table, RawRow row, ReturnProblems problems) {
        Map<String, String> addresses = new HashMap<>();
        table.columns().forEach((key, column) -> addresses.put(key, StreamedCell.address(column, row.number())));
        return new RowValues(form, table.key(), table.sheet(), row.number(), row.cells(), addresses, problems);
    }

    /** Whether some cell asked for so far had a problem. */
    boolean flawed() {
        return !flawed.isEmpty();
    }

    /** Whether this cell had a problem when it was asked for. */
    boolean flawed(String key) {
        return flawed.contains(key);
    }

    /** Lets blank mandatory cells be reported under codes of their own. */
    void blankAs(Function<String, String> codes) {
        blank = codes;
    }

    int number() {
        return number;
    }

    boolean has(String key) {
        return cells.containsKey(key);
    }

    Place place(String key) {
        return problems.place(sheet, address(key));
    }

    /** The text of the cell, cleaned; empty when blank. */
    String text(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return "";
        String text = Vietnamese.clean(cell.text());
        BigDecimal most = problems.limit("TEXT_TOO_LONG");
        if (most == null || text.length() <= most.intValue()) return text;
        note("TEXT_TOO_LONG", key);
        return Vietnamese.cut(text, most.intValue());
    }

    @Nullable
    Long count(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        Long count = value(
                key, cell, SaidFigure.isPlain(cell) ? NumberText.count(cell.number()) : NumberText.count(cell.text()));
        if (count == null || count >= 0) return count;
        problem("NUMBER_NEGATIVE", key, "value", Vietnamese.number(BigDecimal.valueOf(count), 0));
        return null;
    }

    @Nullable
    BigDecimal decimal(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        return value(
                key,
                cell,
                SaidFigure.isPlain(cell) ? NumberText.decimal(cell.number()) : NumberText.decimal(cell.text()));
    }

    @Nullable
    BigDecimal percent(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        boolean number = cell.number() != null && cell.date() == null;
        BigDecimal percent =
                value(key, cell, number ? NumberText.decimal(cell.number()) : NumberText.percent(cell.text()));
        if (percent != null && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            problem("PERCENT_OUT_OF_RANGE", key, "value", Vietnamese.number(percent, 4));
            return null;
        }
        return percent;
    }

    @Nullable
    LocalDate date(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        boolean from1904 = cell.facts().from1904();
        return value(
                key, cell, cell.date() != null ? TextReading.of(cell.date()) : TypedCells.date(cell.text(), from1904));
    }

    @Nullable
    Integer year(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        Long year = (SaidFigure.isPlain(cell)
                        ? NumberText.count(cell.number())
                        : NumberText.count(TypedCells.year(cell.text())))
                .value();
        if (year != null && year >= 1900 && year <= 2200) return year.intValue();
        // words of its own: those of numbers speak of persons
        problem(
                table.equals(FormKeys.COVER) ? "YEAR_MISSING" : "YEAR_UNREADABLE",
                key,
                "value",
                Excerpt.of(cell.text()));
        return null;
    }

    /** Whether the cell says yes; blank is no. */
    boolean yes(String key) {
        return "YES".equals(term(key));
    }

    /** The key of the word in the cell, by the kind that the column's type names. */
    @Nullable
    String term(String key) {
        StreamedCell cell = cell(key);
        if (cell == null) return null;
        String type = column(key) == null ? "" : column(key).type();
        String kind = type.startsWith("TERM:") ? type.substring(5) : "yesno";
        String found = form.term(kind, kind.equals("yesno") ? TypedCells.yesno(cell.text()) : cell.text())
                .orElse(null);
        // as it was typed: signs that show nothing are letters of the old encodings
        if (found == null && LegacyText.hints(cells.get(key).text())) {
            flawed.add(key);
            // said once a file
            if (!problems.has("LEGACY_FONT") && !problems.has("ENCODED_TWICE"))
                problems.add("LEGACY_FONT", sheet, address(key));
        } else if (found == null && !strange(key, cell, StrangeLetters.alien(cell.text())))
            problem("TERM_UNKNOWN", key, "value", Excerpt.of(cell.text()), "expected", form.words(kind));
        return found;
    }

    /** A problem for which the row is not counted. */
    void problem(String code, String key, String... params) {
        flawed.add(key);
        note(code, key, params);
    }

    /** A problem with which the row is still counted. */
    void note(String code, String key, String... params) {
        List<String> all = new ArrayList<>(List.of(params));
        all.addAll(List.of("column", column(key) == null ? key : column(key).header()));
        if (number > 0) all.addAll(List.of("row", String.valueOf(number)));
        problems.add(code, sheet, address(key), all.toArray(String[]::new));
    }

    private @Nullable StreamedCell cell(String key) {
        StreamedCell cell = cells.get(key);
        if (cell != null && !cell.computed()) {
            problem("FORMULA_NOT_COMPUTED", key, "value", cell.text());
            return null;
        }
        FormColumn column = column(key);
        if (cell != null && !Vietnamese.clean(cell.text()).isEmpty()) return sure(key, cell, column);
        boolean mandatory = column != null && column.required().equals("ALWAYS");
        if (mandatory && addresses.containsKey(key)) problem(blankCode(key, column), key);
        if (mandatory) flawed.add(key);
        return null;
    }

    /** The cell, if its content can be taken for what it seems; otherwise null and a problem. */
    private @Nullable StreamedCell sure(String key, StreamedCell cell, @Nullable FormColumn column) {
        CellDoubts.Doubt doubt = doubts.of(cell, column).orElse(null);
        if (doubt != null) {
            problem(doubt.code(), key, doubt.params().toArray(String[]::new));
            return null;
        }
        StreamedCell plain = TypedCells.plain(cell);
        boolean named = column != null && CellDoubts.isKey(column);
        if (named && (raised(key, plain) || strange(key, plain, StrangeLetters.inCode(plain.text())))) return null;
        return plain;
    }

    /** Whether the text has a sign that Unicode itself raises, as {@code 430¹}. */
    private boolean raised(String key, StreamedCell cell) {
        Matcher raised = RAISED.matcher(Vietnamese.clean(cell.text()));
        if (!raised.matches()) return false;
        problem("TEXT_RAISED", key, "value", raised.group(2), "other", raised.group(1));
        return true;
    }

    private boolean strange(String key, StreamedCell cell, Optional<StrangeLetters.Strange> letter) {
        letter.ifPresent(found -> problem(
                "LOOKALIKE_LETTER",
                key,
                "value",
                Excerpt.of(cell.text()),
                "other",
                found.letter(),
                "expected",
                found.script()));
        return letter.isPresent();
    }

    /** A count that nobody falls under is a 0; a word left out is simply missing. */
    private String blankCode(String key, FormColumn column) {
        String code = blank.apply(key);
        return code.equals("CELL_BLANK") && column.type().equals("COUNT") ? "COUNT_BLANK" : code;
    }

    private <T> @Nullable T value(String key, StreamedCell cell, TextReading<T> reading) {
        Flaw flaw = reading.flaw();
        if (flaw == null) return reading.value();
        boolean unread = flaw == Flaw.NOT_A_NUMBER || flaw == Flaw.NOT_A_DATE;
        if (unread && (raised(key, cell) || strange(key, cell, StrangeLetters.inFigure(cell.text())))) return null;
        String shown = SaidFigure.of(cell, flaw);
        String thousands = flaw == Flaw.NOT_WHOLE ? SaidFigure.thousands(shown) : "";
        if (thousands.isEmpty()) problem(CODES.get(flaw), key, "value", shown);
        else {
            String grouped = Vietnamese.number(new BigDecimal(thousands), 0);
            problem(CODES.get(flaw), key, "value", shown, "other", grouped, "expected", thousands);
        }
        return null;
    }

    private static final Map<Flaw, String> CODES = Map.of(
            Flaw.NOT_A_NUMBER, "NUMBER_UNREADABLE",
            Flaw.NOT_WHOLE, "NUMBER_NOT_WHOLE",
            Flaw.AMBIGUOUS, "NUMBER_AMBIGUOUS",
            Flaw.TOO_LARGE, "NUMBER_TOO_LARGE",
            Flaw.NOT_A_DATE, "DATE_UNREADABLE");

    private @Nullable FormColumn column(String key) {
        return form.columns(table).stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private String address(String key) {
        return addresses.getOrDefault(key, "A" + Math.max(1, number));
    }
}
