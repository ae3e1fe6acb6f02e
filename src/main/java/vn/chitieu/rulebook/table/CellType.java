package vn.chitieu.rulebook.table;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Proof;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/**
 * What a column may hold. A typed cell is data in a strict grammar, so that nothing in it can become code; words are
 * free text that no rule ever sees. What each type expects is said in the message bundle under
 * {@code expect.<NAME>}.
 */
public enum CellType {
    ID(Grammar.ID),
    ID_OR_NONE("-|" + Grammar.ID),
    IDS_OR_NONE("-|" + Grammar.list(Grammar.ID)),
    DOCUMENT("[A-Z][A-Z0-9]{1,11}"),
    DOCUMENT_OR_NONE("-|[A-Z][A-Z0-9]{1,11}"),
    UNIT(Grammar.UNIT),
    UNIT_OR_NONE("-|" + Grammar.UNIT),
    UNIT_OR_ANY("\\*|" + Grammar.UNIT),
    UNITS("\\*|" + Grammar.list(Grammar.UNIT)),
    UNITS_OR_NONE("-|" + Grammar.list(Grammar.UNIT)),
    UNITS_ANY_OR_NONE("-|\\*|" + Grammar.list(Grammar.UNIT)),
    UNIT_TYPE(Grammar.LOWER),
    UNIT_TYPES("\\*|" + Grammar.list(Grammar.LOWER)),
    ADDED_FROM("-|\\*|" + Grammar.list(Grammar.LOWER)),
    UNIT_KIND("-|\\*|[\\p{Ll}_]+( [\\p{Ll}]+)*"),
    UNIT_KINDS("\\*|" + Grammar.list("[\\p{Ll}_]+(?: [\\p{Ll}]+)*")),
    POPULATION("-|" + Grammar.LOWER),
    KEY(Grammar.KEY),
    KEY_OR_NONE("-|" + Grammar.KEY),
    KEYS_OR_ANY("\\*|" + Grammar.list(Grammar.KEY)),
    KEYS_OR_NONE("-|" + Grammar.list(Grammar.KEY)),
    FLAGS("-|" + Grammar.list(Grammar.KEY + "|" + Grammar.ID)),
    TEXT_KEY("[a-z]+(?:[.][\\p{L}\\p{N}_-]+)+"),
    COLUMN("[A-Za-z][A-Za-z0-9_]*"),
    FORM_TYPE("TEXT|COUNT|DECIMAL|PERCENT|DATE|YEAR|YESNO|TERM:[A-Za-z_]+"),
    FORM_REQUIRED("ALWAYS|NEVER|HEADER"),
    FINDING_KIND("\\*|target|deadline|duty|data"),
    NOTE_KIND("target|deadline|duty|data"),
    SUBJECT("\\*|" + Grammar.KEY + "|" + Grammar.ID),
    STANDING("OPEN|CLOSED|UNKNOWN"),
    HEADING("MET|SHORT|LATE|UNKNOWN|OTHER"),
    SEVERITY("HIGH|MEDIUM|LOW|NONE"),
    CHECK_SEVERITY("ERROR|WARNING|OFF"),
    TIME(Grammar.names(TimeBasis.values())),
    WINDOW_WHOLE(Stream.of(WindowWhole.values()).map(WindowWhole::word).collect(Collectors.joining("|"))),
    ZERO("NOT_APPLICABLE|NOT_COMPUTABLE"),
    FORM(Grammar.names(DeadlineForm.values())),
    PROOF(Grammar.names(Proof.values())),
    COMPARATOR("<=|>=|<|>|=|~|~>"),
    COMPARATOR_OPTIONAL("-|<=|>=|<|>|=|~|~>", Digits.NONE, 10, true, true),
    YES_NO("có|không"),
    DRAFT("ban hành|dự thảo"),
    ARRANGEMENT("nhập|chia|tách|đổi tên|giữ nguyên"),
    COLOUR("[0-9A-Fa-f]{6}", Digits.NONE, 6, true, false),
    PROGRAMME("\\d{3}|\\d{7}"),
    PROGRAMME_PATTERN("(?=.{1,8}$)[0-9?]{0,7}\\*?"),
    UNIT_OF_MEASURE("%|\\p{L}[\\p{L}\\p{N}]*(?:[ /.][\\p{L}\\p{N}]+)*"),
    YEAR(null, Digits.YEAR),
    YEAR_OR_NONE("-", Digits.YEAR),
    WHOLE(null, Digits.WHOLE),
    WHOLE_OR_NONE("-", Digits.WHOLE),
    DECIMAL(null, Digits.DECIMAL),
    DECIMAL_OR_NONE("-", Digits.DECIMAL),
    FIGURE("ANNEX|SERIES", Digits.DECIMAL),
    LEVELS("-|" + Grammar.list("[6-9]"), Digits.WHOLE),
    LEVELS_OR_ANY("\\*|-|" + Grammar.list("[6-9]"), Digits.WHOLE),
    WHEN_MISSING("không tính|tính trên đơn vị đã gửi"),
    LEVEL_OR_NONE("-|[6-9]|level=[6-9]", Digits.WHOLE),
    DAY(Grammar.DAY),
    DAY_OR_NONE("-|" + Grammar.DAY),
    DAY_MONTH_OR_NONE(
            "-|\\d{2}/\\d{2}(;\\d{2}/\\d{2})?|\\d{2} tháng (này|đầu|giữa|cuối|sau)|[1-9]\\d{0,2} ngày( làm việc)?"),
    TASK_DUE("-|\\p{L}[\\p{L}\\p{N} /.,\u2013-]*|\\d[\\p{L}\\p{N} /.,\u2013-]*", Digits.YEAR),
    SEVERAL_LEADS("từng cơ quan|cơ quan đầu"),
    HORIZON("all|\\d{4}(-\\d{4})?", Digits.YEAR),
    FINDING_ID("(target|deadline|duty|data):" + Grammar.UNIT + ":" + Grammar.ID + ":[^:]*:[^:]*"),
    DIMENSION("-|[6-9]|[a-z]+=[\\p{L}\\p{N}_]+", Digits.WHOLE),
    PERIOD("-|\\d{4}(-(\\d{2}|[QH]\\d))?", Digits.YEAR),
    SIGNED_OR_NONE("-|-\\d+(\\.\\d+)?", Digits.SIGNED),
    GIVEN(
            "số liệu|số gốc|báo cáo|trả lại|văn bản|yêu cầu|sự kiện|gia hạn|mốc nội bộ|kế hoạch|nhiệm vụ (xong|đang làm|chưa làm)"),
    GIVEN_SUBJECT("-|" + Grammar.KEY + "|" + Grammar.ID),
    CLAUSE_KIND("chỉ tiêu|thời hạn|trách nhiệm|nhiệm vụ|giải pháp|kinh phí|định hướng|yêu cầu"),
    ORDINAL("[^\"\\\\]*", Digits.WHOLE, 20, true, true),
    WORDS("(?s).*", Digits.NONE, 2000, false, false),
    WORDS_OPTIONAL("(?s).*", Digits.NONE, 2000, false, true),
    FIGURE_WORDS("(?s).*", Digits.DECIMAL, 40, false, true);

