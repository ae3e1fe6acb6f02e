package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Cascade;
import vn.chitieu.report.view.Cascade.Below;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Reference;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Đối chiếu các cấp": the figures of the level above, of the unit itself and of the units below, side by side. */
public final class CascadePage {
    /** Columns from 0: F the target, G the actual, J and K those of the units below. */
    private static final int TARGET = 5;

    private static final int ACTUAL = 6;
    private static final int BELOW_TARGET = 9;
    private static final int BELOW_ACTUAL = 10;
    private static final int ON_FIRST_PAGE = 13;
    private final Night night;
    private final UnitReport report;
    private final Cascade cascade;
    private final String whose;
    private final PageBuilder page = new PageBuilder(
                    "sheet.cascade", 4, 30, 8, 9, 11, 10, 10, 12, 8, 12, 11, 11, 11, 44, 38, 52)
            .twoPages(ON_FIRST_PAGE, 2)
            .screen();

    private CascadePage(Night night, UnitReport report, Cascade cascade) {
        this.night = night;
        this.report = report;
        this.cascade = cascade;
        this.whose = night.words().inline(report.unit());
    }

    public static ReportSheet of(Night night, UnitReport report, Cascade cascade, int number, String parent) {
        return new CascadePage(night, report, cascade).fill(number, parent);
    }

    private ReportSheet fill(int number, String parent) {
        page.heading(number, ReportVocabulary.say("title.cascade", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("cascade.remark"));
        page.mainHeader(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.horizon"),
                ReportVocabulary.say("col.unit"),
                ReportVocabulary.say("col.cascade.above"),
                ReportVocabulary.say("col.parent.target", whose),
                ReportVocabulary.say("col.parent.actual", whose),
                ReportVocabulary.say("col.cascade.documents"),
                ReportVocabulary.say("col.cascade.units"),
                ReportVocabulary.say("col.cascade.target"),
                ReportVocabulary.say("col.cascade.actual"),
                ReportVocabulary.say("col.cascade.target.difference"),
                ReportVocabulary.say("col.cascade.actual.difference"),
                ReportVocabulary.say("col.cascade.verdict"),
                ReportVocabulary.say("col.cascade.basis"),
                ReportVocabulary.say("col.cascade.notes")));
        int count = 0;
        for (Finding f : cascade.targets()) {
            Below issued = cascade.below(f, false);
            Below draft = cascade.below(f, true);
            if (issued.units > 0 || draft.units == 0) row(++count, f, issued, false);
            if (draft.units > 0) row(++count, f, draft, true);
        }
        page.endTable();
        unanswered();
        return page.sheet();
    }

    private void row(int number, Finding f, Below below, boolean draft) {
        boolean share = f.figures().unitOfMeasure().equals("%");
        Reference above = cascade.reference(f);
        boolean added = below.units > 0 && !share && below.populations.size() == 1;
        boolean same = below.populations.equals(Set.of(f.figures().population()));
        List<ReportCell> cells = new ArrayList<>(List.of(
                plain(number),
                body(night.words().title(f)),
                period(CascadeWords.horizon(f, night.words())),
                centred(f.figures().unitOfMeasure()),
                CascadeWords.reference(above),
                TargetPage.target(f),
                TargetPage.figure(
                        f.figures().actual().value(), f.figures().aim().value(), share),
                centred(below.units == 0 ? "–" : ReportVocabulary.say(draft ? "cascade.draft" : "cascade.issued")),
                ReportCell.count(below.units),
                share ? range(below) : sum(added && below.figures > 0, below.target),
                sum(added && below.known > 0, below.actual),
                difference(
                        added && same && below.figures > 0,
                        below.target,
                        BELOW_TARGET,
                        f.figures().aim().value(),
                        TARGET),
                difference(
                        added && same && below.known > 0,
                        below.actual,
                        BELOW_ACTUAL,
                        f.figures().actual().value(),
                        ACTUAL)));
        cells.add(body(verdict(f, below, share, same)));
        cells.add(body(basis(f, below)));
        cells.add(body(notes(f, below, above)));
        page.add(cells);
    }

