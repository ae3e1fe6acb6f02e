package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.RemedyText;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Actual;
import vn.chitieu.finding.EndedClause;
import vn.chitieu.finding.EndedUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.Note;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Side;
import vn.chitieu.vocabulary.Standing;

/** Puts a finding's own figures into the remediation text that the rules chose for it. */
public final class Notes {
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]+)}");
    /** First letter of a sentence: a name put there may be one that is written small elsewhere. */
    private static final Pattern SENTENCE = Pattern.compile("^\\p{Ll}|(?<=[.!?] )\\p{Ll}");

    private final ReportVocabulary words;
    private final LocalDate asOf;
    private final Map<String, RemedyText> texts = new HashMap<>();

    public Notes(ReportVocabulary words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
        words.rules().definitions().remedies().forEach(r -> texts.put(r.key(), r));
    }

    /** @param next the unit's next last good day, or null when none is known */
    public String note(Finding finding, OrganisationUnit unit, @Nullable LocalDate next) {
        RemedyText text = texts.get(finding.note().key());
        String ended = ended(finding);
        String amended = (amended(finding) + " " + takenOver(finding)).strip();
        if (text == null) return Vietnamese.clean(String.join(" ", amended, ended));
        Map<String, String> values = values(finding, unit, next);
        values.put("measures", words.places(text.measures()));
        values.put("funding", words.places(text.funding()));
        String partial = PartialWords.note(finding, words);
        return Vietnamese.clean(String.join(" ", fill(text.text(), values), partial, amended, ended));
    }

    /** Of a unit that has ended: since when, and who goes on with what it leaves open; what is closed with it says so. */
    private static String ended(Finding finding) {
        if (!finding.note().marks().contains(EndedUnit.MARK)) return "";
        String day = worded(finding.note().params().getOrDefault("ended", ""));
        String successors = finding.note().params().getOrDefault("successors", "");
        String what = finding.verdict().standing() == Standing.OPEN
                ? "note.ended.open"
                : finding.identity().kind() == Kind.DEADLINE ? "note.ended" : "note.ended.closed";
        return ReportVocabulary.say(successors.isEmpty() ? "note.ended" : what, day, successors);
    }

    /** Of a target of a unit that has taken others over: whose figures of the years before are in it. */
    private static String takenOver(Finding finding) {
        String parts = finding.note().params().getOrDefault(Note.TAKEN_OVER, "");
        return parts.isEmpty() ? "" : ReportVocabulary.say("note.taken.over", parts);
    }

    /** Of a clause that a document has amended or repealed: which one, and since when. */
    private static String amended(Finding finding) {
        Map<String, String> params = finding.note().params();
        String document = params.getOrDefault(Note.AMENDING, "");
        if (document.isEmpty()) return "";
        String dated = ReportVocabulary.say("amending", document, worded(params.getOrDefault(Note.AMENDING_DATE, "")));
        String closed = params.getOrDefault(EndedClause.SINCE, "");
        return closed.isEmpty()
                ? ReportVocabulary.say(
                        "note.amended." + finding.identity().kind(),
                        dated,
                        worded(finding.note().version()))
                : ReportVocabulary.say("note.clause.ended", dated, worded(closed));
    }

    /** Which document the figure, the day in force comes from, and since when; empty of what nobody has amended. */
    public static String version(Finding finding) {
        Map<String, String> params = finding.note().params();
        String document = params.getOrDefault(Note.AMENDING, "");
        if (document.isEmpty() || finding.note().version().isEmpty()) return "";
        return ReportVocabulary.say(
                "version",
                ReportVocabulary.say("amending", document, worded(params.getOrDefault(Note.AMENDING_DATE, ""))),
                worded(finding.note().version()));
    }

    /** Fills placeholders; a part in square brackets goes when one of its placeholders is empty. */
    public static String fill(String text, Map<String, String> values) {
        UnaryOperator<String> lookup = key -> values.getOrDefault(key, "");
        StringBuilder kept = new StringBuilder();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            boolean whole = PLACEHOLDER.matcher(parts.group(1)).results().noneMatch(p -> lookup.apply(p.group(1))
                    .isEmpty());
            parts.appendReplacement(kept, whole ? Matcher.quoteReplacement(parts.group(1)) : "");
        }
        parts.appendTail(kept);
        String filled = PLACEHOLDER
                .matcher(kept.toString())
                .replaceAll(p -> Matcher.quoteReplacement(lookup.apply(p.group(1))));
        String clean =
                Vietnamese.clean(filled).replaceAll(" ([,.;:])(?= |$)", "$1").replaceAll("(\\d) %", "$1%");
        return SENTENCE.matcher(clean).replaceAll(s -> s.group().toUpperCase(Locale.ROOT));
    }

    private Map<String, String> values(Finding f, OrganisationUnit unit, @Nullable LocalDate next) {
        Provision provision = words.provision(f);
        Map<String, String> values = new HashMap<>();
        f.note().params().forEach((key, value) -> values.put(key, worded(value)));
        values.computeIfPresent("reported_state", (key, state) -> words.term("duty_state", state));
        values.put("unit", words.inline(unit));
        values.put("title", words.title(f));
        values.put("product", words.product(f));
        values.put("citation", words.citation(f));
        values.put(
                "horizon",
                provision.horizon().isEmpty()
                        ? Vietnamese.period(f.identity().period().text())
                        : provision.horizon());
        values.put("period", part(f.identity().period()));
        values.put("lead", agencies(provision.lead()));
        values.put("coordinating", agencies(provision.coordinating()));
        values.put("year", whole(f.sources().dataYear()));
        if (f.measured() != null) figures(f, f.measured(), values);
        dates(f, next, values);
        return values;
    }

    private void figures(Finding f, Measured m, Map<String, String> values) {
        BigDecimal target = m.aim().value();
        BigDecimal most = m.aim().most();
        Actual actual = m.actual();
        Long persons = m.distance().persons();
        values.put("unit_of_measure", m.unitOfMeasure());
        values.put("gap_unit", gapUnit(m.unitOfMeasure()));
        values.put(
                "target",
                ReportVocabulary.bound(m.aim())
                        + number(target, actual.value())
                        + (most == null ? "" : "-" + number(most)));
        values.put("actual", number(actual.value(), target));
        values.put(
                "expected",
                number(
                        m.pace().expected(),
                        Figures.known(actual.value(), target, m.pace().baseline())));
        values.put("gap", number(m.distance().gap(), BigDecimal.ZERO));
        values.put("gap_persons", persons == null ? "" : Vietnamese.number(BigDecimal.valueOf(persons), 0));
        values.put("required_pace", yearly(f, m.pace().required()));
        values.put("attainment", number(m.distance().attainment(), BigDecimal.valueOf(100)));
        values.put("pace", number(m.pace().ratio(), words.paceLimits()));
        values.put("numerator", number(actual.numerator()));
        values.put("denominator", number(actual.denominator()));
        values.put("last_actual", number(actual.lastValue(), target));
        values.put("last_year", whole(actual.lastYear()));
        values.put("reported", whole(m.coverage().reported()));
        values.put("expected_returns", whole(m.coverage().expected()));
        PartialWords.put(f, words, values);
        directions(f, m, values);
    }

    /** A part of a year, in words; empty for a whole one. */
    private static String part(Period period) {
        return period.none() || period.months() == 12 ? "" : Vietnamese.period(period.text());
    }

    /** What is missing below a target, or too much above it, by the side that the rules found: one of the two. */
    private static void directions(Finding f, Measured m, Map<String, String> values) {
        BigDecimal gap = m.distance().gap();
        String side = f.note().params().getOrDefault("side", "");
        if (gap == null || side.isEmpty()) return;
        if (side.equals(Side.AT.name())) {
            values.put("at", values.getOrDefault("actual", ""));
            return;
        }
        boolean over = side.equals(Side.OVER.name());
        values.put(over ? "over" : "short", number(gap.abs(), BigDecimal.ZERO));
        BigDecimal pace = m.pace().required();
        if (pace != null) values.put(over ? "decrease" : "increase", yearly(f, pace.abs()));
    }

    /** Needed a year: of what is counted in whole ones the rules give the number that is enough. */
    private static String yearly(Finding f, @Nullable BigDecimal pace) {
        String whole = f.note().params().get("yearly");
        if (pace == null || whole == null) return number(pace, BigDecimal.ZERO);
        BigDecimal enough = new BigDecimal(whole);
        return number(pace.signum() < 0 ? enough.negate() : enough, BigDecimal.ZERO);
    }

    private void dates(Finding f, @Nullable LocalDate next, Map<String, String> values) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        values.put("due", due == null ? "" : Vietnamese.day(due));
        values.put("met_on", met == null ? "" : Vietnamese.day(met));
        // the rules may name a later date than those of the unit's own findings
        if (next != null) values.putIfAbsent("next_date", Vietnamese.day(next));
        if (due == null) return;
        if (met != null && met.isAfter(due)) values.put("days_late", days(due, met));
        if (met == null && asOf.isAfter(due)) values.put("days_overdue", days(due, asOf));
        if (met == null && !asOf.isAfter(due)) values.put("days_left", days(asOf, due));
    }

    /** Shares differ by percentage points; a flow a year differs by so many persons. */
    private static String gapUnit(String unit) {
        return unit.equals("%") ? ReportVocabulary.say("gap.points") : unit.replaceFirst("/năm$", "");
    }

    /** Short names in a sentence, whose parts semicolons divide. */
    private String agencies(String names) {
        return words.shortNames(names).replace("; ", ", ");
    }

    private static String days(LocalDate from, LocalDate to) {
        return Vietnamese.number(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 0);
    }

    private static String number(@Nullable BigDecimal value, @Nullable BigDecimal other) {
        return value == null ? "" : Figures.words(value, other);
    }

    private static String number(@Nullable BigDecimal value) {
        return number(value, List.of());
    }

    private static String number(@Nullable BigDecimal value, List<BigDecimal> others) {
        return value == null ? "" : Figures.words(value, others);
    }

    private static String whole(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    /** Values of the rules come as they stand in the program: dates and decimals are put the Vietnamese way. */
    private static String worded(String value) {
        if (value.matches("-?\\d+\\.\\d+")) return Figures.words(new BigDecimal(value));
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) return value;
        try {
            return Vietnamese.day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
