package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * What the units below a unit have in common, gathered while they stream past: a few words a unit, so that the
 * province's pages need no second look at thousands of units. Used by one thread.
 */
public final class SubordinateSummary {
    private static final Set<String> REVISED = Set.of("RETURN_REPLACED", "FILE_OF_OTHER_YEAR");
    private final Night night;
    private final List<Finding> columns;
    private final List<DataIssue> orphans;
    private final List<DataIssue> revised = new ArrayList<>();
    private final List<MatrixRow> matrix = new ArrayList<>();
    private final LatenessRows reports;
    private final UnitResults results;
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Changes changes;
    private final DaysCount days;
    private final Cascade cascade;
    private final Causes causes;

    /** One unit's cells, one for each column, null where nothing is known; silent when no return was ever accepted. */
    public record MatrixRow(OrganisationUnit unit, boolean silent, List<@Nullable MatrixCell> cells) {}

    /** A figure with its state's colour, or without one when nobody judges it. */
    public record MatrixCell(@Nullable BigDecimal value, int decimals, String word, String colour, boolean draft) {}

    /** @param columns the targets of the unit above that the matrix compares, one a column */
    public SubordinateSummary(Night night, List<Finding> columns, List<DataIssue> orphans, Cascade cascade) {
        this.night = night;
        this.columns = columns;
        this.orphans = orphans;
        this.changes = new Changes(night.words(), false);
        this.days = new DaysCount();
        this.reports = new LatenessRows(night);
        this.results = new UnitResults(night);
        this.cascade = cascade;
        this.causes = new Causes(night.words());
    }

    /** Of several horizons of one indicator the one that the judged year falls in; drafts are left out. */
    public static List<Finding> columns(List<NightFinding> targets, ReportVocabulary words, LocalDate asOf) {
        return running(targets, words, asOf).stream()
                .filter(f -> !words.draft(f))
                .toList();
    }

    /** The same with drafts. */
    public static List<Finding> running(List<NightFinding> targets, ReportVocabulary words, LocalDate asOf) {
        Map<String, Finding> chosen = new java.util.LinkedHashMap<>();
        for (NightFinding finding : UnitReport.ofKind(targets, Kind.TARGET, words)) {
            Finding f = finding.finding();
            if (f.verdict().state().isEmpty()) continue;
            String draft = words.draft(f) ? " *" : "";
            chosen.merge(
                    f.figures().indicator() + " " + f.identity().dimension() + draft,
                    f,
                    (a, b) -> nearer(a, b, judged(a, asOf)));
        }
        return List.copyOf(chosen.values());
    }

    /** In January the year before is still the one judged: its horizon, just over, is what is looked at. */
    private static int judged(Finding f, LocalDate asOf) {
        Integer year = f.sources().dataYear();
        return year == null ? asOf.getYear() : year;
    }

    private static Finding nearer(Finding a, Finding b, int year) {
        boolean open = end(a) >= year;
        if (open != end(b) >= year) return open ? a : b;
        return open == end(a) <= end(b) ? a : b;
    }

    private static int end(Finding f) {
        return f.identity().period().year();
    }

    /** The unit above itself: the first row of the matrix, outside the counts of the units below. */
    public void head(UnitNight unit) {
        causes.add(unit);
        MatrixRow row = row(unit);
        if (row != null) matrix.add(0, row);
    }

    public void add(UnitNight unit) {
        cascade.add(unit);
        causes.add(unit);
        unit.issues().stream().filter(i -> REVISED.contains(i.code())).forEach(revised::add);
        count(unit);
        changes.add(unit);
        reports(unit);
        results.add(unit);
        MatrixRow row = row(unit);
        if (row != null) matrix.add(row);
    }

