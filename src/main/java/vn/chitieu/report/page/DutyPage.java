package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.view.TaskCounts;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/**
 * Sheet "Nhiệm vụ": one row a duty, a block for each office of the unit. Where tasks are due on a day these come first, by
 * day, with the days late or left.
 */
public final class DutyPage {
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.clause",
            "col.duty.title",
            "col.role",
            "col.state",
            "col.percent",
            "col.evidence",
            "col.met",
            "col.agencies",
            "col.change",
            "col.note",
            "col.remark");

    /** Tasks by their last good day, then what is due on no day, in the order of the documents. */
    private static final Comparator<NightFinding> BY_DAY = Comparator.comparing(
            n -> n.finding().task() ? n.finding().due() : null, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final List<String> TASKS = PageBuilder.words(
            "col.no",
            "col.clause",
            "col.duty.title",
            "col.role",
            "col.due",
            "col.state",
            "col.days",
            "col.percent",
            "col.evidence",
            "col.met",
            "col.agencies",
            "col.change",
            "col.note",
            "col.remark");

    private final boolean tasks;

    private DutyPage(boolean tasks) {
        this.tasks = tasks;
    }

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        boolean tasks = report.everything().stream().anyMatch(n -> n.finding().task());
        PageBuilder page = tasks
                ? new PageBuilder("sheet.duties", 4, 16, 26, 8, 11, 12, 11, 7, 14, 11, 18, 10, 36, 18).screen()
                : new PageBuilder("sheet.duties", 4, 16, 28, 8, 11, 8, 15, 11, 22, 10, 38, 20).screen();
        ReportSheet sheet = new KindPage(Kind.DUTY, "title.duties", tasks ? TASKS : HEADER, new DutyPage(tasks)::rows)
                .fill(page, night, report, number, parent);
        TaskCounts counted = new TaskCounts(night.words());
        report.everything().forEach(n -> counted.add(n.finding()));
        if (counted.none()) return sheet;
        page.wide(ReportLook.REMARK, counted.sentence());
        return page.sheet();
    }

    private void rows(PageBuilder page, Night night, UnitNight block, List<String> shared) {
        ReportVocabulary words = night.words();
        UnitNotes notes = new UnitNotes(night.notes(), block, night.asOf());
        List<NightFinding> findings = UnitReport.ofKind(block.findings(), Kind.DUTY, words);
        findings.sort(BY_DAY);
        if (findings.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("duties.none"));
        int count = 0;
        for (NightFinding finding : findings) {
            Finding f = finding.finding();
            Provision clause = words.provision(f);
            List<ReportCell> cells = new ArrayList<>(List.of(
                    plain(++count),
                    body(words.citation(f)),
                    body(title(f, words)),
                    centred(role(f, block.unit(), words))));
            if (tasks) cells.add(f.task() ? ReportCell.date(f.due()) : ReportCell.blank());
            cells.add(centred(words.stateWord(f)).fill(words.colour(f)));
            if (tasks) cells.add(centred(f.task() ? Remarks.time(f, night.asOf()) : ""));
            cells.addAll(List.of(
                    percent(f),
                    body(f.note().params().getOrDefault("evidence", "")),
                    ReportCell.date(f.metOn()),
                    body(words.agencies(clause)),
                    body(Remarks.change(finding, words, night.asOf())),
                    body(notes.of(f)),
                    body(Remarks.of(f, words, shared))));
            page.add(cells);
        }
    }

    /** What is to be done, and what it is to bring forth. */
    private static String title(Finding f, ReportVocabulary words) {
        String product = words.product(f);
        String title = words.title(f);
        return product.isEmpty() ? title : ReportVocabulary.say("duty.product", title, product);
    }

    /** The percentage the unit itself stated. */
    private static ReportCell percent(Finding f) {
        String stated = f.note().params().getOrDefault("percent", "");
        if (!stated.matches("\\d+(\\.\\d+)?")) return ReportCell.blank();
        BigDecimal percent = new BigDecimal(stated);
        return ReportCell.number(percent, Figures.decimals(percent));
    }

    /** Leading or coordinating, as the clause's row in the rules says. */
    private static String role(Finding f, OrganisationUnit unit, ReportVocabulary words) {
        return words.document(f.sources().document()).stream()
                .flatMap(d -> d.duties().stream())
                .filter(n -> n.id().equals(f.identity().provisionId()))
                .filter(n -> n.units().picks(unit))
                .findFirst()
                .map(DutyNorm::leadCodes)
                .map(leads -> ReportVocabulary.say(unit.coded(leads) ? "role.lead" : "role.coordinate"))
                .orElse("");
    }
}
