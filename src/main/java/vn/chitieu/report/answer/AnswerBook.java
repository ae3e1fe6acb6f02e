package vn.chitieu.report.answer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.IssueGroup;
import vn.chitieu.report.night.IssueWords;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** Marks the copy of one return. Cells keep their addresses: what is sent again is read as before. */
final class AnswerBook {
    private static final String ERROR = "ERROR";
    private static final String RED = "FF8080";
    private static final String AMBER = "FFD966";
    private static final String MENDED = "FFFFFF";
    private static final int HEADER_ROW = 5;
    private static final int[] WIDTHS = {5, 10, 17, 8, 52, 48};
    private static final int MARKS = 6;
    private static final int CHARACTERS_A_LINE = 46;
    private static final double LINE = 16;
    /** Each comment makes the library copy all that are there; whoever has so many to mend works from the list. */
    private static final int MOST_COMMENTS = 300;
    /** Nobody mends more at one go; a file made to be wrong in every cell must not exhaust the memory by its answer. */
    private static final int MOST_LISTED = 3_000;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::.*)?");
    private final ReportVocabulary words;
    private final IssueWords issueWords;
    private final String file;
    private final List<DataIssue> issues;
    private final List<DataIssue> listed;
    private final boolean correction;
    private int comments;

    AnswerBook(ReportVocabulary words, IssueWords issueWords, String file, List<DataIssue> issues, boolean correction) {
        this.words = words;
        this.issueWords = issueWords;
        this.file = file;
        this.issues = List.copyOf(issues);
        this.listed = issues.size() <= MOST_LISTED ? this.issues : errorsFirst(issues);
        this.correction = correction;
    }

    private static List<DataIssue> errorsFirst(List<DataIssue> issues) {
        return issues.stream()
                .sorted(Comparator.comparing(i -> !i.severity().equals(ERROR)))
                .limit(MOST_LISTED)
                .toList();
    }

    byte[] bytes(@Nullable Path source, LocalDate day, String unitCode, List<PromiseRow> promises) {
        BookCopy opened = source == null ? null : AnswerCopy.open(source, words.rules());
        try (BookCopy book = opened == null ? BookCopy.blank() : opened) {
            forgetEarlier(book);
            // printed to be worked through on paper: one page wide
            book.sheetNames().forEach(name -> book.sheet(name).landscape());
            Map<String, List<DataIssue>> cells = listed.stream()
                    .filter(i -> !cell(i).isEmpty() && book.has(sheet(i)))
                    .collect(Collectors.groupingBy(
                            i -> sheet(i) + "\n" + cell(i), LinkedHashMap::new, Collectors.toList()));
            cells.values().forEach(here -> mark(book.sheet(sheet(here.get(0))), here));
            list(book.addFirst(ReportVocabulary.say("answer.sheet")), book, opened != null);
            // what holds the list alone is no return, and nobody reads it
            if (opened != null) PromiseCopy.add(book, unitCode, promises);
            return book.bytes(day);
        }
    }

    /** A return made of an earlier answer still bears its list and its marks. */
    private static void forgetEarlier(BookCopy book) {
        String name = ReportVocabulary.say("answer.sheet");
        if (!book.has(name)) return;
        CopySheet list = book.sheet(name);
        for (int row = HEADER_ROW + 1; row <= list.lastRow(); row++) {
            String sheet = list.text(at(2, row));
            String cell = list.text(at(3, row));
            if (book.has(sheet) && CELL.matcher(cell).matches()) {
                book.sheet(sheet).uncomment(cell).fill(cell, MENDED);
            }
        }
        book.remove(name);
    }

    /** The sheet's name in the copy: a CSV file stands there under the name that the form gives its table. */
    private String sheet(DataIssue issue) {
        return AnswerCopy.sheetName(issue.sheet(), words.rules());
    }

    private static String cell(DataIssue issue) {
        Matcher cell = CELL.matcher(issue.cell());
        return cell.matches() ? cell.group(1) + cell.group(2) : "";
    }

    private void mark(CopySheet sheet, List<DataIssue> here) {
        String cell = cell(here.get(0));
        boolean error = here.stream().anyMatch(i -> i.severity().equals(ERROR));
        sheet.fill(cell, error ? RED : AMBER);
        if (comments++ >= MOST_COMMENTS) return;
        sheet.comment(
                cell,
                here.stream()
                        .map(i -> (words.label("severity", i.severity()) + ": " + issueWords.message(i) + "\n"
                                        + issueWords.remedy(i))
                                .strip())
                        .distinct()
                        .collect(Collectors.joining("\n\n")));
    }

    private void list(CopySheet page, BookCopy book, boolean marked) {
        long errors = issues.stream().filter(i -> i.severity().equals(ERROR)).count();
        page.text("A1", ReportVocabulary.say("answer.title", file)).look("A1", ReportLook.SECTION);
        page.text(
                        "A2",
                        ReportVocabulary.say(
                                "answer.counts", Long.toString(errors), Long.toString(issues.size() - errors)))
                .look("A2", ReportLook.PLAIN);
        String how =
                ReportVocabulary.say(!marked ? "answer.how.unmarked" : correction ? "answer.how" : "answer.how.first");
        boolean many = comments > MOST_COMMENTS;
        if (many) how += " " + ReportVocabulary.say("answer.how.many", Integer.toString(MOST_COMMENTS));
        page.text("A3", how).look("A3", ReportLook.PLAIN);
        page.merge("A1:F1").merge("A2:F2").merge("A3:F3").wrap("A3").rowHeight(3, (many ? 3 : 2) * LINE + 2);
        List<String> heads =
                PageBuilder.words("col.no", "col.severity", "col.sheet", "col.cell", "col.message", "col.remedy");
        for (int c = 0; c < heads.size(); c++) {
            page.text(at(c, HEADER_ROW), heads.get(c)).look(at(c, HEADER_ROW), ReportLook.HEADER);
            page.columnWidth(c + 1, WIDTHS[c]);
        }
        int row = HEADER_ROW;
        int number = 0;
        for (IssueGroup group : IssueGroup.of(listed)) {
            number++;
            for (DataIssue issue : group.issues()) {
                boolean first = issue == group.first();
                row(page, book, issue, first ? group.others() : "", number, ++row);
                // for the machine that reads the mended copy, as the marks are
                if (!first) page.hideRow(row);
            }
        }
        if (listed.size() < issues.size()) {
            String more = ReportVocabulary.say("answer.more", Integer.toString(issues.size() - listed.size()));
            page.text(at(0, row + 1), more).look(at(0, row + 1), ReportLook.PLAIN);
        }
        // for the machine that reads the mended copy
        page.hideColumn(MARKS + 1);
        page.freeze(0, HEADER_ROW).landscape();
    }

    private void row(CopySheet page, BookCopy book, DataIssue issue, String others, int number, int row) {
        String sheet = sheet(issue);
        List<String> values = List.of(
                "",
                words.label("severity", issue.severity()),
                sheet,
                issue.cell(),
                (issueWords.message(issue) + " " + others).strip(),
                issueWords.remedy(issue));
        for (int c = 0; c < values.size(); c++) {
            boolean centred = c < 2 || c == 3;
            page.text(at(c, row), values.get(c))
                    .look(at(c, row), centred ? ReportLook.CENTRED : ReportLook.BODY)
                    .wrap(at(c, row));
        }
        page.number(at(0, row), BigDecimal.valueOf(number));
        if (issue.severity().equals(ERROR)) {
            page.text(at(MARKS, row), Problem.mark(issue.code(), sheet, issue.cell(), issue.params()));
        }
        page.fill(at(1, row), issue.severity().equals(ERROR) ? RED : AMBER);
        if (book.has(sheet)) page.link(at(3, row), sheet, cell(issue).isEmpty() ? "A1" : cell(issue));
        int longest = Math.max(values.get(4).length(), values.get(5).length());
        page.rowHeight(row, LINE * (1 + longest / CHARACTERS_A_LINE) + 2);
    }

    private static String at(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row);
    }
}
