package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.TaskStates;
import vn.chitieu.report.view.TaskStates.Task;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Danh sách nhiệm vụ": each task of a plan and what it is called, for each agency that leads it. */
public final class TaskListPage {
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.clause",
            "col.duty.title",
            "col.lead",
            "col.due",
            "col.state",
            "col.days",
            "col.evidence",
            "col.met",
            "col.remark");

    private TaskListPage() {}

    public static ReportSheet of(
            Night night, String whose, TaskStates states, List<PlanDocument> plans, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.tasks.list", 4, 20, 42, 22, 11, 15, 12, 20, 11, 24);
        page.heading(number, ReportVocabulary.say("title.tasks.list", whose), parent);
        page.mainHeader(HEADER);
        for (PlanDocument plan : plans) {
            if (plans.size() > 1)
                page.add(ReportCell.text(ReportLook.STRONG, plan.title()).span(HEADER.size()));
            rows(page, night, states.tasks(plan));
        }
        page.endTable();
        return page.sheet();
    }

    private static void rows(PageBuilder page, Night night, List<Task> tasks) {
        ReportVocabulary words = night.words();
        int count = 0;
        for (Task task : tasks) {
            Finding f = task.finding().finding();
            String product = words.product(f);
            page.add(
                    centred(Integer.toString(++count)),
                    body(words.citation(f)),
                    body(
                            product.isEmpty()
                                    ? words.title(f)
                                    : ReportVocabulary.say("duty.product", words.title(f), product)),
                    body(task.lead().name()),
                    ReportCell.date(f.due()),
                    centred(words.stateWord(f)).fill(words.colour(f)),
                    centred(Remarks.time(f, night.asOf())),
                    body(f.note().params().getOrDefault("evidence", "")),
                    ReportCell.date(f.metOn()),
                    body(Remarks.of(f, words, List.of())));
        }
    }
}
