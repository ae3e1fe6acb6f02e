package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.TaskStates;
import vn.chitieu.report.view.TaskStates.Column;
import vn.chitieu.report.view.TaskStates.Line;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Nhiệm vụ có hạn": tasks of each plan by state, a line for each agency that leads any; sums by formula. */
public final class TaskStatePage {
    /** Columns counted from 0: C the first state. */
    private static final int FIRST = 2;

    private final PageBuilder page;
    private final List<Column> columns;

    private TaskStatePage(List<Column> columns, boolean paper) {
        this.columns = columns;
        int[] widths = new int[FIRST + columns.size() + 1];
        widths[0] = 5;
        widths[1] = 38;
        for (int c = FIRST; c < widths.length; c++) widths[c] = 12;
        this.page = new PageBuilder("sheet.tasks", widths);
        if (!paper) page.screen();
    }

    /**
     * @param unit whose workbook it is
     * @param plans those with tasks
     * @param paper whether it is printed
     */
    public static ReportSheet of(
            Night night,
            OrganisationUnit unit,
            TaskStates states,
            List<PlanDocument> plans,
            boolean paper,
            int number,
            String parent) {
        return new TaskStatePage(states.columns(), paper).fill(night, unit, states, plans, number, parent);
    }

    private ReportSheet fill(
            Night night,
            OrganisationUnit unit,
            TaskStates states,
            List<PlanDocument> plans,
            int number,
            String parent) {
        page.heading(number, ReportVocabulary.say("title.tasks", unit.name()), parent);
        List<String> header = new ArrayList<>(PageBuilder.words("col.no", "col.lead"));
        columns.forEach(c -> header.add(c.word()));
        header.addAll(PageBuilder.words("col.total"));
        boolean main = true;
        for (PlanDocument plan : plans) {
            if (!main) page.gap();
            page.wide(ReportLook.SECTION, plan.title() + " (" + night.words().documentCited(plan) + ")");
            if (main) page.mainHeader(header);
            else page.header(header);
            rows(states.lines(plan), states.once(plan));
            if (main) page.endTable();
            main = false;
        }
        page.wide(ReportLook.REMARK, ReportVocabulary.say("tasks.remark"));
        return page.sheet();
    }

    private void rows(List<Line> lines, List<Integer> once) {
        int first = page.next();
        int count = 0;
        for (Line line : lines) {
            int row = page.next();
            List<ReportCell> cells = new ArrayList<>(List.of(plain(++count), body(line.name())));
            for (int c = 0; c < columns.size(); c++) {
                ReportCell cell = ReportCell.count(line.counts().get(c));
                cells.add(line.counts().get(c) > 0 ? cell.fill(columns.get(c).colour()) : cell);
            }
            cells.add(sum(
                    ReportCell.address(row, FIRST) + ":" + ReportCell.address(row, FIRST + columns.size() - 1),
                    line.counts(),
                    ReportLook.CENTRED));
            page.add(cells);
        }
        int last = page.next() - 1;
        List<ReportCell> totals =
                new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("tasks.total"))
                        .span(FIRST)));
        for (int c = 0; c <= columns.size(); c++) {
            int column = c;
            List<Integer> counted = lines.stream()
                    .map(l -> column < columns.size() ? l.counts().get(column) : all(l.counts()))
                    .toList();
            totals.add(sum(
                    ReportCell.address(first, FIRST + c) + ":" + ReportCell.address(last, FIRST + c),
                    counted,
                    ReportLook.SUM));
        }
        page.add(totals);
        once(once);
    }

    /** The number that a programme is known by: its tasks, however many agencies lead one. */
    private void once(List<Integer> counts) {
        int row = page.next();
        List<ReportCell> cells =
                new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("tasks.once"))
                        .span(FIRST)));
        counts.forEach(n -> cells.add(ReportCell.number(n).look(ReportLook.SUM)));
        cells.add(sum(
                ReportCell.address(row, FIRST) + ":" + ReportCell.address(row, FIRST + columns.size() - 1),
                counts,
                ReportLook.SUM));
        page.add(cells);
    }

    private static ReportCell sum(String range, List<Integer> counted, ReportLook look) {
        return ReportCell.countFormula("SUM(" + range + ")", all(counted)).look(look);
    }

    private static int all(List<Integer> counts) {
        return counts.stream().flatMapToInt(IntStream::of).sum();
    }
}
