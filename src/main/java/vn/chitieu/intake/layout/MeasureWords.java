package vn.chitieu.intake.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.Definitions.Term;
import vn.chitieu.language.Vietnamese;

/**
 * Words that say in what something is counted: in persons, or in something else ({@code %}, {@code nghìn}, {@code
 * lượt}), or for a part of the year only. They stand in the rule files. Marks count, for {@code lượt} is not {@code
 * luột}; only where a text bears no mark at all, those of the words are overlooked too.
 */
final class MeasureWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%‰]+");
    private static final Pattern ITEMS = Pattern.compile("[,;/|+]| và | hoặc ");
    private static final Pattern VALUE = Pattern.compile("^[\\s:=.\\-–]*([^)\\]]*)");
    private static final Pattern NUMBERED = Pattern.compile("[\\d=+ ()]{1,12}|\\(?[a-z]\\)?");
    private static final String PERCENT = "PERCENT";
    private static final String STRICT = "STRICT";
    /** A longer line is a sentence about something. */
    private static final int LONGEST = 160;

    private final List<Word> units;
    private final List<Word> others;
    private final List<Word> things;
    private final List<Word> parts;
    private final List<Word> labels;
    private final List<Word> asides;
    private final Remembered<Boolean> isUnit = new Remembered<>(this::unit);
    private final Remembered<Boolean> isLabel = new Remembered<>(this::label);
    private final Remembered<Optional<Measure>> in = new Remembered<>(this::named);
    private final Remembered<Optional<Measure>> above = new Remembered<>(text -> line(text, this::above));
    private final Remembered<Optional<Measure>> beside = new Remembered<>(text -> line(text, this::beside));

    private record Word(String key, String marked, String bare) {}

    /**
     * What a text says of the figures under or beside it.
     *
     * @param word as the rule file has it
     */
    record Measure(String word, Kind kind) {}

    enum Kind {
        PERCENT,
        OTHER,
        /** Figures of some months, not of the year. */
        PART_YEAR,
        /** A unit of measure that no rule file knows. */
        UNKNOWN
    }

    MeasureWords(List<Term> terms) {
        this.units = words(terms, "count_unit");
        this.others = words(terms, "other_measure");
        this.things = words(terms, "not_persons");
        this.parts = words(terms, "part_year");
        this.labels = words(terms, "measure_label");
        this.asides = words(terms, "measure_aside");
        // rule files older than these words know one unit
        if (units.isEmpty()) units.add(new Word("", "người", "nguoi"));
    }

    private static List<Word> words(List<Term> terms, String kind) {
        List<Word> words = new ArrayList<>();
        for (Term term : terms) {
            if (!term.kind().equals(kind)) continue;
            Stream.concat(Stream.of(term.word()), term.synonyms().stream())
                    .map(MeasureWords::plain)
                    .forEach(w -> words.add(new Word(term.key(), w, bare(w))));
        }
        // "nghìn người" before "nghìn"
        words.sort(Comparator.comparing((Word w) -> -w.marked().length()).thenComparing(Word::marked));
        return words;
    }

    /** {@code người}, {@code (sinh viên)}, {@code ĐVT: học viên}, the number of a column, or nothing at all. */
    boolean isUnit(String text) {
        return isUnit.of(text);
    }

    private boolean unit(String text) {
        String plain = value(plain(text));
        if (in(plain).isPresent()) return false;
        return BETWEEN.matcher(plain).replaceAll("").isEmpty()
                || NUMBERED.matcher(plain).matches()
                || rest(plain, List.of(units)).isEmpty();
    }

    /** {@code %}, {@code tỷ lệ %}: what a column of percentages may say. */
    boolean isPercent(String text) {
        String plain = value(plain(text));
        List<Word> percent =
                others.stream().filter(w -> w.key().equals(PERCENT)).toList();
        return !plain.isEmpty() && rest(plain, List.of(percent)).isEmpty();
    }

    /** The first other measure that a heading names, wherever in it. */
    Optional<Measure> in(String heading) {
        return in.of(heading);
    }

    private Optional<Measure> named(String heading) {
        String plain = plain(heading);
        if (plain.length() > LONGEST) return Optional.empty();
        return first(plain, parts)
                .map(w -> new Measure(w.marked(), Kind.PART_YEAR))
                .or(() -> first(plain, others)
                        .map(w -> new Measure(w.marked(), w.key().equals(PERCENT) ? Kind.PERCENT : Kind.OTHER)));
    }

    /** A heading without the words of other measures: {@code Nữ} of {@code Tỷ lệ nữ (%)}. */
    String without(String heading) {
        return rest(plain(heading), List.of(others, parts));
    }

    /** Whether the text only announces a unit of measure, which stands in the next cell. */
    boolean isLabel(String text) {
        return isLabel.of(text);
    }

    private boolean label(String text) {
        String plain = plain(text);
        return strict(plain).isPresent() && value(plain).isEmpty();
    }

    /**
     * What a line above, beside or below a table states.
     *
     * @param above whether it stands above: only there a measure is meant that no label announces
     */
    Optional<Measure> line(String text, boolean above) {
        return (above ? this.above : beside).of(text);
    }

    private static Optional<Measure> line(String text, Function<String, Optional<Measure>> stated) {
        return text.lines()
                .map(MeasureWords::plain)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                .flatMap(line -> stated.apply(line).stream())
                .findFirst();
    }

    private Optional<Measure> above(String line) {
        return stated(line, true);
    }

    private Optional<Measure> beside(String line) {
        return stated(line, false);
    }

    /** Whether the text speaks of persons at all: thousands of them are a measure wherever they stand. */
    boolean ofPersons(String text) {
        return first(plain(text), units).isPresent();
    }

    private Optional<Measure> stated(String line, boolean above) {
        Optional<Word> strict = strict(line);
        if (strict.isPresent()) {
            String value = value(line);
            boolean persons =
                    ITEMS.splitAsStream(value).map(String::strip).anyMatch(item -> !item.isEmpty() && isUnit(item));
            if (persons || value.isEmpty()) return Optional.empty();
            return Optional.of(in(value)
                    .or(() -> first(value, things).map(w -> new Measure(w.marked(), Kind.OTHER)))
                    .orElseGet(() -> new Measure(value, Kind.UNKNOWN)));
        }
        Optional<Measure> found = in(line);
        boolean labelled = first(line, labels).isPresent();
        boolean alone = rest(line, List.of(labels, others, parts, units)).isEmpty();
        if (alone && (labelled || above)) return found;
        boolean aside = first(line, asides).isPresent();
        return found.filter(m -> above && m.kind() == Kind.PART_YEAR && !aside);
    }

    private Optional<Word> strict(String line) {
        boolean unmarked = unmarked(line);
        return labels.stream()
                .filter(w -> w.key().equals(STRICT) && at(line, unmarked, w) >= 0)
                .findFirst();
    }

    /** What follows the label; the text itself where it has none. */
    private String value(String plain) {
        Word label = first(plain, labels).orElse(null);
        if (label == null) return plain;
        var value = VALUE.matcher(plain.substring(
                at(plain, unmarked(plain), label) + label.marked().length()));
        return value.find() ? value.group(1).strip() : "";
    }

    private static String rest(String plain, List<List<Word>> taken) {
        String left = plain;
        boolean unmarked = unmarked(left);
        for (List<Word> words : taken) {
            for (Word word : words) {
                for (int at = at(left, unmarked, word); at >= 0; at = at(left, unmarked, word)) {
                    left = left.substring(0, at)
                            + ' '
                            + left.substring(at + word.marked().length());
                    unmarked = unmarked(left);
                }
            }
        }
        return BETWEEN.matcher(left).replaceAll(" ").strip();
    }

    private static Optional<Word> first(String plain, List<Word> words) {
        boolean unmarked = unmarked(plain);
        return words.stream().filter(w -> at(plain, unmarked, w) >= 0).findFirst();
    }

    /** Where the word stands as a word of its own. */
    private static int at(String plain, boolean unmarked, Word word) {
        String sought = unmarked ? word.bare() : word.marked();
        for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
            if (bounded(plain, at - 1, sought.charAt(0))
                    && bounded(plain, at + sought.length(), sought.charAt(sought.length() - 1))) return at;
        }
        return -1;
    }

    /** Whether a text bears no mark at all; asked once a text, for taking it apart costs more than the search. */
    private static boolean unmarked(String plain) {
        return plain.equals(bare(plain));
    }

    private static boolean bounded(String plain, int beside, char end) {
        if (beside < 0 || beside >= plain.length() || !Character.isLetterOrDigit(end)) return true;
        return !Character.isLetterOrDigit(plain.charAt(beside));
    }

    private static String plain(String text) {
        return Vietnamese.clean(text).toLowerCase(Locale.ROOT);
    }

    /** As long as the text itself, so that places in the one are places in the other. */
    private static String bare(String text) {
        if (Vietnamese.ascii(text)) return text;
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
