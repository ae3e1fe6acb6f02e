package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.Provision;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Chỉ tiêu": one row a target, its arithmetic as live formulas, and what to do about it. */
final class TargetPage {
    /** Columns by letter: E target, F expected, G actual, H its persons, I gap, K attainment. */
    private static final int TARGET = 4;

    private static final int ACTUAL = 6;
    private static final int PERSONS = 7;
    private static final int LEAD = 15;
    private static final int REMARK = 17;
    private static final List<String> HEADER = Page.words(
            "col.no",
            "col.clause",
            "col.target.title",
            "col.unit",
            "col.target",
            "col.expected",
            "col.actual",
            "col.persons.of",
            "col.gap",
            "col.persons",
            "col.attainment",
            "col.state",
            "col.pace",
            "col.required",
            "col.change",
            "col.agencies",
            "col.note",
            "col.remark");
    private final Night night;
    private final UnitReport report;
    private final Page page;

    private TargetPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
        page = new Page("sheet.targets", 4, 15, 28, 7, 9, 9, 9, 13, 9, 9, 8, 13, 9, 8, 11, 22, 62, 30)
                .twoPages(LEAD, 3);
    }

    /** Whether there is anything to show: targets of the unit or its offices, or those above it for reference. */
    static boolean needed(Night night, UnitReport report) {
        return !none(report) || refers(night, report);
    }

    static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        TargetPage targets = new TargetPage(night, report);
        targets.fill(number, parent);
        return targets.page.sheet();
    }

    private void fill(int number, String parent) {
        page.heading(number, Lexicon.say("title.targets", report.unit().name()), parent);
        OrganisationUnit above = report.above();
        boolean reference = none(report) && above != null;
        if (reference) {
            page.wide(ReportLook.REMARK, Lexicon.say("targets.none"));
            page.wide(
                    ReportLook.SECTION,
                    Lexicon.say("targets.reference", night.words().inline(above)));
        }
        List<NightFinding> all = UnitReport.ofKind(report.everything(), "target", night.words());
        List<String> shared = Remarks.shared(all, night.words());
        if (!shared.isEmpty()) page.wide(ReportLook.REMARK, Lexicon.say("remark.shared", Remarks.sentence(shared)));
        page.mainHeader(HEADER);
        int count = 0;
        for (UnitNight block : report.blocks()) {
            UnitNotes notes = new UnitNotes(night.notes(), block, night.asOf());
            for (NightFinding finding : UnitReport.ofKind(block.findings(), "target", night.words())) {
                row(++count, finding, notes.of(finding.finding()), shared);
            }
        }
        if (reference) reference(above);
        page.endTable();
    }

    static boolean none(UnitReport report) {
        return report.everything().stream().noneMatch(n -> n.finding().kind().equals("target"));
    }

    /** Only units whose figures count a population of their own are shown the figures of the unit above. */
    private static boolean refers(Night night, UnitReport report) {
        return !night.structure().population(report.unit()).isEmpty()
                && !night.structure().addedToParent(report.unit())
                && report.above() != null
                && !report.aboveTargets().isEmpty();
    }

    private void row(int number, NightFinding nightFinding, String note, List<String> shared) {
        Finding f = nightFinding.finding();
        Lexicon words = night.words();
        Provision clause = words.provision(f.provisionId());
        boolean share = f.unitOfMeasure().equals("%");
        BigDecimal target = f.target();
        page.add(List.of(
                centred(Integer.toString(number)),
                body(words.citation(f)),
                body(words.title(f)),
                centred(f.unitOfMeasure()),
                target(f),
                figure(f.expected(), f.actual(), share),
                actual(f, share),
                persons(f.numerator(), f.denominator(), FindingsCsv.coverage(f)),
                gap(f, share),
                f.gapPersons() == null ? ReportCell.blank() : ReportCell.number(f.gapPersons()),
                attainment(f),
                centred(words.stateWord(f)).fill(words.colour(f)),
                figure(f.paceRatio(), null, true),
                figure(f.requiredPace(), null, share),
                body(Remarks.change(nightFinding, words, night.asOf())),
                agencies(clause),
                body(note),
                body(Remarks.of(f, words, shared))));
    }

    static ReportCell figure(@Nullable BigDecimal value, @Nullable BigDecimal other, boolean share) {
        return value == null
                ? ReportCell.blank()
                : ReportCell.number(value, Figures.columnDecimals(value, other, share));
    }

    static ReportCell target(Finding f) {
        BigDecimal target = f.target();
        if (target == null) return ReportCell.blank();
        BigDecimal most = f.targetMax();
        String sign =
                switch (f.comparator()) {
                    case ">=" -> "≥ ";
                    case "<=" -> "≤ ";
                    case "~" -> "≈ ";
                    case "=", "" -> "";
                    default -> f.comparator() + " ";
                };
        return ReportCell.number(target, Figures.decimals(target, f.actual()))
                .around(sign, most == null ? "" : "-" + Figures.words(most, null));
    }

    private ReportCell actual(Finding f, boolean share) {
        BigDecimal actual = f.actual();
        if (actual == null) return ReportCell.blank();
        int decimals = Figures.columnDecimals(actual, f.target(), share);
        BigDecimal part = f.numerator();
        BigDecimal whole = f.denominator();
        if (share && part != null && whole != null && whole.signum() != 0) {
            BigDecimal computed = Figures.percent(part, whole);
            if (Figures.same(computed, actual)) {
                return ReportCell.formula(ratio(part, whole), computed, decimals);
            }
        }
        return ReportCell.number(actual, decimals);
    }

    /** The share worked out from the two numbers themselves, which stand side by side in one cell. */
    private static String ratio(BigDecimal part, BigDecimal whole) {
        return part.toPlainString() + "/" + whole.toPlainString() + "*100";
    }

    /** "848/2.744", and how many of the reports expected are counted in it. */
    private static ReportCell persons(@Nullable BigDecimal part, @Nullable BigDecimal whole, String coverage) {
        String fraction =
                part == null || whole == null ? "" : Figures.words(part, null) + "/" + Figures.words(whole, null);
        String counted = coverage.isEmpty() ? "" : Lexicon.say("coverage", coverage);
        return centred((fraction + "\n" + counted).strip());
    }

    private static ReportCell agencies(Provision clause) {
        String others = clause.coordinating();
        return body(others.isEmpty() ? clause.lead() : clause.lead() + "\n" + Lexicon.say("agencies.with", others));
    }

    private ReportCell gap(Finding f, boolean share) {
        BigDecimal gap = f.gap();
        BigDecimal target = f.target();
        BigDecimal actual = f.actual();
        if (gap == null) return ReportCell.blank();
        int decimals = Figures.columnDecimals(gap, BigDecimal.ZERO, share);
        if (target == null || actual == null) return ReportCell.number(gap, decimals);
        BigDecimal missing = target.subtract(actual);
        if (Figures.same(missing, gap)) {
            return ReportCell.formula(at(TARGET) + "-" + at(ACTUAL), missing, decimals);
        }
        return Figures.same(missing.negate(), gap)
                ? ReportCell.formula(at(ACTUAL) + "-" + at(TARGET), missing.negate(), decimals)
                : ReportCell.number(gap, decimals);
    }

    private ReportCell attainment(Finding f) {
        BigDecimal attainment = f.attainment();
        BigDecimal target = f.target();
        BigDecimal actual = f.actual();
        if (attainment == null) return ReportCell.blank();
        int decimals = Figures.columnDecimals(attainment, BigDecimal.valueOf(100), true);
        if (target == null || actual == null) return ReportCell.number(attainment, decimals);
        if (target.signum() != 0 && Figures.same(Figures.percent(actual, target), attainment)) {
            return ReportCell.formula(at(ACTUAL) + "/" + at(TARGET) + "*100", attainment, decimals);
        }
        return actual.signum() != 0 && Figures.same(Figures.percent(target, actual), attainment)
                ? ReportCell.formula(at(TARGET) + "/" + at(ACTUAL) + "*100", attainment, decimals)
                : ReportCell.number(attainment, decimals);
    }

    private String at(int column) {
        return ReportCell.address(page.next(), column);
    }

    /** The figures of the unit above beside the unit's own, without a state: nothing here is judged. */
    private void reference(OrganisationUnit above) {
        int number = 0;
        for (Finding f : Overview.columns(report.aboveTargets(), night.words(), night.asOf())) {
            if (f.target() != null) page.add(referenceRow(++number, f, above));
        }
    }

    private List<ReportCell> referenceRow(int number, Finding f, OrganisationUnit above) {
        Lexicon words = night.words();
        Provision clause = words.provision(f.provisionId());
        boolean share = f.unitOfMeasure().equals("%");
        OwnFigures own = OwnFigures.newest(f, report.own().values(), words);
        ReportCell[] cells = new ReportCell[HEADER.size()];
        java.util.Arrays.fill(cells, ReportCell.blank());
        cells[0] = centred(Integer.toString(number));
        cells[1] = body(words.citation(f));
        cells[2] = body(words.title(f));
        cells[3] = centred(f.unitOfMeasure());
        cells[TARGET] = target(f);
        if (own != null) {
            BigDecimal value = own.value();
            BigDecimal whole = own.denominator();
            if (value != null && whole != null) {
                cells[ACTUAL] = ReportCell.formula(
                        ratio(own.numerator(), whole), value, Figures.columnDecimals(value, f.target(), true));
            } else {
                cells[ACTUAL] = figure(value, f.target(), share);
            }
            cells[PERSONS] = persons(own.numerator(), whole, "");
        }
        cells[LEAD] = agencies(clause);
        cells[REMARK] = body(referenceRemark(f, own, above));
        return List.of(cells);
    }

    private String referenceRemark(Finding f, @Nullable OwnFigures own, OrganisationUnit above) {
        BigDecimal actual = f.actual();
        String theirs = actual == null || f.dataYear() == null
                ? ""
                : Lexicon.say(
                        "targets.reference.remark",
                        night.words().inline(above),
                        Lexicon.figure(actual, f.target(), f.unitOfMeasure()),
                        f.dataYear().toString());
        if (own == null) return theirs;
        String ours = Lexicon.say("targets.reference.own", Integer.toString(own.year()));
        return theirs.isEmpty() ? ours : ours + "; " + theirs;
    }
}
