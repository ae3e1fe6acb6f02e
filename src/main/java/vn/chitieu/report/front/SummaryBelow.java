package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.page.MissingPage;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.QualityPage;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitResults;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/**
 * On the summary of a unit that is made up of others: how these stand, on the left what is missing, on the right what is
 * there. Each count leads to the list whose rows it counts.
 */
final class SummaryBelow {
    private static final int COUNT = 1;
    /** Columns of the right half: what, and how many. */
    private static final int[] RIGHT = {3, 2};

    private final ReportVocabulary words;
    private final PageBuilder page;
    private final List<Entry> missing = new ArrayList<>();
    private final List<Entry> there = new ArrayList<>();

    private record Entry(String what, int count, String place) {}

    SummaryBelow(ReportVocabulary words, PageBuilder page) {
        this.words = words;
        this.page = page;
    }

    void add(SubordinateSummary overview) {
        Map<Lateness, Integer> reports = overview.reports().counts();
        reports.forEach((l, count) ->
                (LatenessRows.missing(l) ? missing : there).add(new Entry(words.label(l), count, l.place())));
        for (UnitResults.Group group : overview.results().groups()) {
            int count = overview.results().of(group).size();
            boolean met = group.heading() == HeadlineCounts.Heading.MET;
            (met ? there : missing).add(new Entry(group.title(), count, group.place()));
        }
        int rejected = overview.rejected().size();
        if (rejected > 0)
            missing.add(new Entry(ReportVocabulary.say("below.rejected"), rejected, QualityPage.REJECTED));
        if (missing.isEmpty() && there.isEmpty()) return;
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.missing")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.count")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.there"))
                        .span(RIGHT[0]),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.count"))
                        .span(RIGHT[1]));
        int lists = (int) reports.keySet().stream().filter(Lateness::overdue).count();
        int shift = lists > 0 ? 1 : 0;
        if (lists > 0) overdue(lists);
        for (int i = shift; i < Math.max(missing.size() + shift, there.size()); i++) {
            List<ReportCell> cells = new ArrayList<>(left(entry(missing, i - shift)));
            cells.addAll(right(entry(there, i)));
            page.add(cells);
        }
        page.gap();
    }

    /** What is waited for, as the sum of the lists below it. */
    private void overdue(int lists) {
        int sum = missing.subList(0, lists).stream().mapToInt(Entry::count).sum();
        String rows = ReportCell.address(page.next() + 1, COUNT) + ":" + ReportCell.address(page.next() + lists, COUNT);
        List<ReportCell> cells = new ArrayList<>(List.of(
                ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("below.overdue")),
                ReportCell.formula("SUM(" + rows + ")", BigDecimal.valueOf(sum), 0)
                        .look(ReportLook.SUM)
                        .link(MissingPage.TOP)));
        cells.addAll(right(entry(there, 0)));
        page.add(cells);
    }

    private static @Nullable Entry entry(List<Entry> entries, int at) {
        return at < entries.size() ? entries.get(at) : null;
    }

    private static List<ReportCell> left(@Nullable Entry entry) {
        return entry == null ? List.of(body(""), body("")) : List.of(body(entry.what()), count(entry));
    }

    private static List<ReportCell> right(@Nullable Entry entry) {
        return entry == null
                ? List.of(body("").span(RIGHT[0]), body("").span(RIGHT[1]))
                : List.of(body(entry.what()).span(RIGHT[0]), count(entry).span(RIGHT[1]));
    }

    private static ReportCell count(Entry entry) {
        return ReportCell.number(entry.count()).look(ReportLook.CENTRED).link(entry.place());
    }
}
