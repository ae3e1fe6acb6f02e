package vn.chitieu.report.page;

import static vn.chitieu.report.page.Page.body;
import static vn.chitieu.report.page.Page.centred;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.Overview;
import vn.chitieu.report.view.OwnFigures;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Lexicon;
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
        Lexicon words = night.words();
        String whose = words.inline(above);
        Page page = new Page("sheet.targets", 4, 44, 30, 9, 10, 11, 14, 9, 12, 9).screen();
        page.heading(number, Lexicon.say("title.targets", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, Lexicon.say("targets.none"));
        page.wide(ReportLook.SECTION, Lexicon.say("targets.reference", whose));
        page.mainHeader(List.of(
                Lexicon.say("col.no"),
                Lexicon.say("col.target.title"),
                Lexicon.say("col.clause"),
                Lexicon.say("col.unit"),
                Lexicon.say("col.parent.target", whose),
                Lexicon.say("col.own.value"),
                Lexicon.say("col.persons.of"),
                Lexicon.say("col.own.year"),
                Lexicon.say("col.parent.actual", whose),
                Lexicon.say("col.parent.year", whose)));
        int count = 0;
        for (Finding f : Overview.columns(report.aboveTargets(), words, night.asOf())) {
            if (f.figures().aim().value() != null) page.add(row(++count, f, report, words));
        }
        page.endTable();
        return page.sheet();
    }

    private static List<ReportCell> row(int number, Finding f, UnitReport report, Lexicon words) {
        boolean share = f.figures().unitOfMeasure().equals("%");
        OwnFigures own = OwnFigures.newest(f, report.own().values(), words);
        return List.of(
                centred(Integer.toString(number)),
                body(words.title(f)),
                body(words.provision(f).location()),
                centred(f.figures().unitOfMeasure()),
                TargetPage.target(f),
                value(own, f.figures().aim().value(), words.multiplier(f)),
                TargetPage.persons(own == null ? null : own.numerator(), own == null ? null : own.denominator(), ""),
                centred(own == null ? "" : Integer.toString(own.year())),
                TargetPage.figure(
                        f.figures().actual().value(), f.figures().aim().value(), share),
                centred(
                        f.figures().actual().value() == null || f.sources().dataYear() == null
                                ? ""
                                : f.sources().dataYear().toString()));
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
