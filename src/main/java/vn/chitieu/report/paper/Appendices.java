package vn.chitieu.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.levels.ResultsPage;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.page.ArrearsPage;
import vn.chitieu.report.view.OverdueReports;
import vn.chitieu.report.view.PlanResults;
import vn.chitieu.report.view.Results;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.vocabulary.Kind;

/**
 * What the agency that leads a plan attaches to its own report: results by indicator, and who has not sent, sent late or
 * must correct. One workbook for each issued plan; units are added while they pass.
 */
public final class Appendices {
    private final Night night;
    private final List<Appendix> all = new ArrayList<>();

    /**
     * @param lead who attaches it
     * @param duties what the report itself says of the plan's duties
     */
    public record Appendix(
            PlanDocument plan, OrganisationUnit lead, Results results, OverdueReports arrears, PlanResults duties) {}

    /** @param targets target findings of the units that are made up of others, by code */
    public Appendices(Night night, Map<String, List<NightFinding>> targets) {
        this.night = night;
        for (PlanDocument plan : night.words().rules().documents()) {
            Optional<OrganisationUnit> lead = night.words().rules().registry().unit(plan.lead());
            if (plan.draft() || lead.isEmpty()) continue;
            List<Finding> asked =
                    UnitReport.ofKind(targets.getOrDefault(plan.territory(), List.of()), Kind.TARGET, night.words())
                            .stream()
                            .map(NightFinding::finding)
                            .filter(f -> f.sources().document().equals(plan.code())
                                    && f.sources().dataYear() != null
                                    && !night.words().draft(f))
                            .toList();
            all.add(new Appendix(
                    plan,
                    lead.get(),
                    new Results(night, asked),
                    new OverdueReports(night, plan),
                    new PlanResults(night.words(), plan)));
        }
    }

    public void add(UnitNight unit) {
        for (Appendix appendix : all) {
            if (unit.unit().parentCode().equals(appendix.plan.territory())) appendix.results.add(unit);
            if (!unit.unit().code().equals(appendix.plan.lead())) appendix.arrears.add(unit);
            appendix.duties.add(unit);
        }
    }

    /** Those that have something to say. */
    public List<Appendix> all() {
        return all.stream()
                .filter(a -> !a.results.empty() || !a.arrears.empty())
                .toList();
    }

    public ReportBook book(Appendix appendix) {
        String title = ReportVocabulary.say("annex.title", appendix.plan.shortTitle());
        return new ReportBook(
                title,
                ReportVocabulary.say("app"),
                night.asOf(),
                List.of(
                        PaperResults.of(night, appendix.lead, appendix.plan, appendix.results),
                        PaperArrears.of(night, appendix.lead, appendix.arrears),
                        ResultsPage.of(night, appendix.lead, appendix.plan, appendix.results),
                        ArrearsPage.of(night, appendix.lead, appendix.arrears)));
    }
}
