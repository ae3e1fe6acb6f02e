package vn.chitieu.report.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;

/** How many days before or after the last good day the reports came, for the two newest years in which any was due. */
public final class DaysCount {
    private static final int WEEK = 7;
    private static final int YEARS = 2;

    /** Where a report stands; each has its words. */
    public enum Bin {
        WEEK_EARLY,
        EARLY,
        LAST_DAY,
        LATE,
        WEEK_LATE,
        DOCUMENT_ONLY,
        RETURNED,
        NOT_SENT
    }

    private final NavigableMap<Integer, int[]> years = new TreeMap<>();

    /** Counts a report; answers to requests stand apart. */
    void add(Finding f, Lateness lateness) {
        LocalDate due = f.due();
        if (due == null || lateness.request()) return;
        int[] bins = years.computeIfAbsent(due.getYear(), y -> new int[Bin.values().length]);
        bins[bin(lateness, due, f.metOn()).ordinal()]++;
    }

    /** One that came without its figures stands apart, whenever it came. */
    public static Bin bin(Lateness lateness, LocalDate due, @Nullable LocalDate met) {
        if (lateness == Lateness.DOCUMENT_ONLY) return Bin.DOCUMENT_ONLY;
        if (met == null) return lateness == Lateness.RETURNED ? Bin.RETURNED : Bin.NOT_SENT;
        long days = ChronoUnit.DAYS.between(due, met);
        if (days == 0) return Bin.LAST_DAY;
        if (days < 0) return days < -WEEK ? Bin.WEEK_EARLY : Bin.EARLY;
        return days > WEEK ? Bin.WEEK_LATE : Bin.LATE;
    }

    public int count(int year, Bin bin) {
        int[] bins = years.get(year);
        return bins == null ? 0 : bins[bin.ordinal()];
    }

    /** The newest years in which any report was due, at most two, the older first. */
    public List<Integer> shown() {
        return new ArrayList<>(years.descendingKeySet())
                .subList(0, Math.min(YEARS, years.size())).stream().sorted().toList();
    }
}
