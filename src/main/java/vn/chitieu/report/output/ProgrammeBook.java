package vn.chitieu.report.output;

import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.TaskListPage;
import vn.chitieu.report.page.TaskStatePage;
import vn.chitieu.report.view.TaskStates;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Tasks of the plans of a territory of which nobody sums up figures, such as a national programme of ministries: how many
 * are called what, by lead agency, as programmes publish it, and each of them.
 */
final class ProgrammeBook {
    private ProgrammeBook() {}

    static ReportBook of(Night night, OrganisationUnit territory, TaskStates states, List<PlanDocument> plans) {
        String day = Vietnamese.day(night.asOf());
        String cited = plans.stream().map(night.words()::documentCited).collect(Collectors.joining("; "));
        String parent = ReportVocabulary.say("parent", cited, day);
        List<ReportSheet> sheets = List.of(
                TaskStatePage.of(night, territory, states, plans, true, 1, parent),
                TaskListPage.of(night, territory.name(), states, plans, 2, parent));
        return new ReportBook(
                ReportVocabulary.say("book.title", territory.name(), day),
                ReportVocabulary.say("app"),
                night.asOf(),
                sheets);
    }
}