    /** Which numbers a column takes. */
    enum Digits {
        NONE,
        YEAR,
        WHOLE,
        DECIMAL,
        SIGNED
    }

    private final @Nullable Pattern text;
    private final @Nullable Pattern item;
    private final Digits digits;
    private final int maxLength;
    private final boolean typed;
    private final boolean optional;

    CellType(String text) {
        this(text, Digits.NONE);
    }

    CellType(@Nullable String text, Digits digits) {
        this(text, digits, text != null && text.contains(Grammar.LIST) ? 4000 : 120, true, false);
    }

    CellType(@Nullable String text, Digits digits, int maxLength, boolean typed, boolean optional) {
        int list = text == null ? -1 : text.indexOf(Grammar.LIST);
        String single = list < 0 ? text : list == 0 ? null : text.substring(0, list - 1);
        this.text = single == null ? null : Pattern.compile(single);
        this.item = list < 0 ? null : Pattern.compile(text.substring(list + Grammar.LIST.length()));
        this.digits = digits;
        this.maxLength = maxLength;
        this.typed = typed;
        this.optional = optional;
    }

    boolean takesText(String value) {
        if (text != null && text.matcher(value).matches()) return true;
        // items one by one: a pattern over a long list would exhaust the stack
        return item != null
                && Stream.of(value.split(";", -1))
                        .allMatch(i -> i.length() <= 60 && item.matcher(i).matches());
    }

    Digits digits() {
        return digits;
    }

    int maxLength() {
        return maxLength;
    }

    /** Whether the cell is data in a grammar, as against words. */
    boolean typed() {
        return typed;
    }

    /** Whether the cell may be blank. */
    boolean optional() {
        return optional;
    }

    private static final class Grammar {
        static final String KEY = "[A-Z][A-Z0-9_]*";
        static final String LOWER = "[a-z][a-z0-9_]*";
        static final String UNIT = "[A-Z0-9]+(?:-[A-Z0-9]+)*";
        static final String DAY = "\\d{2}/\\d{2}/\\d{4}";
        static final String ID = "[A-Z][A-Z0-9]{1,11}(?:-[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*)?-\\d{1,3}[a-z]?";

        /** Stands before the pattern of an item, when the cell holds several of them joined by {@code ;}. */
        static final String LIST = "\u0001";

        static String list(String item) {
            return LIST + item;
        }

        /** Any of the names of an enumeration. */
        static String names(Enum<?>[] values) {
            return Stream.of(values).map(Enum::name).collect(Collectors.joining("|"));
        }
    }
}
