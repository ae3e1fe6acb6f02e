package vn.chitieu.report.front;

import java.util.Map;
import vn.chitieu.fact.Lateness;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.page.MissingPage;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.QualityPage;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitResults;
import vn.chitieu.report.words.ReportVocabulary;

/** On the summary of a unit that is made up of others: how these stand, each count with its list. */
final class SummaryBelow {
    private final ReportVocabulary words;
    private final CountTable table;

    SummaryBelow(ReportVocabulary words, PageBuilder page) {
        this.words = words;
        this.table = new CountTable(page, "below");
    }

    void add(SubordinateSummary overview) {
        Map<Lateness, Integer> reports = overview.reports().counts();
        reports.forEach((l, count) -> table.count(!LatenessRows.missing(l), words.label(l), count, l.place()));
        for (UnitResults.Group group : overview.results().groups())
            table.count(
                    group.heading() == HeadlineCounts.Heading.MET,
                    group.title(),
                    overview.results().of(group).size(),
                    group.place());
        int rejected = overview.rejected().size();
        if (rejected > 0) table.count(false, ReportVocabulary.say("below.rejected"), rejected, QualityPage.REJECTED);
        if (table.empty()) return;
        int lists = (int) reports.keySet().stream().filter(Lateness::overdue).count();
        table.add("below.missing", "below.there", lists, "below.overdue", MissingPage.TOP);
    }
}
