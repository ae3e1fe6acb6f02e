package vn.chitieu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.rulebook.PlanDocument;

/**
 * What a unit owes under one issued plan to the agency that receives its reports.
 *
 * @param late reports of the newest period due that came after their last good day: nothing is owed for them any more
 */
record Urged(List<Owed> owed, List<ReturnStatus> corrections, List<Finding> duties, List<Owed> late) {
    private static final String UNREPORTED = "NOT_REPORTED";

    /**
     * A report that has not come, came without its data, or was sent back.
     *
     * @param data whether the report carries the figures of a data year
     * @param returned the newest return of its year if it was rejected, or null
     */
    record Owed(Finding finding, boolean data, @Nullable ReturnStatus returned) {}

    boolean nothing() {
        return owed.isEmpty() && corrections.isEmpty() && duties.isEmpty() && late.isEmpty();
    }

    /** What a letter asks for: nothing that is waived. */
    static Urged of(UnitNight unit, PlanDocument plan, Night night) {
        return of(unit, plan, night, false);
    }

    static Urged of(UnitNight unit, PlanDocument plan, Night night, boolean waivedToo) {
        Lexicon words = night.words();
        List<Owed> owed = new ArrayList<>();
        List<Finding> duties = new ArrayList<>();
        List<ReturnStatus> corrections = new ArrayList<>();
        List<Owed> late = new ArrayList<>();
        boolean sendsData = false;
        List<NightFinding> ordered =
                unit.findings().stream().sorted(UnitReport.order(words)).toList();
        for (NightFinding n : ordered) {
            Finding f = n.finding();
            if (!f.document().equals(plan.code()) || words.draft(f) || f.waived() && !waivedToo) continue;
            // what has just been settled is owed no more; that it came late is still so
            boolean settled = n.change().equals("RESOLVED");
            if (settled && f.metOn() == null) continue;
            if (!settled && f.kind().equals("duty") && f.state().equals(UNREPORTED)) duties.add(f);
            if (!f.kind().equals("deadline")) continue;
            boolean data = carriesData(plan, f);
            sendsData |= data;
            ReturnStatus status = data ? status(unit, f) : null;
            boolean rejected = status != null && status.rejected() && !status.accepted();
            if (f.metOn() == null && Tally.heading(f, words) == Tally.Heading.LATE) {
                owed.add(new Owed(f, data, rejected ? status : null));
            } else if (rejected || (data && f.metOn() != null && (status == null || !status.accepted()))) {
                owed.add(new Owed(f, data, rejected ? status : null));
            } else if (Tally.heading(f, words) == Tally.Heading.LATE && newest(f, ordered, night)) {
                late.add(new Owed(f, data, null));
            }
        }
        if (sendsData) {
            unit.returns().stream().filter(r -> r.accepted() && r.rejected()).forEach(corrections::add);
            corrections.sort(Comparator.comparingInt(ReturnStatus::year));
        }
        return new Urged(owed, corrections, duties, late);
    }

    /** Whether no later report under the same clause has fallen due: what was late before that is past. */
    private static boolean newest(Finding f, List<NightFinding> findings, Night night) {
        LocalDate due = f.due();
        return findings.stream()
                .map(NightFinding::finding)
                .filter(o -> o.kind().equals(f.kind()) && o.provisionId().equals(f.provisionId()))
                .map(Finding::due)
                .noneMatch(d -> d != null && due != null && d.isAfter(due) && d.isBefore(night.asOf()));
    }

    private static boolean carriesData(PlanDocument plan, Finding f) {
        return plan.deadlines().stream().anyMatch(d -> d.carriesData() && d.id().equals(f.provisionId()));
    }

    private static @Nullable ReturnStatus status(UnitNight unit, Finding f) {
        return unit.returns().stream()
                .filter(r -> f.period().equals(Integer.toString(r.year())))
                .findFirst()
                .orElse(null);
    }
}
