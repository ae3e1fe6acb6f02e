package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * What differs from the earlier night, counted in full and listed up to a number of rows. What merely persists in a unit
 * below is counted only: its own workbook lists it.
 */
public final class Changes {
    /** As a reader wants them: what is new or worse before what is better. */
    static final List<String> ORDER =
            List.of("NEW", "REOPENED", "WORSE", "DATA_LOST", "PERSISTING", "DATA_ARRIVED", "BETTER", "RESOLVED");

    private static final int KEPT = 1000;
    private static final Comparator<Changed> FIRST = Comparator.comparingInt(
                    (Changed c) -> ORDER.indexOf(c.finding().change()))
            .thenComparing(Changed::finding, Priority.FIRST);
    private final ReportVocabulary words;
    private final boolean persisting;
    private final Map<String, Integer> issued = new TreeMap<>();
    private final Map<String, Integer> drafts = new TreeMap<>();
    private final List<Changed> kept = new ArrayList<>();
    private int listable;

    public record Changed(OrganisationUnit unit, NightFinding finding) {}

    /** @param persisting whether to list what persists too */
    Changes(ReportVocabulary words, boolean persisting) {
        this.words = words;
        this.persisting = persisting;
    }

    public static Changes of(UnitReport report, ReportVocabulary words) {
        Changes changes = new Changes(words, true);
        report.blocks().forEach(changes::add);
        return changes;
    }

    void add(UnitNight unit) {
        for (NightFinding n : unit.findings()) {
            if (n.change().isEmpty()) continue;
            (words.draft(n.finding()) ? drafts : issued).merge(n.change(), 1, Integer::sum);
            if (!persisting && n.change().equals("PERSISTING")) continue;
            listable++;
            kept.add(new Changed(unit.unit(), n));
        }
        if (kept.size() > 2 * KEPT) shorten();
    }

    private void shorten() {
        kept.sort(FIRST);
        while (kept.size() > KEPT) kept.remove(kept.size() - 1);
    }

    /** How many findings of issued documents, or of drafts, changed in one of these ways. */
    public int count(boolean draft, String... changes) {
        int count = 0;
        for (String change : changes) count += (draft ? drafts : issued).getOrDefault(change, 0);
        return count;
    }

    public boolean none(boolean draft) {
        return (draft ? drafts : issued).isEmpty();
    }

    public List<Changed> listed() {
        shorten();
        return List.copyOf(kept);
    }

    /** How many would be listed but for the limit. */
    public int unlisted() {
        return listable - Math.min(listable, KEPT);
    }
}
