package vn.chitieu.report.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.registry.Registry;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.front.CausesPage;
import vn.chitieu.report.front.ChangesPage;
import vn.chitieu.report.front.OwnListsPage;
import vn.chitieu.report.front.SummaryPage;
import vn.chitieu.report.levels.CascadeOwnPage;
import vn.chitieu.report.levels.CascadePage;
import vn.chitieu.report.levels.MatrixPage;
import vn.chitieu.report.levels.PartPage;
import vn.chitieu.report.levels.PartsPage;
import vn.chitieu.report.levels.UnitResultsPage;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.page.AgencyItemsPage;
import vn.chitieu.report.page.AgencyPage;
import vn.chitieu.report.page.ContentsPage;
import vn.chitieu.report.page.DeadlinePage;
import vn.chitieu.report.page.DutyPage;
import vn.chitieu.report.page.MissingPage;
import vn.chitieu.report.page.PathPage;
import vn.chitieu.report.page.PromisePage;
import vn.chitieu.report.page.PromisesPage;
import vn.chitieu.report.page.QualityPage;
import vn.chitieu.report.page.ReferencePage;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.page.TaskStatePage;
import vn.chitieu.report.page.TrackingPage;
import vn.chitieu.report.paper.PaperPage;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.Cascade;
import vn.chitieu.report.view.Causes;
import vn.chitieu.report.view.OwnResults;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.TaskStates;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Puts the sheets of one unit's workbook together. */
final class UnitBook {
    private UnitBook() {}

    /** @param states states of tasks of all units, for a workbook that shows others' */
    static ReportBook of(Night night, UnitReport report, @Nullable TaskStates states) {
        String parent = parent(night, report);
        List<ReportSheet> sheets = new ArrayList<>();
        sheets.add(SummaryPage.of(night, report, 1, parent));
        if (PaperPage.needed(report)) sheets.add(PaperPage.of(night, report, parent));
        List<OwnResults.Part> own = OwnResults.of(night, report);
        if (!own.isEmpty()) sheets.add(OwnListsPage.of(report, own, sheets.size() + 1, parent));
        if (ChangesPage.any(night, report)) sheets.add(ChangesPage.of(night, report, sheets.size() + 1, parent));
        OrganisationUnit above = report.above();
        if (!TargetPage.none(report)) {
            sheets.add(TargetPage.of(night, report, sheets.size() + 1, parent));
            if (PathPage.any(night, report)) sheets.add(PathPage.of(night, report, sheets.size() + 1, parent));
        } else if (above != null && ReferencePage.needed(night, report)) {
            sheets.add(ReferencePage.of(night, report, above, sheets.size() + 1, parent));
        }
        if (above != null
                && report.overview() == null
                && !TargetPage.none(report)
                && !night.structure().addedToParent(report.unit())) {
            sheets.add(CascadeOwnPage.of(night, report, above, sheets.size() + 1, parent));
        }
        if (above != null && night.structure().addedToParent(report.unit())) {
            sheets.add(PartPage.of(night, report, above, sheets.size() + 1, parent));
        }
        SubordinateSummary overview = report.overview();
        if (overview != null) {
            List<Causes.Cause> causes = overview.causes().causes();
            if (!causes.isEmpty()) sheets.add(CausesPage.of(night, report, causes, sheets.size() + 1, parent));
            Cascade cascade = overview.cascade();
            if (!cascade.targets().isEmpty())
                sheets.add(CascadePage.of(night, report, cascade, sheets.size() + 1, parent));
            if (!cascade.parts().sums().isEmpty())
                sheets.add(PartsPage.of(night, report, cascade.parts(), sheets.size() + 1, parent));
            sheets.add(MatrixPage.of(night, report, overview, sheets.size() + 1, parent));
            sheets.add(MissingPage.missing(night, report, overview.reports(), sheets.size() + 1, parent));
            sheets.add(MissingPage.sent(night, report, overview.reports(), sheets.size() + 1, parent));
            if (!overview.results().groups().isEmpty())
                sheets.add(UnitResultsPage.of(report, overview.results(), sheets.size() + 1, parent));
        }
        AgencyView agency = report.agency();
        if (agency != null && !agency.none()) {
            sheets.add(AgencyPage.of(night, report, agency, sheets.size() + 1, parent));
            sheets.add(AgencyItemsPage.of(report, agency, sheets.size() + 1, parent));
        }
        List<PlanDocument> tasks = tasks(night, report, states);
        if (states != null && !tasks.isEmpty())
            sheets.add(TaskStatePage.of(night, report.unit(), states, tasks, false, sheets.size() + 1, parent));
        if (has(report, Kind.DEADLINE)) sheets.add(DeadlinePage.of(night, report, sheets.size() + 1, parent));
        if (has(report, Kind.DUTY)) sheets.add(DutyPage.of(night, report, sheets.size() + 1, parent));
        promises(sheets, night, report, parent);
        List<PlanDocument> followed = followed(night, report);
        if (!followed.isEmpty()) sheets.add(TrackingPage.of(night, report, followed, sheets.size() + 1, parent));
        sheets.add(QualityPage.of(night, report, sheets.size() + 1, parent));
        String technical = NightFolder.technical(report.unit().code(), night.asOf());
        sheets.add(
                1,
                ContentsPage.of(
                        report.unit().name(),
                        List.copyOf(sheets),
                        technical.substring(technical.indexOf('/') + 1),
                        parent));
        String title = ReportVocabulary.say("book.title", report.unit().name(), Vietnamese.day(night.asOf()));
        return new ReportBook(title, ReportVocabulary.say("app"), night.asOf(), sheets);
    }

