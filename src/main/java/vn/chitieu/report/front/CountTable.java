package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/**
 * Counts of a first page in two halves, on the left what somebody has to act on, on the right what is there. Each count
 * leads to the list whose rows it counts.
 */
final class CountTable {
    private static final int COUNT = 1;
    /** Columns of the right half: what, and how many. */
    private static final int[] RIGHT = {3, 2};

    private final PageBuilder page;
    /** Begins the names of the counts. */
    private final String whose;

    private final List<Entry> missing = new ArrayList<>();
    private final List<Entry> there = new ArrayList<>();

    private record Entry(String what, int count, String place) {}

    CountTable(PageBuilder page, String whose) {
        this.page = page;
        this.whose = whose;
    }

    /** @param done whether nothing is waited for there */
    void count(boolean done, String what, int count, String place) {
        (done ? there : missing).add(new Entry(what, count, place));
    }

    boolean empty() {
        return missing.isEmpty() && there.isEmpty();
    }

    /**
     * @param missingWord what the left half counts, {@code thereWord} the right one
     * @param summed how many of the first counts on the left are added up above them, 0 for none
     * @param sumWord what their sum is called, and {@code sumPlace} where it leads
     */
    void add(String missingWord, String thereWord, int summed, String sumWord, String sumPlace) {
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(missingWord)),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.count")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(thereWord))
                        .span(RIGHT[0]),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("below.count"))
                        .span(RIGHT[1]));
        int shift = summed > 0 ? 1 : 0;
        if (summed > 0) sum(summed, sumWord, sumPlace);
        for (int i = shift; i < Math.max(missing.size() + shift, there.size()); i++) {
            List<ReportCell> cells = new ArrayList<>(left(entry(missing, i - shift)));
            cells.addAll(right(entry(there, i)));
            page.add(cells);
        }
        page.gap();
    }

    private void sum(int summed, String word, String place) {
        int sum = missing.subList(0, summed).stream().mapToInt(Entry::count).sum();
        String rows =
                ReportCell.address(page.next() + 1, COUNT) + ":" + ReportCell.address(page.next() + summed, COUNT);
        List<ReportCell> cells = new ArrayList<>(List.of(
                ReportCell.text(ReportLook.STRONG, ReportVocabulary.say(word)),
                ReportCell.formula("SUM(" + rows + ")", BigDecimal.valueOf(sum), 0)
                        .look(ReportLook.SUM)
                        .link(place)
                        .named(name("overdue"))));
        cells.addAll(right(entry(there, 0)));
        page.add(cells);
    }

    private static @Nullable Entry entry(List<Entry> entries, int at) {
        return at < entries.size() ? entries.get(at) : null;
    }

    private List<ReportCell> left(@Nullable Entry entry) {
        return entry == null ? List.of(body(""), body("")) : List.of(body(entry.what()), count(entry));
    }

    private List<ReportCell> right(@Nullable Entry entry) {
        return entry == null
                ? List.of(body("").span(RIGHT[0]), body("").span(RIGHT[1]))
                : List.of(body(entry.what()).span(RIGHT[0]), count(entry).span(RIGHT[1]));
    }

    private ReportCell count(Entry entry) {
        return ReportCell.number(entry.count())
                .look(ReportLook.CENTRED)
                .link(entry.place())
                .named(name(entry.place().replaceFirst("^own\\.", "").replaceFirst("^(results|lateness)\\.", "")));
    }

    private String name(String what) {
        return "count." + whose + "." + what;
    }
}
