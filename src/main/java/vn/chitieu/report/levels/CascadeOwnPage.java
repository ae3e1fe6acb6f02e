package vn.chitieu.report.levels;

import static vn.chitieu.report.page.Page.body;
import static vn.chitieu.report.page.Page.centred;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.Page;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Cascade;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Lexicon;
import vn.chitieu.report.words.Reference;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Sheet "Đối chiếu các cấp" of a unit below: its own targets under those of the levels above. */
public final class CascadeOwnPage {
    private CascadeOwnPage() {}

    public static ReportSheet of(Night night, UnitReport report, OrganisationUnit above, int number, String parent) {
        Lexicon words = night.words();
        String whose = words.inline(above);
        Page page = new Page("sheet.cascade", 4, 30, 8, 9, 11, 11, 11, 10, 10, 34, 30).screen();
        page.heading(number, Lexicon.say("title.cascade.own", report.unit().name()), parent);
        page.wide(ReportLook.REMARK, Lexicon.say("cascade.remark.own", whose));
        page.mainHeader(List.of(
                Lexicon.say("col.no"),
                Lexicon.say("col.target.title"),
                Lexicon.say("col.horizon"),
                Lexicon.say("col.unit"),
                Lexicon.say("col.cascade.above"),
                Lexicon.say("col.parent.target", whose),
                Lexicon.say("col.parent.actual", whose),
                Lexicon.say("col.cascade.own.target"),
                Lexicon.say("col.cascade.own.actual"),
                Lexicon.say("col.cascade.verdict"),
                Lexicon.say("col.cascade.basis")));
        List<Reference> references = Reference.above(above, words.rules());
        int count = 0;
        for (NightFinding n : UnitReport.ofKind(report.own().findings(), Kind.TARGET, words)) {
            Finding f = n.finding();
            Finding theirs = like(f, report.aboveTargets(), words);
            boolean share = f.figures().unitOfMeasure().equals("%");
            page.add(
                    centred(Integer.toString(++count)),
                    body(words.draft(f) ? words.title(f) + "\n(" + words.term("mark", "DRAFT") + ")" : words.title(f)),
                    centred(CascadeWords.horizon(f, words)),
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

    private static @Nullable Finding like(Finding f, List<NightFinding> above, Lexicon words) {
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

    private static String verdict(Finding f, @Nullable Finding theirs, String whose, Lexicon words) {
        if (theirs == null) return Lexicon.say("cascade.own.none", whose);
        BigDecimal own = f.figures().aim().value();
        BigDecimal above = theirs.figures().aim().value();
        if (own == null || above == null) return Lexicon.say("cascade.own.open");
        if (Reference.followsSeries(f, words)) return Lexicon.say("cascade.own.series");
        String unit = f.figures().unitOfMeasure();
        if (unit.equals("%")) {
            if (Cascade.weaker(f, theirs, words))
                return Lexicon.say("cascade.own.weaker", whose, Lexicon.figure(above, null, unit));
            return Lexicon.say(own.compareTo(above) == 0 ? "cascade.own.same" : "cascade.own.stronger", whose);
        }
        return f.figures().population().equals(theirs.figures().population())
                ? Lexicon.say(
                        "cascade.own.part", Lexicon.figure(own, null, unit), Lexicon.figure(above, null, unit), whose)
                : Lexicon.say("cascade.own.not.added", whose);
    }

    private static String basis(Finding f, @Nullable Finding theirs, String whose, Lexicon words) {
        String own = Lexicon.say(
                "cascade.basis.own", words.term("population", f.figures().population()));
        return theirs == null
                ? own
                : Lexicon.say(
                                "cascade.basis",
                                whose,
                                words.term("population", theirs.figures().population())) + "\n" + own;
    }
}
