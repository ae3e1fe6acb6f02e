package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Sheet "Chỉ tiêu": one row a target, its arithmetic as live formulas, and what to do about it. */
public final class TargetPage {
    /** Columns by letter: E target, F expected, G actual, H its persons, I since last year, J gap. */
    private static final int TARGET = 4;

    private static final int ACTUAL = 6;
    private static final int ON_FIRST_PAGE = 16;
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.target.title",
            "col.clause",
            "col.unit",
            "col.target",
            "col.expected",
            "col.actual",
            "col.persons.of",
            "col.since.year",
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
    private final PageBuilder page;
    private final boolean oneDocument;

    private TargetPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
        this.oneDocument = UnitReport.ofKind(report.everything(), Kind.TARGET, night.words()).stream()
                        .map(n -> n.finding().sources().document())
                        .distinct()
                        .count()
                == 1;
        page = new PageBuilder("sheet.targets", 4, 27, 17, 7, 9, 9, 9, 13, 18, 9, 9, 10, 13, 10, 9, 11, 22, 78, 48)
                .twoPages(ON_FIRST_PAGE, 2)
                .screen();
    }

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        TargetPage targets = new TargetPage(night, report);
        targets.fill(number, parent);
        return targets.page.sheet();
    }

    private void fill(int number, String parent) {
        page.heading(number, ReportVocabulary.say("title.targets", report.unit().name()), parent);
        List<NightFinding> all = UnitReport.ofKind(report.everything(), Kind.TARGET, night.words());
        List<String> shared = Remarks.shared(all, night.words());
        if (!shared.isEmpty())
            page.wide(ReportLook.REMARK, ReportVocabulary.say("remark.shared", Remarks.sentence(shared)));
        page.place(KindPage.place(Kind.TARGET));
        page.mainHeader(HEADER);
        int count = 0;
        for (UnitNight block : report.blocks()) {
            UnitNotes notes = new UnitNotes(night.notes(), block, night.asOf());
            for (NightFinding finding : UnitReport.ofKind(block.findings(), Kind.TARGET, night.words())) {
                row(++count, finding, block, notes.of(finding.finding()), shared);
            }
        }
        page.endTable();
    }

    public static boolean none(UnitReport report) {
        return report.everything().stream()
                .noneMatch(n -> n.finding().identity().kind() == Kind.TARGET);
    }

    private void row(int number, NightFinding nightFinding, UnitNight block, String note, List<String> shared) {
        Finding f = nightFinding.finding();
        ReportVocabulary words = night.words();
        Provision clause = words.provision(f);
        boolean share = f.figures().unitOfMeasure().equals("%");
        YearChange change = YearChange.of(f, block.values(), words);
        page.add(List.of(
                plain(number),
                body(words.title(f)),
                body(oneDocument ? clause.location() : words.citation(f)),
                centred(f.figures().unitOfMeasure()),
                target(f).named(name("required", f)),
                expected(f, share),
                actual(f, share).named(name("actual", f)),
                counted(f, words),
                change == null ? centred("") : since(change, share),
                gap(f, share),
                f.figures().distance().persons() == null
                        ? ReportCell.blank()
                        : ReportCell.number(f.figures().distance().persons()),
                attainment(f),
                centred(PartialWords.state(f, words)).fill(words.colour(f)).named(name("state", f)),
                pace(f),
                figure(f.figures().pace().required(), Figures.known(BigDecimal.ZERO), share),
                body(Remarks.change(nightFinding, words, night.asOf())),
                body(words.agencies(clause)),
                body(note),
                body(Remarks.of(f, words, shared))));
    }

    /** By which formulas of other workbooks find the cell: what it holds, and the finding's id without kind and unit. */
    private static String name(String what, Finding f) {
        String[] id = f.id().split(":", 3);
        return what + "." + id[2].replaceAll("[^A-Za-z0-9.]", "_");
    }

    /** A difference that is one number stands as a number, one that has to be explained in words. */
    private static ReportCell since(YearChange change, boolean share) {
        if (share || change.units() > 0) return centred(change.words(share));
        BigDecimal value = change.value();
        return ReportCell.number(value, Figures.decimals(value, BigDecimal.ZERO))
                .around(value.signum() > 0 ? "+" : "", "")
                .look(ReportLook.CENTRED);
    }

    public static ReportCell figure(@Nullable BigDecimal value, @Nullable BigDecimal other, boolean share) {
        return figure(value, Figures.known(other), share);
    }

    /** @param others figures that it must not look like unless it is one of them */
    public static ReportCell figure(@Nullable BigDecimal value, List<BigDecimal> others, boolean share) {
        return value == null
                ? ReportCell.blank()
                : ReportCell.number(value, Figures.columnDecimals(value, others, share));
    }

    public static ReportCell target(Finding f) {
        BigDecimal target = f.figures().aim().value();
        if (target == null) return ReportCell.blank();
        BigDecimal most = f.figures().aim().most();
        return ReportCell.number(
                        target, Figures.decimals(target, f.figures().actual().value()))
                .around(ReportVocabulary.sign(f.figures().aim()), most == null ? "" : "-" + Figures.words(most));
    }

    private ReportCell actual(Finding f, boolean share) {
        BigDecimal actual = f.figures().actual().value();
        if (actual == null) return ReportCell.blank();
        int decimals = Figures.columnDecimals(actual, f.figures().aim().value(), share);
        BigDecimal part = f.figures().actual().numerator();
        BigDecimal whole = f.figures().actual().denominator();
        return part == null || whole == null || whole.signum() == 0
                ? ReportCell.number(actual, decimals)
                : ReportCell.formula(ratio(part, whole, night.words().multiplier(f)), actual, decimals);
    }

    /** The ratio worked out from the two numbers themselves, which stand side by side in one cell. */
    static String ratio(BigDecimal part, BigDecimal whole, BigDecimal multiplier) {
        return part.toPlainString() + "/" + whole.toPlainString() + times(multiplier);
    }

    public static String times(BigDecimal multiplier) {
        return multiplier.compareTo(BigDecimal.ONE) == 0 ? "" : "*" + multiplier.toPlainString();
    }

    /**
     * "848/2.744", how many of the reports expected are counted in it and, while some are missing, what the reported ones
     * come to and between which figures it can still come out.
     */
    private static ReportCell counted(Finding f, ReportVocabulary words) {
        BigDecimal part = f.figures().actual().numerator();
        BigDecimal whole = f.figures().actual().denominator();
        List<String> lines = new ArrayList<>();
        String reported = PartialWords.reported(f, words);
        if (!reported.isEmpty()) lines.add(reported);
        else if (part != null && whole != null) lines.add(Figures.words(part) + "/" + Figures.words(whole));
        String coverage = f.figures().coverage().text();
        if (!coverage.isEmpty()) lines.add(ReportVocabulary.say("coverage", coverage));
        lines.add(PartialWords.ends(f));
        return centred(String.join("\n", lines).strip());
    }

    /** "848/2.744", and how many of the reports expected are counted in it. */
    static ReportCell persons(@Nullable BigDecimal part, @Nullable BigDecimal whole, String coverage) {
        String fraction = part == null || whole == null ? "" : Figures.words(part) + "/" + Figures.words(whole);
        String counted = coverage.isEmpty() ? "" : ReportVocabulary.say("coverage", coverage);
        return centred((fraction + "\n" + counted).strip());
    }

    /** From a baseline that meets the target no path leads to it, and nothing measured along the path has a meaning. */
    public static ReportCell expected(Finding f, boolean share) {
        return f.note().baselineMeets()
                ? centred("–")
                : figure(
                        f.figures().pace().expected(),
                        Figures.known(
                                f.figures().actual().value(),
                                f.figures().aim().value(),
                                f.figures().pace().baseline()),
                        share);
    }

    private ReportCell pace(Finding f) {
        return f.note().baselineMeets()
                ? centred("–")
                : figure(f.figures().pace().ratio(), night.words().paceLimits(), true);
    }

    private ReportCell gap(Finding f, boolean share) {
        BigDecimal gap = f.figures().distance().gap();
        return gap == null
                ? ReportCell.blank()
                : worked(f, gap, Figures.columnDecimals(gap, BigDecimal.ZERO, share), "%s-%s", TARGET, ACTUAL);
    }

    private ReportCell attainment(Finding f) {
        BigDecimal attainment = f.figures().distance().attainment();
        return attainment == null
                ? ReportCell.blank()
                : worked(
                        f,
                        attainment,
                        Figures.columnDecimals(attainment, BigDecimal.valueOf(100), true),
                        "%s/%s*100",
                        ACTUAL,
                        TARGET);
    }

    /** A figure of the rules with its sum as a live formula; of a ceiling the two columns change places. */
    private ReportCell worked(Finding f, BigDecimal value, int decimals, String sum, int first, int second) {
        if (f.figures().aim().value() == null || f.figures().actual().value() == null)
            return ReportCell.number(value, decimals);
        boolean ceiling = f.figures().aim().ceiling();
        String formula = String.format(Locale.ROOT, sum, at(ceiling ? second : first), at(ceiling ? first : second));
        return ReportCell.formula(formula, value, decimals);
    }

    private String at(int column) {
        return ReportCell.address(page.next(), column);
    }
}
