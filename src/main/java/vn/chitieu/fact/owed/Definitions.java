package vn.chitieu.fact.owed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/**
 * The tables shared by all documents: what is measured, how it is judged, how it is said.
 *
 * @param thresholds single values by key ({@code TOLERANCE_PERCENT}, {@code DUE_SOON_DAYS},
 *     {@code PARTIAL_MISSING_PERCENT} ...)
 */
public record Definitions(
        List<Measure> measures,
        List<Indicator> indicators,
        List<Baseline> baselines,
        List<PaceBand> paceBands,
        List<Threshold> thresholds,
        List<StateRow> states,
        List<CheckRow> checks,
        List<RemedyText> remedies,
        List<Term> terms,
        List<Holiday> holidays,
        List<FormTable> formTables,
        List<FormColumn> formColumns,
        List<Waiver> waivers,
        List<FollowedSeries> series,
        List<Part> parts) {

    /**
     * What is counted in a return.
     *
     * @param table return table it is counted from ({@code LEARNERS}, {@code GRADUATES}, {@code PROGRAMMES},
     *     {@code LECTURERS}, {@code FIGURES}, {@code SERIES})
     * @param column {@code persons}, {@code female} or {@code rows} (number of listed programmes)
     * @param groups programme groups, all of which a row must belong to, or {@code *}
     * @param qualifications qualification keys of which a row must have one, or {@code *}
     * @param flags flags that a row must all carry ({@code TALENT}, {@code STRATEGIC}, {@code INTEGRATED}), or
     *     {@code -}; for {@code FIGURES} the codes of the figures, added up
     * @param addedFrom types of the units whose figures are added up for the units above them, joined by {@code ;}, or
     *     {@code *} for what the unit types say themselves, {@code -} for what cannot be added up (a rank, a level)
     * @param absentIsZero for {@code FIGURES}: whether a complete table without the code means none; otherwise what is
     *     not listed is unknown
     */
    public record Measure(
            String id,
            String name,
            String table,
            String column,
            String groups,
            String qualifications,
            String flags,
            String addedFrom,
            boolean absentIsZero) {

        /** A measure whose figure is unknown where it is not listed. */
        public Measure(
                String id,
                String name,
                String table,
                String column,
                String groups,
                String qualifications,
                String flags,
                String addedFrom) {
            this(id, name, table, column, groups, qualifications, flags, addedFrom, false);
        }

        /** Key of the table that units send it in: programmes are counted from the rows of learners. */
        public String sentTable() {
            return table.equals("PROGRAMMES") ? "LEARNERS" : table;
        }
    }

    /**
     * One part of a whole: all parts of one way of dividing a measure add up to it.
     *
     * @param total measure that is divided
     * @param way key of the way of dividing it; one measure may be divided in several
     * @param part measure that is a part
     */
    public record Part(String total, String way, String part, RuleSource source) {}

    /**
     * An indicator.
     *
     * @param unit {@code %} for a share, otherwise the Vietnamese unit of measure
     * @param denominator measure id, or {@code -} for a count
     * @param byLevel whether its observations carry the level as dimension
     * @param zeroDenominator state that a denominator of zero gives: {@code NOT_APPLICABLE} or
     *     {@code NOT_COMPUTABLE}
     * @param multiplier what the quotient is multiplied by: 100 for a share in percent, 1 for "per person", 10000 for
     *     "per 10.000 inhabitants"; null for a count
     * @param window number of years of a rolling window, 0 for none
     * @param ofReported with returns missing, whether it is judged on those who reported (and always said to be theirs)
     *     instead of only where no missing report could change the verdict
     * @param missingLimit percent that the missing part must stay below for a state of the path to stand, or null for
     *     the common threshold
     * @param over of a quotient over several years: what becomes of their wholes
     */
    public record Indicator(
            String id,
            String name,
            String unit,
            String numerator,
            String denominator,
            TimeBasis time,
            boolean byLevel,
            String zeroDenominator,
            @Nullable BigDecimal multiplier,
            int window,
            boolean ofReported,
            @Nullable BigDecimal missingLimit,
            WindowWhole over,
            RuleSource source) {

        /** An indicator with the default reading of missing returns. */
        public Indicator(
                String id,
                String name,
                String unit,
                String numerator,
                String denominator,
                TimeBasis time,
                boolean byLevel,
                String zeroDenominator,
                @Nullable BigDecimal multiplier,
                int window,
                RuleSource source) {
            this(
                    id,
                    name,
                    unit,
                    numerator,
                    denominator,
                    time,
                    byLevel,
                    zeroDenominator,
                    multiplier,
                    window,
                    false,
                    null,
                    WindowWhole.MEAN,
                    source);
        }

        /**
         * What the quotient of parts and wholes as they are added up is multiplied by: of the parts of several years against
         * a year's mean of their wholes as often as there are years.
         */
        public @Nullable BigDecimal factor() {
            if (multiplier == null || time != TimeBasis.WINDOW_SUM || over != WindowWhole.MEAN) return multiplier;
            return multiplier.multiply(BigDecimal.valueOf(window));
        }

        /** Whether it is a quotient: a share, or a ratio per person. */
        public boolean share() {
            return !denominator.equals("-");
        }
    }

    /** A baseline set by hand: {@code unit} may be {@code *}, {@code horizonEnd} names the horizon it serves. */
    public record Baseline(
            String unit,
            String indicator,
            Dimension dimension,
            int horizonEnd,
            int year,
            BigDecimal value,
            String citation,
            RuleSource source) {}

    /** Pace ratio in percent from {@code from} (included) to {@code below} (excluded); null is open. */
    public record PaceBand(
            String state,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}

    public record Threshold(String key, BigDecimal value, String meaning) {}

    /**
     * A state and what it means for counting.
     *
     * @param kind kind of finding, null for every kind that has no row of its own
     * @param rank the greater, the worse
     * @param word Vietnamese word shown
     * @param colour RRGGBB fill in workbooks
     * @param heading heading of the summary it is counted under: {@code MET}, {@code SHORT}, {@code LATE},
     *     {@code UNKNOWN}, {@code OTHER}
     */
    public record StateRow(
            String state,
            @Nullable Kind kind,
            int rank,
            Standing standing,
            Severity severity,
            String word,
            String colour,
            String heading) {}

    /**
     * A check of the data reported.
     *
     * @param severity {@code ERROR} rejects the return whole, {@code WARNING} lets it in, {@code OFF} is not looked at
     * @param limit number the check compares with, or null
     * @param message Vietnamese sentence with {@code {placeholders}}
     * @param remedy Vietnamese sentence with {@code {placeholders}}
     */
    public record CheckRow(
            String code, String severity, @Nullable BigDecimal limit, String message, String remedy) {}

    /**
     * A remediation note.
     *
     * @param subject indicator id, provision id or {@code *}
     * @param measures ids of the provisions (section III) that address it, or empty
     * @param funding ids of the funding provisions (section IV), or empty
     * @param text Vietnamese, with {@code {placeholders}} of the finding's own figures; a part in square brackets is
     *     dropped when one of its placeholders is empty
     */
    public record RemedyText(
            String key,
            Kind kind,
            String subject,
            String state,
            List<String> measures,
            List<String> funding,
            String text,
            RuleSource source) {}

    /** Vietnamese word for a key shown to officers: qualification, level, population, duty state ... */
    public record Term(String kind, String key, String word, List<String> synonyms) {
        private static final Pattern DASHES = Pattern.compile("[\\-\u2010-\u2015\u2212]+");
        private static final Pattern END = Pattern.compile("[\\s.,;:!\u2026]+$");

        /** Whether a whole cell is this word or one of its synonyms, whatever its case, its dashes and what ends it. */
        public boolean says(String cell) {
            String text = plain(cell);
            return Stream.concat(Stream.of(word), synonyms.stream()).anyMatch(w -> plain(w).equals(text));
        }

        private static String plain(String text) {
            String one = DASHES.matcher(Vietnamese.clean(text)).replaceAll("-").toLowerCase(Locale.ROOT);
            return END.matcher(one).replaceAll("");
        }
    }

    public record Holiday(LocalDate day, String name) {}

    /** A table of a return: key, sheet name in a workbook, file name in a CSV folder, accepted other names. */
    public record FormTable(String key, String sheet, String csv, List<String> synonyms) {}

    /**
     * A column of a table of a return.
     *
     * @param type {@code TEXT}, {@code COUNT}, {@code DECIMAL}, {@code PERCENT}, {@code DATE}, {@code YEAR},
     *     {@code YESNO}, or {@code TERM:kind}
     * @param required {@code ALWAYS} (blank in a listed row is an error), {@code NEVER}, or {@code HEADER} (column must
     *     be there, cells may be blank)
     */
    public record FormColumn(
            String table, String key, String header, List<String> synonyms, String type, String required) {}

    /** A waiver; all columns are mandatory. */
    public record Waiver(
            String findingId, String reason, String approver, LocalDate from, LocalDate expiry, RuleSource source) {}

    /**
     * A clause that asks for growth without a figure ("tiếp tục tăng", cách hiểu 16): which indicator shows it, added up
     * over which levels. Shown year by year, never judged.
     */
    public record FollowedSeries(String provisionId, String indicator, List<Integer> levels) {}
}
