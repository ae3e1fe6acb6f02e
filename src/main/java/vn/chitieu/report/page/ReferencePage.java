package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;
import static vn.chitieu.report.page.PageBuilder.year;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.OwnFigures;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Chỉ tiêu" of a unit to which the documents give no targets: those of the unit above beside its own figures,
 * without a state, since nothing here is judged.
 */
public final class ReferencePage {
    private ReferencePage() {}

    /** Only units whose figures count a population of their own are shown the figures of the unit above. */
    public static boolean needed(Night night, UnitReport report) {
        return TargetPage.none(report)
                && !night.structure().population(report.unit()).isEmpty()
                && !night.structure().addedToParent(report.unit())
                && report.above() != null
                && !report.aboveTargets().isEmpty();
    }

    public static ReportSheet of(Night night, UnitReport report, OrganisationUnit above, int number, String parent) {
        ReportVocabulary words = night.words();
        String whose = words.inline(above);
        PageBuilder page = new PageBuilder("sheet.targets", 4, 44, 30, 9, 10, 11, 14, 9, 12, 9).screen();
        page.heading(number, ReportVocabulary.say("title.targets", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("targets.none"));
        page.wide(ReportLook.SECTION, ReportVocabulary.say("targets.reference", whose));
        page.mainHeader(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.clause"),
                ReportVocabulary.say("col.unit"),
                ReportVocabulary.say("col.parent.target", whose),
                ReportVocabulary.say("col.own.value"),
                ReportVocabulary.say("col.persons.of"),
                ReportVocabulary.say("col.own.year"),
                ReportVocabulary.say("col.parent.actual", whose),
                ReportVocabulary.say("col.parent.year", whose)));
        int count = 0;
        for (Finding f : SubordinateSummary.columns(report.aboveTargets(), words, night.asOf())) {
            if (f.figures().aim().value() != null) page.add(row(++count, f, report, words));
        }
        page.endTable();
        return page.sheet();
    }

    private static List<ReportCell> row(int number, Finding f, UnitReport report, ReportVocabulary words) {
        boolean share = f.figures().unitOfMeasure().equals("%");
        OwnFigures own = OwnFigures.newest(f, report.own().values(), words);
        return List.of(
                plain(number),
                body(words.title(f)),
                body(words.provision(f).location()),
                centred(f.figures().unitOfMeasure()),
                TargetPage.target(f),
                value(own, f.figures().aim().value(), words.multiplier(f)),
                TargetPage.persons(own == null ? null : own.numerator(), own == null ? null : own.denominator(), ""),
                year(own == null ? 0 : own.year()),
                TargetPage.figure(
                        f.figures().actual().value(), f.figures().aim().value(), share),
                year(f.figures().actual().value() == null ? null : f.sources().dataYear()));
    }

    private static ReportCell value(@Nullable OwnFigures own, @Nullable BigDecimal target, BigDecimal multiplier) {
        BigDecimal value = own == null ? null : own.value();
        if (own == null || value == null) return ReportCell.blank();
        BigDecimal whole = own.denominator();
        int decimals = Figures.columnDecimals(value, target, whole != null);
        return whole == null
                ? ReportCell.number(value, decimals)
                : ReportCell.formula(TargetPage.ratio(own.numerator(), whole, multiplier), value, decimals);
    }
}
