package vn.chitieu.report.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.night.Waivers;
import vn.chitieu.report.output.GapSummary.WorstGap;
import vn.chitieu.report.view.Priority;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Standing;

/** Counts findings while they pass and keeps the three worst gaps, those of units made up of others first. */
final class SummaryCount {
    private static final int KEPT = 3;
    private final Night night;
    private long findings;
    private long open;
    private long unknown;
    private final List<Candidate> worst = new ArrayList<>();

    private record Candidate(boolean aggregate, NightFinding finding, WorstGap words) {}

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate c) -> !c.aggregate()).thenComparing(Candidate::finding, Priority.FIRST);

    SummaryCount(Night night) {
        this.night = night;
    }

    void add(UnitNight unit, UnitNotes notes) {
        findings += unit.findings().size();
        for (NightFinding n : unit.findings()) {
            if (night.words().draft(n.finding())) continue;
            if (n.finding().verdict().standing() == Standing.OPEN) open++;
            if (n.finding().verdict().standing() == Standing.UNKNOWN) unknown++;
        }
        boolean aggregate = night.structure().aggregate(unit.unit());
        for (NightFinding n : Priority.of(unit.findings().stream(), night.words(), KEPT)) {
            Finding f = n.finding();
            ReportVocabulary words = night.words();
            WorstGap gap = new WorstGap(
                    f.identity().unitCode(),
                    unit.unit().name(),
                    words.citation(f),
                    words.title(f),
                    words.stateWord(f),
                    notes.of(f));
            worst.add(new Candidate(aggregate, n, gap));
        }
        worst.sort(ORDER);
        while (worst.size() > KEPT) worst.remove(worst.size() - 1);
    }

    GapSummary summary(Path folder, Path csv, Path first, int workbooks) {
        List<WorstGap> gaps = worst.stream().map(Candidate::words).toList();
        return new GapSummary(
                folder,
                csv,
                first,
                workbooks,
                findings,
                open,
                unknown,
                gaps,
                night.waivers().ids(Waivers.Standing.EXPIRED),
                night.waivers().ids(Waivers.Standing.UNMATCHED));
    }
}