    /**
     * Rules and sources of the unit's results, apart from what is read every day.
     *
     * @param run sheets that tell of the whole run, first in the book; of one unit among others none
     */
    static ReportBook technical(Night night, UnitReport report, List<ReportSheet> run) {
        List<ReportSheet> sheets = new ArrayList<>(run);
        sheets.add(TracePage.of(night, report, sheets.size() + 1, parent(night, report)));
        String day = Vietnamese.day(night.asOf());
        String title = run.isEmpty()
                ? ReportVocabulary.say("trace.book", report.unit().name(), day)
                : ReportVocabulary.say("technical.book", day);
        return new ReportBook(title, ReportVocabulary.say("app"), night.asOf(), sheets);
    }

    /** What to promise, for whoever sends; what was promised, where anything was. */
    private static void promises(List<ReportSheet> sheets, Night night, UnitReport report, String parent) {
        List<NightPromise> promised = PromisesPage.rows(night, report);
        if (!promised.isEmpty()) sheets.add(PromisesPage.of(night, report, promised, sheets.size() + 1, parent));
        if (report.overview() != null) return;
        List<PromiseRow> rows = PromiseRow.of(night, report.blocks());
        // the one page of a unit that has sent nothing says all that it needs to print
        boolean paper = PaperPage.needed(report);
        if (!rows.isEmpty()) sheets.add(PromisePage.of(night, report, rows, paper, sheets.size() + 1, parent));
    }

    private static boolean has(UnitReport report, Kind kind) {
        return report.everything().stream().anyMatch(n -> n.finding().identity().kind() == kind);
    }

    /**
     * The unit that sums others up follows every document that governs it or a unit below it; another one those that govern its own territory, an agency
     * those that it leads.
     */
    private static List<PlanDocument> followed(Night night, UnitReport report) {
        return night.words().rules().documents().stream()
                .filter(d -> report.overview() != null && concerns(night, d, report.unit())
                        || d.territory().equals(report.unit().code())
                        || !d.draft() && d.lead().equals(report.unit().code()))
                .filter(TrackingPage::tracks)
                .toList();
    }

    /** Plans with tasks: for the unit that sums others up those that concern it, for an agency those that it leads. */
    private static List<PlanDocument> tasks(Night night, UnitReport report, @Nullable TaskStates states) {
        if (states == null) return List.of();
        return night.words().rules().documents().stream()
                .filter(states::of)
                .filter(d -> report.overview() != null && concerns(night, d, report.unit())
                        || d.lead().equals(report.unit().code()))
                .toList();
    }

    private static boolean concerns(Night night, PlanDocument document, OrganisationUnit unit) {
        Registry registry = night.words().rules().registry();
        return registry.within(unit, document.territory())
                || registry.unit(document.territory())
                        .filter(t -> registry.within(t, unit.code()))
                        .isPresent();
    }

    /** Issued documents that the unit's findings come from, as they are cited under a title. */
    private static String parent(Night night, UnitReport report) {
        String day = Vietnamese.day(night.asOf());
        List<String> codes = report.everything().stream()
                .map(n -> n.finding().sources().document())
                .distinct()
                .toList();
        String cited = night.words().rules().documents().stream()
                .filter(d -> codes.contains(d.code()))
                .map(night.words()::documentCited)
                .collect(Collectors.joining("; "));
        return cited.isEmpty() ? ReportVocabulary.say("parent.none", day) : ReportVocabulary.say("parent", cited, day);
    }
}
