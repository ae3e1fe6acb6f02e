package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** On paper: a line for each clause an agency leads or coordinates, how many stand where over all units. */
final class PaperClauses {
    private PaperClauses() {}

    static void add(PageBuilder page, Night night, AgencyView view) {
        PaperPage.part(
                page,
                "paper.clauses",
                "col.no",
                1,
                "col.problem",
                1,
                "col.role",
                1,
                "col.due.unmet",
                1,
                HeadlineCounts.Heading.MET.word,
                1,
                HeadlineCounts.Heading.SHORT.word,
                1,
                HeadlineCounts.Heading.LATE.word,
                1,
                HeadlineCounts.Heading.UNKNOWN.word,
                1,
                "col.total",
                1,
                "col.clause",
                1);
        int count = 0;
        List<AgencyView.Clause> clauses = new ArrayList<>(view.clauses(false));
        clauses.addAll(view.clauses(true));
        for (AgencyView.Clause clause : clauses) {
            ReportVocabulary words = night.words();
            Provision provision = words.provision(clause.example.identity().provisionId());
            List<ReportCell> cells = new ArrayList<>(List.of(
                    plain(++count),
                    body(
                            clause.draft
                                    ? ReportVocabulary.say("document.draft.suffix", provision.title())
                                    : provision.title()),
                    centred(clause.role.word()),
                    ReportCell.date(clause.due)));
            for (HeadlineCounts.Heading heading : HeadlineCounts.Heading.values()) {
                if (heading == HeadlineCounts.Heading.OTHER) continue;
                int counted = clause.counts[heading.ordinal()];
                ReportCell cell = ReportCell.count(counted).fill(counted == 0 ? "" : heading.colour(words));
                cells.add(cell);
            }
            cells.add(ReportCell.count(Arrays.stream(clause.counts).sum()));
            cells.add(body(provision.location()));
            page.add(cells);
        }
        page.wide(ReportLook.REMARK, ReportVocabulary.say("paper.clauses.remark"));
    }
}
