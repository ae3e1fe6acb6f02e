package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Đối chiếu các cấp" of a unit below: its own targets under those of the levels above. */
final class CascadeOwnPage {
    private CascadeOwnPage() {}

    static ReportSheet of(Night night, UnitReport report, OrganisationUnit above, int number, String parent) {
        Lexicon words = night.words();
        String whose = words.inline(above);
        Page page = new Page("sheet.cascade", 4, 30, 8, 9, 11, 11, 11, 10, 10, 34, 30);
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
        for (NightFinding n : UnitReport.ofKind(report.own().findings(), "target", words)) {
            Finding f = n.finding();
            Finding theirs = like(f, report.aboveTargets(), words);
            boolean share = f.unitOfMeasure().equals("%");
            page.add(
                    centred(Integer.toString(++count)),
                    body(words.draft(f) ? words.title(f) + "\n(" + words.term("mark", "DRAFT") + ")" : words.title(f)),
                    centred(CascadeWords.horizon(f, words)),
                    centred(f.unitOfMeasure()),
                    CascadeWords.reference(Reference.of(f, references, words)),
                    theirs == null ? ReportCell.blank() : TargetPage.target(theirs),
                    theirs == null ? ReportCell.blank() : TargetPage.figure(theirs.actual(), theirs.target(), share),
                    TargetPage.target(f),
                    TargetPage.figure(f.actual(), f.target(), share),
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
                        && p.indicator().equals(f.indicator())
                        && p.dimension().equals(f.dimension())
                        && p.period().equals(f.period())
                        && p.ceiling() == f.ceiling())
                .findFirst()
                .orElse(null);
    }

    private static String verdict(Finding f, @Nullable Finding theirs, String whose, Lexicon words) {
        if (theirs == null) return Lexicon.say("cascade.own.none", whose);
        BigDecimal own = f.target();
        BigDecimal above = theirs.target();
        if (own == null || above == null) return Lexicon.say("cascade.own.open");
        if (Reference.followsSeries(f, words)) return Lexicon.say("cascade.own.series");
        String unit = f.unitOfMeasure();
        if (unit.equals("%")) {
            if (Cascade.weaker(f, theirs, words))
                return Lexicon.say("cascade.own.weaker", whose, Lexicon.figure(above, null, unit));
            return Lexicon.say(own.compareTo(above) == 0 ? "cascade.own.same" : "cascade.own.stronger", whose);
        }
        return f.population().equals(theirs.population())
                ? Lexicon.say(
                        "cascade.own.part", Lexicon.figure(own, null, unit), Lexicon.figure(above, null, unit), whose)
                : Lexicon.say("cascade.own.not.added", whose);
    }

    private static String basis(Finding f, @Nullable Finding theirs, String whose, Lexicon words) {
        String own = Lexicon.say("cascade.basis.own", words.term("population", f.population()));
        return theirs == null
                ? own
                : Lexicon.say("cascade.basis", whose, words.term("population", theirs.population())) + "\n" + own;
    }
}
