package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;
import static vn.chitieu.report.page.PageBuilder.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.PartsSum;
import vn.chitieu.report.view.PartsSum.Part;
import vn.chitieu.report.view.PartsSum.Sum;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Cộng số liệu": the parts of each figure written out as a sum, beside the figure that was judged. */
public final class PartsPage {
    /** Columns from 0: E the whole's numerator, F the sum, G their difference; H to J the denominator's. */
    private static final int NUMERATOR = 4;

    private static final int DENOMINATOR = 7;

    private PartsPage() {}

    public static ReportSheet of(Night night, UnitReport report, PartsSum parts, int number, String parent) {
        String whose = night.words().inline(report.unit());
        PageBuilder page = new PageBuilder("sheet.parts", 4, 30, 7, 9, 11, 11, 10, 11, 11, 10, 22, 70, 36)
                .twoPages(11, 2)
                .screen();
        page.heading(number, ReportVocabulary.say("title.parts", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("parts.remark"));
        page.mainHeader(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.year"),
                ReportVocabulary.say("col.parts.reports"),
                ReportVocabulary.say("col.parent.numerator", whose),
                ReportVocabulary.say("col.parts.sum"),
                ReportVocabulary.say("col.parts.difference"),
                ReportVocabulary.say("col.parent.denominator", whose),
                ReportVocabulary.say("col.parts.sum"),
                ReportVocabulary.say("col.parts.difference"),
                ReportVocabulary.say("col.parts.verdict"),
                ReportVocabulary.say("col.parts.terms"),
                ReportVocabulary.say("col.parts.missing")));
        int count = 0;
        for (Sum sum : parts.sums()) page.add(row(page.next(), night, sum, ++count));
        page.endTable();
        return page.sheet();
    }

    private static List<ReportCell> row(int row, Night night, Sum sum, int number) {
        Finding f = sum.target;
        boolean share = f.figures().unitOfMeasure().equals("%");
        BigDecimal numerator = f.figures().actual().numerator() == null && !share
                ? f.figures().actual().value()
                : f.figures().actual().numerator();
        BigDecimal denominator = f.figures().actual().denominator();
        List<ReportCell> cells = new ArrayList<>(List.of(
                plain(number),
                body(night.words().title(f)),
                year(f.sources().dataYear()),
                centred(sum.known + "/" + sum.owing())));
        cells.addAll(compared(row, NUMERATOR, sum, numerator, sum.numerator, Part::numerator, sum.restNumerator));
        if (share) {
            cells.addAll(compared(
                    row, DENOMINATOR, sum, denominator, sum.denominator, Part::denominator, sum.restDenominator));
        } else {
            for (int i = 0; i < 3; i++) cells.add(ReportCell.blank());
        }
        boolean same = same(numerator, sum.numerator) && (!share || same(denominator, sum.denominator));
        String verdict = numerator == null ? "parts.unknown" : same ? "parts.same" : "parts.different";
        cells.add(centred(ReportVocabulary.say(verdict)));
        cells.add(body(terms(sum)));
        cells.add(body(sum.missing.words()));
        return cells;
    }

    private static boolean same(@Nullable BigDecimal whole, BigDecimal sum) {
        return whole != null && whole.compareTo(sum) == 0;
    }

    private static List<ReportCell> compared(
            int row,
            int column,
            Sum sum,
            @Nullable BigDecimal whole,
            BigDecimal total,
            Function<Part, @Nullable BigDecimal> term,
            BigDecimal rest) {
        List<String> terms = new ArrayList<>();
        for (Part part : sum.parts) {
            BigDecimal value = term.apply(part);
            if (value != null) terms.add(value.toPlainString());
        }
        if (sum.rest > 0) terms.add(rest.toPlainString());
        ReportCell added = sum.known == 0
                ? ReportCell.blank()
                : ReportCell.formula(terms.isEmpty() ? "0" : String.join("+", terms), total, Figures.decimals(total));
        if (whole == null) return List.of(ReportCell.blank(), added, ReportCell.blank());
        ReportCell given = ReportCell.number(whole, Figures.decimals(whole));
        if (sum.known == 0) return List.of(given, added, ReportCell.blank());
        String difference = ReportCell.address(row, column + 1) + "-" + ReportCell.address(row, column);
        BigDecimal apart = total.subtract(whole);
        return List.of(given, added, ReportCell.formula(difference, apart, Figures.decimals(apart, BigDecimal.ZERO)));
    }

    private static String terms(Sum sum) {
        String named = sum.parts.stream()
                .map(p -> p.unit() + " " + Figures.words(p.numerator()) + divided(p.denominator()))
                .collect(Collectors.joining("; "));
        return sum.rest == 0
                ? named
                : ReportVocabulary.say(
                        "parts.rest",
                        named,
                        Integer.toString(sum.rest),
                        Figures.words(sum.restNumerator) + divided(sum.restDenominator));
    }

    private static String divided(@Nullable BigDecimal denominator) {
        return denominator == null || denominator.signum() == 0 ? "" : "/" + Figures.words(denominator);
    }
}
