package vn.chitieu.intake.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Tells totals, rows that report something, and notes and signatures apart. */
public final class RowKinds {
    /** What nearly every office writes; the words of kind {@code total} add to it. */
    private static final Set<String> TOTALS = Set.of("tong cong", "cong", "tong");
    /** {@code Cộng I}, {@code Tổng cộng (5 ngành)}, {@code Tổng số}; with their marks, for {@code công nghệ} folds to the same. */
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)^(?:cộng|tổng(?! hợp| quan))(?:\\P{L}.*)?$|^(?:tong cong|tong so)(?:\\P{L}.*)?$");

    private static final Pattern SECTION = Pattern.compile(
            "(?iu)^(?:[IVX]+|[A-H]|\\d{1,2})\\s*[.):-]\\s*\\p{L}.*|^(?:trình độ|sau đại học|khối|hệ)\\b.*");
    /** A figure with at most a word behind it: {@code 37}, {@code 1.250 người}. */
    private static final Pattern FIGURE =
            Pattern.compile("[-−]?\\d{1,3}(?:[., ]?\\d{3})*(?:[.,]\\d+)?\\s*(?:\\p{L}{1,8}\\.?|%)?");
    /** Longer figures are telephone numbers and accounts; no unit counts so many. */
    private static final int MOST_DIGITS = 7;

    private static final int MOST_FIGURE = 60;

    private static final Pattern CLAUSE = Pattern.compile("(?iu)\\p{L}{1,6} ?\\d{0,4}[ .-]+[IVX]+\\..*");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}");
    /** At the beginning of a cell: in the midst of one, a chairman only decided something. */
    private static final Pattern SIGNATURE = Pattern.compile("^(?:(?:tm|kt|tl|tuq|pho|q|ubnd) )*+"
            + "(?:nguoi lap|ky ten|ky ghi ro|ky dong dau|ky va ghi|da ky|noi nhan|thu truong|hieu truong|giam doc"
            + "|chu tich|truong phong|ke toan truong|nguoi tong hop|nguoi kiem tra|xac nhan cua|lanh dao)\\b.{0,40}$"
            + "|^(?:tm|kt|tl|tuq) .{0,60}$");

    private final Form form;
    private final List<FormColumn> columns;

    RowKinds(Form form, Collection<FormColumn> columns) {
        this.form = form;
        this.columns = List.copyOf(columns);
    }

    /**
     * Whether a row is a control sum: of the whole table or of a part of it. A row that names a programme, a duty or a
     * qualification is none, whatever else it says.
     *
     * @param cells filled cells by the key of their column
     * @param coded whether the rows above go by code: among those, a qualification alone names no row
     */
    public boolean isTotal(StreamedRow row, Map<String, StreamedCell> cells, boolean coded) {
        boolean plain = row.cells().stream()
                .filter(cell -> cell.number() == null)
                .anyMatch(cell -> TOTALS.contains(Folding.fold(cell.text()))
                        || form.term("total", cell.text()).isPresent());
        if (columns.stream().noneMatch(c -> c.key().equals(FormKeys.PERSONS))) return plain;
        if (isCoded(cells) || isGrouped(cells) || names(cells) && !coded) return false;
        if (plain || row.cells().stream().anyMatch(c -> c.number() == null && isTotal(c.text()))) return true;
        List<StreamedCell> words = row.cells().stream()
                .filter(cell ->
                        !isFigure(cell) && !Vietnamese.clean(cell.text()).isEmpty())
                .toList();
        StreamedCell persons = cells.get(FormKeys.PERSONS);
        return words.size() == 1
                && persons != null
                && isFigure(persons)
                && isLevel(words.get(0).text());
    }

    /** {@code Tổng cộng}, {@code Cộng đại học}, {@code Tổng số người học}. */
    public static boolean isTotal(String text) {
        return TOTAL.matcher(Vietnamese.clean(text)).matches();
    }

    /** Whether the row bears the code of a programme. */
    static boolean isCoded(Map<String, StreamedCell> cells) {
        StreamedCell code = cells.get(FormKeys.CODE);
        return code != null && Folding.fold(code.text()).replace(" ", "").matches("\\d{6,8}");
    }

    /** Whether the row is that of one group of programmes; all groups together may be a total as well. */
    private boolean isGrouped(Map<String, StreamedCell> cells) {
        for (String key : List.of(FormKeys.GROUP, FormKeys.CODE)) {
            StreamedCell cell = cells.get(key);
            if (cell == null) continue;
            String group = form.term("group", cell.text()).orElse(FormKeys.TOTAL);
            if (!group.equals(FormKeys.TOTAL)) return true;
        }
        return false;
    }

    /** Whether the row says what it counts: a qualification or a way. */
    private boolean names(Map<String, StreamedCell> cells) {
        for (FormColumn column : columns) {
            StreamedCell cell = cells.get(column.key());
            boolean term = column.type().startsWith("TERM:") && !column.key().equals(FormKeys.GROUP);
            if (cell != null
                    && term
                    && form.term(column.type().substring(5), cell.text()).isPresent()) return true;
        }
        return false;
    }

    private boolean isLevel(String text) {
        return form.term("level", text).isPresent()
                || form.term("qualification", text).isPresent()
                || SECTION.matcher(Vietnamese.clean(text)).matches();
    }

    /** Whether the signatures begin; a row that reports something is none, whoever it names. */
    boolean isSignature(StreamedRow row, Map<String, StreamedCell> cells) {
        return row.cells().stream()
                        .anyMatch(cell ->
                                SIGNATURE.matcher(Folding.fold(cell.text())).find())
                && isSilent(cells, false);
    }

    /**
     * A note or a signature: words without a figure and without a key of a row. A row that fills more than one cell in
     * the midst of the table, or three anywhere, is never a note, so that nothing reported gets lost unsaid.
     *
     * @param below whether a gap, a total or a signature stands between the row and the table
     * @param signed whether it stands with the signatures
     */
    boolean isNote(Map<String, StreamedCell> cells, boolean below, boolean signed) {
        if (cells.isEmpty()) return true;
        if (cells.size() > (below ? 2 : 1) && !signed) return false;
        return isSilent(cells, signed);
    }

    private boolean isSilent(Map<String, StreamedCell> cells, boolean signed) {
        return columns.stream().noneMatch(c -> cells.containsKey(c.key()) && speaks(c, cells.get(c.key()), signed));
    }

    private boolean speaks(FormColumn column, StreamedCell cell, boolean signed) {
        if (TableHeader.counts(column)) return isFigure(cell);
        String text = Vietnamese.clean(cell.text());
        if (column.type().startsWith("TERM:")) {
            return !signed && form.term(column.type().substring(5), text).isPresent();
        }
        // a programme code, a clause or a unit code is one word with digits in it; a note is not
        String word = Folding.fold(text).replace(" ", "");
        if (column.key().equals(FormKeys.CODE) && word.matches("[1-9]\\d{0,7}")) return true;
        if (!column.required().equals("ALWAYS")
                || isLongNumber(text)
                || DAY.matcher(text).matches()) return false;
        return CLAUSE.matcher(text).matches() && !signed
                || !text.contains(" ") && word.chars().anyMatch(Character::isDigit);
    }

    private static boolean isFigure(StreamedCell cell) {
        if (cell.date() != null) return false;
        String text = Vietnamese.clean(cell.text());
        // a pattern that repeats a group recurses once a group
        if (text.length() > MOST_FIGURE) return false;
        return FIGURE.matcher(text).matches()
                && !isLongNumber(text)
                && !DAY.matcher(text).matches();
    }

    private static boolean isLongNumber(String text) {
        String whole = text.replaceFirst("[.,]\\d{1,2}$", "");
        return whole.chars().filter(Character::isDigit).count() > MOST_DIGITS;
    }
}
