package vn.chitieu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Actual;
import vn.chitieu.finding.Aim;
import vn.chitieu.finding.Coverage;
import vn.chitieu.finding.Distance;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.Note;
import vn.chitieu.finding.Pace;
import vn.chitieu.finding.Schedule;
import vn.chitieu.finding.Verdict;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/** Makes one finding; the arithmetic is done here by hand-written division, to 20 decimals as the contract says. */
public final class FindingMaker {
    private final String unit;
    private final Kind kind;
    private final String provision;
    private final String document;
    private final String indicator;
    private final String dimension;
    private final String period;
    private @Nullable BigDecimal target;
    private @Nullable BigDecimal baseline;
    private @Nullable BigDecimal expected;
    private @Nullable BigDecimal actual;
    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;
    private @Nullable BigDecimal gap;
    private @Nullable Long gapPersons;
    private @Nullable BigDecimal attainment;
    private @Nullable LocalDate due;
    private @Nullable LocalDate met;
    private @Nullable Integer year;
    private String measure = "";
    private Comparator comparator = Comparator.AT_LEAST;
    private String state = "";
    private String standing = "";
    private int rank;
    private String severity = "";
    private String note = "";
    private Map<String, String> params = Map.of();
    private List<String> marks = List.of();

    public FindingMaker(
            String unit,
            Kind kind,
            String provision,
            String document,
            String indicator,
            String dimension,
            String period) {
        this.unit = unit;
        this.kind = kind;
        this.provision = provision;
        this.document = document;
        this.indicator = indicator;
        this.dimension = dimension;
        this.period = period;
    }

    public FindingMaker share(String target, String part, String whole, String baseline, @Nullable String expected) {
        measure = "%";
        numerator = new BigDecimal(part);
        denominator = new BigDecimal(whole);
        this.baseline = new BigDecimal(baseline);
        this.expected = expected == null ? null : new BigDecimal(expected);
        return judge(target, numerator.movePointRight(2).divide(denominator, 20, RoundingMode.HALF_UP));
    }

    public FindingMaker count(String target, String persons) {
        measure = "người/năm";
        numerator = new BigDecimal(persons);
        return judge(target, numerator);
    }

    private FindingMaker judge(String figure, BigDecimal reached) {
        year = 2026;
        BigDecimal wanted = new BigDecimal(figure);
        target = wanted;
        actual = reached;
        gap = wanted.subtract(reached);
        attainment = reached.movePointRight(2).divide(wanted, 20, RoundingMode.HALF_UP);
        return this;
    }

    public FindingMaker dates(LocalDate due, @Nullable LocalDate met) {
        this.due = due;
        this.met = met;
        return this;
    }

    public FindingMaker state(String state, String standing, int rank, String severity) {
        this.state = state;
        this.standing = standing;
        this.rank = rank;
        this.severity = severity;
        return this;
    }

    FindingMaker note(String key) {
        note = key;
        return this;
    }

    FindingMaker comparator(Comparator asked) {
        comparator = asked;
        return this;
    }

    FindingMaker gap(String decided) {
        gap = new BigDecimal(decided);
        return this;
    }

    /** What the rules call the report. */
    FindingMaker called(String lateness) {
        params = Map.of(Lateness.PARAM, lateness);
        return this;
    }

    public FindingMaker difficulty(String text) {
        params = Map.of("difficulty", text);
        return this;
    }

    FindingMaker missing(long persons) {
        gapPersons = persons;
        return this;
    }

    public FindingMaker marks(String... keys) {
        marks = List.of(keys);
        return this;
    }

    public Finding build() {
        boolean dated = kind == Kind.DEADLINE || kind == Kind.DUTY;
        return new Finding(
                new Identity(kind, unit, provision, Dimension.of(dimension), Period.of(period)),
                new Verdict(state, Standing.of(standing), rank, Severity.of(severity), false, "", ""),
                kind == Kind.TARGET ? measured() : null,
                dated ? new Schedule(due, met) : null,
                new vn.chitieu.finding.Sources(document, year, null, Sample.inputs(), List.of("Tiến độ")),
                new Note(note, params, marks));
    }

    private Measured measured() {
        boolean aggregate = unit.equals("51");
        return new Measured(
                indicator,
                "territory",
                measure,
                new Aim(comparator, target, null),
                new Actual(actual, numerator, denominator, null, null, null, null),
                new Coverage(aggregate ? 8 : null, aggregate ? 9 : null, "", List.of()),
                new Distance(gap, gapPersons, attainment),
                new Pace(Integer.valueOf(period), baseline == null ? null : 2025, baseline, expected, null, null));
    }
}
