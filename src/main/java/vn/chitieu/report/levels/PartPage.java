package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;
import static vn.chitieu.report.page.PageBuilder.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.OwnFigures;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Phần của đơn vị": an institution's own figures beside the province's, target by target. */
public final class PartPage {
    private static final int THEIR_NUMERATOR = 6;
    private static final int THEIR_DENOMINATOR = 7;
    private static final int NUMERATOR = 8;
    private static final int DENOMINATOR = 9;

    private PartPage() {}

    public static ReportSheet of(Night night, UnitReport report, OrganisationUnit above, int number, String parent) {
        PageBuilder page =
                new PageBuilder("sheet.part", 4, 22, 38, 8, 10, 10, 10, 10, 10, 10, 10, 11, 11, 14, 7).screen();
        String whose = night.words().inline(above);
        page.heading(number, ReportVocabulary.say("title.part", report.unit().name(), whose), parent);
        page.mainHeader(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.clause"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.unit"),
                ReportVocabulary.say("col.parent.target", whose),
                ReportVocabulary.say("col.parent.actual", whose),
                ReportVocabulary.say("col.parent.numerator", whose),
                ReportVocabulary.say("col.parent.denominator", whose),
                ReportVocabulary.say("col.own.numerator"),
                ReportVocabulary.say("col.own.denominator"),
                ReportVocabulary.say("col.own.value"),
                ReportVocabulary.say("col.own.share.numerator"),
                ReportVocabulary.say("col.own.share.denominator"),
                ReportVocabulary.say("col.parent.state", whose),
                ReportVocabulary.say("col.year")));
        int count = 0;
        for (Finding f : SubordinateSummary.columns(report.aboveTargets(), night.words(), night.asOf())) {
            if (f.figures().aim().value() != null) page.add(row(page, night, report, f, ++count));
        }
        page.endTable();
        page.wide(ReportLook.REMARK, ReportVocabulary.say(count == 0 ? "part.none" : "part.remark"));
        return page.sheet();
    }

    private static List<ReportCell> row(PageBuilder page, Night night, UnitReport report, Finding f, int number) {
        ReportVocabulary words = night.words();
        boolean share = f.figures().unitOfMeasure().equals("%");
        Integer year = f.sources().dataYear();
        OwnFigures own = year == null ? null : OwnFigures.like(f, report.own().values(), words, year);
        BigDecimal part = own == null ? null : own.numerator();
        BigDecimal whole = own == null ? null : own.denominator();
        BigDecimal theirs = f.figures().actual().numerator() == null && !share
                ? f.figures().actual().value()
                : f.figures().actual().numerator();
        List<ReportCell> cells = new ArrayList<>(List.of(
                plain(number),
                body(words.provision(f).location()),
                body(words.title(f)),
                centred(f.figures().unitOfMeasure()),
                figure(f.figures().aim().value(), f.figures().actual().value(), false),
                figure(f.figures().actual().value(), f.figures().aim().value(), share),
                figure(theirs, null, false),
                figure(f.figures().actual().denominator(), null, false),
                figure(part, null, false),
                figure(whole, null, false)));
        int row = page.next();
        cells.add(value(own, row, f.figures().aim().value(), words.multiplier(f)));
        cells.add(share(part, theirs, row, NUMERATOR, THEIR_NUMERATOR));
        cells.add(share(whole, f.figures().actual().denominator(), row, DENOMINATOR, THEIR_DENOMINATOR));
        cells.add(centred(PartialWords.state(f, words)).fill(words.colour(f)));
        cells.add(year(year));
        return cells;
    }

    private static ReportCell value(
            @Nullable OwnFigures own, int row, @Nullable BigDecimal target, BigDecimal multiplier) {
        BigDecimal value = own == null ? null : own.value();
        if (own == null || value == null) return ReportCell.blank();
        if (own.denominator() == null) return figure(value, target, false);
        String formula = ReportCell.address(row, NUMERATOR)
                + "/"
                + ReportCell.address(row, DENOMINATOR)
                + TargetPage.times(multiplier);
        return ReportCell.formula(formula, value, Figures.columnDecimals(value, target, true));
    }

    private static ReportCell share(@Nullable BigDecimal part, @Nullable BigDecimal whole, int row, int a, int b) {
        if (part == null || whole == null || whole.signum() == 0) return ReportCell.blank();
        String formula = ReportCell.address(row, a) + "/" + ReportCell.address(row, b) + "*100";
        BigDecimal percent = Figures.percent(part, whole);
        List<BigDecimal> ends = List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
        return ReportCell.formula(formula, percent, Figures.columnDecimals(percent, ends, true));
    }

    private static ReportCell figure(@Nullable BigDecimal value, @Nullable BigDecimal other, boolean share) {
        return value == null
                ? ReportCell.blank()
                : ReportCell.number(value, Figures.columnDecimals(value, other, share));
    }
}
