package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.Agencies.Role;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.AgencyView.Clause;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Điều khoản phụ trách": a line for each clause that an agency leads or coordinates, across all units. */
public final class AgencyPage {
    /** Columns counted from 0: B the role, G the units, H to L the counts, M their sum. */
    private static final int ROLE = 1;

    private static final int FIRST_COUNT = 7;
    private static final List<String> HEADER = new ArrayList<>(PageBuilder.words(
            "col.no",
            "col.role",
            "col.clause",
            "col.problem",
            "col.horizon",
            "col.due.unmet",
            "col.units",
            "col.met.count",
            "col.short.count",
            "col.late.count",
            "col.unknown.count",
            "col.other.count",
            "col.total",
            "col.agencies"));
    private final Night night;
    private final AgencyView view;
    private final PageBuilder page =
            new PageBuilder("sheet.agency", 4, 10, 24, 36, 9, 12, 7, 10, 8, 9, 9, 8, 8, 24).screen();

    private AgencyPage(Night night, AgencyView view) {
        this.night = night;
        this.view = view;
    }

    public static ReportSheet of(Night night, UnitReport report, AgencyView view, int number, String parent) {
        return new AgencyPage(night, view).fill(report, number, parent);
    }

    private ReportSheet fill(UnitReport report, int number, String parent) {
        page.heading(number, ReportVocabulary.say("title.agency", report.unit().name()), parent);
        if (!view.tasks().none()) page.wide(ReportLook.REMARK, view.tasks().sentence());
        List<Clause> issued = view.clauses(false);
        List<Clause> drafts = view.clauses(true);
        page.mainHeader(HEADER);
        int first = page.next();
        rows(issued);
        page.endTable();
        int last = page.next() - 1;
        for (Role role : Role.values()) {
            if (issued.stream().anyMatch(c -> c.role == role)) total(role, issued, first, last);
        }
        if (!drafts.isEmpty()) {
            page.gap();
            page.wide(ReportLook.SECTION, ReportVocabulary.say("agency.drafts"));
            page.header(HEADER);
            rows(drafts);
        }
        page.wide(ReportLook.REMARK, ReportVocabulary.say("agency.remark"));
        return page.sheet();
    }

    private void rows(List<Clause> clauses) {
        ReportVocabulary words = night.words();
        int count = 0;
        for (Clause clause : clauses) {
            Finding f = clause.example;
            Provision provision = words.provision(f);
            List<ReportCell> cells = new ArrayList<>(List.of(
                    plain(++count),
                    centred(clause.role.word()),
                    body(words.citation(f)),
                    body(provision.title()),
                    period(horizon(provision)),
                    ReportCell.date(clause.due),
                    ReportCell.count(clause.units)));
            int row = page.next();
            long sum = 0;
            for (HeadlineCounts.Heading heading : HeadlineCounts.Heading.values()) {
                int counted = clause.counts[heading.ordinal()];
                sum += counted;
                ReportCell cell = ReportCell.count(counted);
                cells.add(
                        counted > 0 && heading != HeadlineCounts.Heading.OTHER
                                ? cell.fill(heading.colour(words))
                                : cell);
            }
            String counts = ReportCell.address(row, FIRST_COUNT) + ":"
                    + ReportCell.address(row, FIRST_COUNT + clause.counts.length - 1);
            cells.add(ReportCell.countFormula("SUM(" + counts + ")", sum));
            cells.add(body(words.agencies(provision)));
            page.add(cells);
        }
    }

    private static String horizon(Provision provision) {
        return provision.horizon().equals("all") ? "" : Vietnamese.period(provision.horizon());
    }

    /** Sums of the lines of one role; units are not added up, since one unit stands in many lines. */
    private void total(Role role, List<Clause> clauses, int first, int last) {
        List<ReportCell> cells = new ArrayList<>(
                List.of(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("agency.total", role.word()))
                        .span(FIRST_COUNT)));
        String roles = column(first, last, ROLE);
        int headings = HeadlineCounts.Heading.values().length;
        for (int h = 0; h <= headings; h++) {
            int heading = h;
            long sum = clauses.stream()
                    .filter(c -> c.role == role)
                    .mapToLong(c -> heading < headings
                            ? c.counts[heading]
                            : java.util.Arrays.stream(c.counts).sum())
                    .sum();
            String formula =
                    "SUMIF(" + roles + ",\"" + role.word() + "\"," + column(first, last, FIRST_COUNT + h) + ")";
            cells.add(ReportCell.countFormula(formula, sum).look(ReportLook.SUM));
        }
        cells.add(body(""));
        page.add(cells);
    }

    private static String column(int first, int last, int column) {
        return ReportCell.address(first, column) + ":" + ReportCell.address(last, column);
    }
}
