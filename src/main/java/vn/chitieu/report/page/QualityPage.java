package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;
import static vn.chitieu.report.page.PageBuilder.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.IssueWords;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.Rejected;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Sheet "Chất lượng số liệu": what came in, and every problem with its place and remedy. */
public final class QualityPage {
    static final Comparator<DataIssue> ORDER = Comparator.comparingInt(DataIssue::year)
            .reversed()
            .thenComparing(DataIssue::severity)
            .thenComparing(DataIssue::file)
            .thenComparing(DataIssue::sheet)
            .thenComparing(DataIssue::cell, QualityPage::byCell)
            .thenComparing(DataIssue::code);

    private QualityPage() {}

    /** Where the returns begin that were sent back and not mended. */
    public static final String REJECTED = "rejected";

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.quality", 4, 7, 11, 28, 15, 8, 44, 36).screen();
        page.heading(number, ReportVocabulary.say("title.quality", report.unit().name()), parent);
        SubordinateSummary overview = report.overview();
        if (overview == null) returns(page, report.own().returns());
        else rejected(page, overview.rejected());
        List<DataIssue> issues = new ArrayList<>(report.own().issues());
        if (overview != null) {
            issues.addAll(overview.orphans());
            issues.addAll(overview.revised());
        }
        issues.sort(ORDER);
        page.wide(ReportLook.SECTION, ReportVocabulary.say(overview == null ? "quality.issues" : "quality.orphans"));
        page.mainHeader(PageBuilder.words(
                "col.no",
                "col.year",
                "col.severity",
                "col.file",
                "col.sheet",
                "col.cell",
                "col.message",
                "col.remedy"));
        IssueWords problems = new IssueWords(night.words().rules());
        int count = 0;
        for (DataIssue issue : issues) page.add(row(++count, issue, night.words(), problems));
        page.endTable();
        if (issues.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("quality.none"));
        return page.sheet();
    }

    /** Of the units below: one row a return that was sent back and not mended. */
    private static void rejected(PageBuilder page, List<Rejected> rejected) {
        page.place(REJECTED);
        page.wide(ReportLook.SECTION, ReportVocabulary.say("quality.rejected.all"));
        if (rejected.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("quality.rejected.none"));
        else
            page.header(PageBuilder.words(
                    "col.no",
                    "col.year",
                    "col.unit.code",
                    "col.unit.name",
                    "col.return.state",
                    "col.errors",
                    "col.file",
                    "col.remark"));
        int count = 0;
        for (Rejected back : rejected) {
            page.add(
                    plain(++count),
                    plain(back.status().year()),
                    centred(back.unit().code()),
                    body(back.unit().name()),
                    centred(ReportVocabulary.say(state(back.status()))),
                    ReportCell.count(back.status().errors()),
                    body(String.join(", ", back.files())),
                    body(ReportVocabulary.say(
                            "quality.rejected.where", back.unit().code())));
        }
        page.gap();
    }

    private static String state(ReturnStatus status) {
        if (!status.accepted()) return "quality.rejected";
        return status.rejected() ? "quality.accepted.rejected" : "quality.accepted";
    }

    private static void returns(PageBuilder page, List<ReturnStatus> returns) {
        page.place(KindPage.place(Kind.DATA));
        page.wide(ReportLook.SECTION, ReportVocabulary.say("quality.returns"));
        List<ReturnStatus> sorted = new ArrayList<>(returns);
        sorted.sort(Comparator.comparingInt(ReturnStatus::year));
        List<ReturnStatus> received =
                sorted.stream().filter(r -> r.accepted() || r.rejected()).toList();
        if (received.isEmpty()) {
            page.wide(ReportLook.REMARK, ReportVocabulary.say("quality.returns.none"));
        } else {
            page.header(PageBuilder.words(
                    "col.no",
                    "col.year",
                    "col.return.sent",
                    "col.file",
                    "col.return.state",
                    "col.errors",
                    "col.remark"));
        }
        int count = 0;
        for (ReturnStatus status : received) {
            page.add(
                    plain(++count),
                    plain(status.year()),
                    ReportCell.date(status.firstSent()),
                    body(status.file()),
                    centred(ReportVocabulary.say(state(status))),
                    ReportCell.count(status.errors()),
                    body(remark(status)));
        }
        page.gap();
    }

    /** The warnings are those of the return in force: nothing is said of them where none is. */
    private static String remark(ReturnStatus status) {
        if (!status.accepted()) return "";
        LocalDate day = status.dataAsOf();
        String warnings = ReportVocabulary.say("quality.warnings", Integer.toString(status.warnings()));
        return day == null ? warnings : ReportVocabulary.say("quality.as.of", Vietnamese.day(day)) + "; " + warnings;
    }

    private static List<ReportCell> row(int number, DataIssue issue, ReportVocabulary words, IssueWords problems) {
        return List.of(
                plain(number),
                year(issue.year()),
                centred(words.term("severity", issue.severity())).fill(colour(issue, words)),
                body(issue.file()),
                body(issue.sheet()),
                centred(issue.cell()),
                body(problems.message(issue)),
                body(problems.remedy(issue)));
    }

    private static String colour(DataIssue issue, ReportVocabulary words) {
        var row = words.state(Kind.DATA, issue.severity());
        return row == null ? "" : row.colour();
    }

    /** D9 before D10, and column after column within a row. */
    private static int byCell(String a, String b) {
        int rows = Integer.compare(rowOf(a), rowOf(b));
        return rows != 0 ? rows : a.compareTo(b);
    }

    private static int rowOf(String cell) {
        String digits = cell.replaceAll(":.*", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
}