    private static ReportCell range(Below below) {
        BigDecimal least = below.least;
        BigDecimal most = below.most;
        if (least == null || most == null) return ReportCell.blank();
        return least.compareTo(most) == 0
                ? ReportCell.number(least, Figures.decimals(least)).look(ReportLook.CENTRED)
                : centred(Figures.words(least) + " - " + Figures.words(most));
    }

    private static ReportCell sum(boolean shown, BigDecimal value) {
        return shown ? ReportCell.number(value, Figures.decimals(value)) : ReportCell.blank();
    }

    private ReportCell difference(
            boolean comparable, BigDecimal parts, int partsColumn, @Nullable BigDecimal whole, int wholeColumn) {
        if (!comparable || whole == null) return ReportCell.blank();
        int row = page.next();
        BigDecimal difference = parts.subtract(whole);
        return ReportCell.formula(
                ReportCell.address(row, partsColumn) + "-" + ReportCell.address(row, wholeColumn),
                difference,
                Figures.decimals(difference, BigDecimal.ZERO));
    }

    private String verdict(Finding f, Below below, boolean share, boolean same) {
        if (below.units == 0) return ReportVocabulary.say("cascade.none");
        if (share) return CascadeWords.shares(f, below);
        if (!same) return ReportVocabulary.say("cascade.not.added");
        List<String> said = new ArrayList<>();
        BigDecimal target = f.figures().aim().value();
        if (target != null && below.figures > 0) said.add(CascadeWords.targets(f, target, below.target));
        BigDecimal actual = f.figures().actual().value();
        if (actual != null && below.known > 0) said.add(CascadeWords.actuals(f, actual, below));
        else said.add(ReportVocabulary.say("cascade.actual.none"));
        return String.join(" ", said);
    }

    private String basis(Finding f, Below below) {
        String own = ReportVocabulary.say(
                "cascade.basis",
                whose,
                night.words().term("population", f.figures().population()));
        if (below.populations.isEmpty()) return own;
        String theirs = below.populations.stream()
                .map(p -> night.words().term("population", p))
                .collect(Collectors.joining(", "));
        return own + "\n" + ReportVocabulary.say("cascade.basis.below", theirs);
    }

    private String notes(Finding f, Below below, @Nullable Reference above) {
        List<String> notes = new ArrayList<>();
        if (below.weaker.count() > 0) {
            notes.add(ReportVocabulary.say(
                    "cascade.weaker",
                    Integer.toString(below.weaker.count()),
                    ReportVocabulary.figure(
                            java.util.Objects.requireNonNull(f.figures().aim().value()),
                            null,
                            f.figures().unitOfMeasure()),
                    below.weaker.words()));
        }
        String own = CascadeWords.weaker(f, above);
        if (!own.isEmpty()) notes.add(own);
        if (above != null)
            notes.add(ReportVocabulary.say("cascade.above", above.unit().name(), above.source(night.words())));
        return String.join("\n", notes);
    }

    /** Figures of the level above that this unit has no target for. */
    private void unanswered() {
        List<Reference> others = cascade.unanswered();
        if (others.isEmpty()) return;
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("cascade.unanswered", whose));
        page.header(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.horizon"),
                ReportVocabulary.say("col.unit"),
                ReportVocabulary.say("col.cascade.above")));
        int count = 0;
        for (Reference r : others) {
            page.add(
                    plain(++count),
                    body(night.words().provision(r.norm().id()).title()),
                    period(CascadeWords.horizon(
                            night.words().provision(r.norm().id()),
                            Integer.toString(r.norm().horizonEnd()))),
                    centred(r.norm().unit()),
                    CascadeWords.reference(r));
        }
    }
}