    /** A row for every unit whose figures count a population, whether it has reported or not. */
    private @Nullable MatrixRow row(UnitNight unit) {
        if (night.structure().population(unit.unit()).isEmpty()) return null;
        List<@Nullable MatrixCell> cells = new ArrayList<>();
        for (Finding column : columns) {
            cells.add(cell(unit, column));
        }
        boolean silent = unit.values().isEmpty() && unit.returns().stream().noneMatch(ReturnStatus::accepted);
        return new MatrixRow(unit.unit(), silent, cells);
    }

    private @Nullable MatrixCell cell(UnitNight unit, Finding column) {
        ReportVocabulary words = night.words();
        boolean share = column.figures().unitOfMeasure().equals("%");
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            if (f.identity().kind() == Kind.TARGET
                    && f.figures().indicator().equals(column.figures().indicator())
                    && f.identity().dimension().equals(column.identity().dimension())
                    && f.identity().period().equals(column.identity().period())) {
                int decimals =
                        decimals(f.figures().actual().value(), f.figures().aim().value(), share);
                return new MatrixCell(
                        f.figures().actual().value(), decimals, words.stateWord(f), words.colour(f), words.draft(f));
            }
        }
        OwnFigures own = OwnFigures.newest(column, unit.values(), words);
        return own == null || own.value() == null
                ? null
                : new MatrixCell(
                        own.value(),
                        decimals(own.value(), column.figures().aim().value(), share),
                        "",
                        "",
                        false);
    }

    /** No figure is rounded to a target that it has not reached. */
    private static int decimals(@Nullable BigDecimal value, @Nullable BigDecimal target, boolean share) {
        return value == null ? 0 : Figures.columnDecimals(value, target, share);
    }

    private void reports(UnitNight unit) {
        reports.add(unit, f -> true);
        sentBack(unit);
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            if (!night.words().draft(f)) f.lateness().ifPresent(l -> days.add(f, l));
        }
    }

    /** Of any unit, whether it owes something or not. */
    public void sentBack(UnitNight unit) {
        rejected.addAll(Rejected.of(unit));
    }

    private void count(UnitNight unit) {
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            int[] line = counts.computeIfAbsent(
                    key(
                            f.sources().document(),
                            f.identity().kind(),
                            night.words().draft(f)),
                    k -> new int[HeadlineCounts.Heading.values().length]);
            line[HeadlineCounts.heading(f, night.words()).ordinal()]++;
        }
    }

    private static String key(String document, Kind kind, boolean draft) {
        return document + "\n" + kind + "\n" + draft;
    }

    /** @param draft whether to count what rests on a draft, or the rest */
    public List<HeadlineCounts.Line> lines(List<String> documents, boolean draft) {
        List<HeadlineCounts.Line> lines = new ArrayList<>();
        for (String document : documents) {
            for (Kind kind : HeadlineCounts.KINDS) {
                int[] line = counts.get(key(document, kind, draft));
                if (line != null) lines.add(HeadlineCounts.Line.of(document, kind, line));
            }
        }
        return lines;
    }

    public Changes changes() {
        return changes;
    }

    public DaysCount days() {
        return days;
    }

    /** Of the unit's own findings and of those below. */
    public Causes causes() {
        return causes;
    }

    public Cascade cascade() {
        return cascade;
    }

    public List<Finding> columns() {
        return columns;
    }

    public List<MatrixRow> matrix() {
        return matrix;
    }

    /** Every report of the units, under what it is called. */
    public LatenessRows reports() {
        return reports;
    }

    /** Targets and duties of the units, by how they are counted. */
    public UnitResults results() {
        return results;
    }

    /** Every return that was sent back and not mended, by unit and year. */
    public List<Rejected> rejected() {
        return rejected.stream()
                .sorted(Comparator.comparing((Rejected r) -> r.unit().code())
                        .thenComparing(r -> r.status().year()))
                .toList();
    }

    /** What the units' own pages say of returns that replaced others, or that may belong to another year. */
    public List<DataIssue> revised() {
        return revised;
    }

    public List<DataIssue> orphans() {
        return orphans;
    }
}
