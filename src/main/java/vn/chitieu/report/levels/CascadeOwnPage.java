package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Cascade;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Reference;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Sheet "Đối chiếu các cấp" of a unit below: its own targets under those of the levels above. */
public final class CascadeOwnPage {
    private CascadeOwnPage() {}

    public static ReportSheet of(Night night, UnitReport report, OrganisationUnit above, int number, String parent) {
        ReportVocabulary words = night.words();
        String whose = words.inline(above);
        PageBuilder page = new PageBuilder("sheet.cascade", 4, 30, 8, 9, 11, 11, 11, 10, 10, 34, 30).screen();
        page.heading(
                number, ReportVocabulary.say("title.cascade.own", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("cascade.remark.own", whose));
        page.mainHeader(List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.target.title"),
                ReportVocabulary.say("col.horizon"),
                ReportVocabulary.say("col.unit"),
                ReportVocabulary.say("col.cascade.above"),
                ReportVocabulary.say("col.parent.target", whose),
                ReportVocabulary.say("col.parent.actual", whose),
                ReportVocabulary.say("col.cascade.own.target"),
                ReportVocabulary.say("col.cascade.own.actual"),
                ReportVocabulary.say("col.cascade.verdict"),
                ReportVocabulary.say("col.cascade.basis")));
        List<Reference> references = Reference.above(above, words.rules());
        int count = 0;
        for (NightFinding n : UnitReport.ofKind(report.own().findings(), Kind.TARGET, words)) {
            Finding f = n.finding();
            Finding theirs = like(f, report.aboveTargets(), words);
            boolean share = f.figures().unitOfMeasure().equals("%");
            page.add(
                    plain(++count),
                    body(words.draft(f) ? words.title(f) + "\n(" + words.term("mark", "DRAFT") + ")" : words.title(f)),
                    period(CascadeWords.horizon(f, words)),
                    centred(f.figures().unitOfMeasure()),
                    CascadeWords.reference(Reference.of(f, references, words)),
                    theirs == null ? ReportCell.blank() : TargetPage.target(theirs),
                    theirs == null
                            ? ReportCell.blank()
                            : TargetPage.figure(
                                    theirs.figures().actual().value(),
                                    theirs.figures().aim().value(),
                                    share),
                    TargetPage.target(f),
                    TargetPage.figure(
                            f.figures().actual().value(), f.figures().aim().value(), share),
                    body(verdict(f, theirs, whose, words)),
                    body(basis(f, theirs, whose, words)));
        }
        page.endTable();
        return page.sheet();
    }

    private static @Nullable Finding like(Finding f, List<NightFinding> above, ReportVocabulary words) {
        return above.stream()
                .map(NightFinding::finding)
                .filter(p -> !words.draft(p)
                        && p.figures().indicator().equals(f.figures().indicator())
                        && p.identity().dimension().equals(f.identity().dimension())
                        && p.identity().period().equals(f.identity().period())
                        && p.figures().aim().ceiling() == f.figures().aim().ceiling())
                .findFirst()
                .orElse(null);
    }

    private static String verdict(Finding f, @Nullable Finding theirs, String whose, ReportVocabulary words) {
        if (theirs == null) return ReportVocabulary.say("cascade.own.none", whose);
        BigDecimal own = f.figures().aim().value();
        BigDecimal above = theirs.figures().aim().value();
        if (own == null || above == null) return ReportVocabulary.say("cascade.own.open");
        if (Reference.followsSeries(f, words)) return ReportVocabulary.say("cascade.own.series");
        String unit = f.figures().unitOfMeasure();
        if (unit.equals("%")) {
            if (Cascade.weaker(f, theirs, words))
                return ReportVocabulary.say("cascade.own.weaker", whose, ReportVocabulary.figure(above, null, unit));
            return ReportVocabulary.say(own.compareTo(above) == 0 ? "cascade.own.same" : "cascade.own.stronger", whose);
        }
        return f.figures().population().equals(theirs.figures().population())
                ? ReportVocabulary.say(
                        "cascade.own.part",
                        ReportVocabulary.figure(own, null, unit),
                        ReportVocabulary.figure(above, null, unit),
                        whose)
                : ReportVocabulary.say("cascade.own.not.added", whose);
    }

    private static String basis(Finding f, @Nullable Finding theirs, String whose, ReportVocabulary words) {
        String own = ReportVocabulary.say(
                "cascade.basis.own", words.term("population", f.figures().population()));
        return theirs == null
                ? own
                : ReportVocabulary.say(
                                "cascade.basis",
                                whose,
                                words.term("population", theirs.figures().population())) + "\n" + own;
    }
}
