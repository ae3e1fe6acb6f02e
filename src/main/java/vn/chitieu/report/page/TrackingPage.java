package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.SeriesWords;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Theo dõi": clauses that are followed in words, document by document; they make no findings. */
public final class TrackingPage {
    private static final List<String> IN_WORDS = List.of("orientation", "requirement", "task", "funding");
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.clause",
            "col.kind",
            "col.content",
            "col.horizon",
            "col.agencies",
            "col.reading",
            "col.series");

    private TrackingPage() {}

    /** Whether the document has clauses that are followed in words. */
    public static boolean tracks(PlanDocument document) {
        return document.provisions().stream().anyMatch(p -> IN_WORDS.contains(p.kind()));
    }

    public static ReportSheet of(
            Night night, UnitReport report, List<PlanDocument> documents, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.tracking", 4, 20, 11, 50, 10, 20, 38, 26).screen();
        OrganisationUnit above = report.above();
        OrganisationUnit whose = report.agency() == null || above == null ? report.unit() : above;
        page.heading(number, ReportVocabulary.say("title.tracking", whose.name()), parent);
        boolean main = true;
        for (PlanDocument document : documents) {
            if (!main) page.gap();
            page.wide(
                    ReportLook.SECTION, document.title() + " (" + night.words().documentCited(document) + ")");
            if (main) page.mainHeader(HEADER);
            else page.header(HEADER);
            rows(page, document, report.own(), night.words());
            if (main) page.endTable();
            main = false;
        }
        return page.sheet();
    }

    private static void rows(PageBuilder page, PlanDocument document, UnitNight own, ReportVocabulary words) {
        boolean governed = document.territory().equals(own.unit().code());
        int count = 0;
        for (Provision clause : document.provisions()) {
            if (!IN_WORDS.contains(clause.kind())) continue;
            page.add(
                    plain(++count),
                    body(clause.location()),
                    centred(words.label("kind", clause.kind())),
                    body(clause.title()),
                    period(words.term("horizon", clause.horizon())),
                    body(words.agencies(clause)),
                    body(clause.reading()),
                    body(governed ? SeriesWords.of(clause.id(), own, words) : ""));
        }
    }
}
