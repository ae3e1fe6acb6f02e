package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.promise.PromiseState;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.vocabulary.Kind;

/**
 * What a unit owes under one issued plan to the agency that receives its reports.
 *
 * @param late reports of the newest period due that came after their last good day: nothing is owed for them any more
 * @param broken what was promised and has not been done
 */
public record ReminderItems(
        List<Owed> owed, List<ReturnStatus> corrections, List<Finding> duties, List<Owed> late, List<Broken> broken) {
    private static final String UNREPORTED = "NOT_REPORTED";
    private static final String OVERDUE = "OVERDUE";

    /**
     * A report that has not come, came without its data, or was sent back.
     *
     * @param data whether the report carries the figures of a data year
     * @param returned the newest return of its year if it was rejected, or null
     */
    public record Owed(
            Finding finding, boolean data, @Nullable ReturnStatus returned) {}

    /**
     * An open finding whose unit has promised to settle it by a day that is past.
     *
     * @param due the day promised
     */
    public record Broken(Finding finding, LocalDate due) {}

    public boolean nothing() {
        return owed.isEmpty() && corrections.isEmpty() && duties.isEmpty() && late.isEmpty() && broken.isEmpty();
    }

    /** What a letter asks for: nothing that is waived. */
    public static ReminderItems of(UnitNight unit, PlanDocument plan, Night night) {
        ReportVocabulary words = night.words();
        List<Owed> owed = new ArrayList<>();
        List<Finding> duties = new ArrayList<>();
        List<ReturnStatus> corrections = new ArrayList<>();
        List<Owed> late = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        List<NightFinding> ordered =
                unit.findings().stream().sorted(UnitNight.order(words)).toList();
        for (NightFinding n : ordered) {
            Finding f = n.finding();
            if (!f.sources().document().equals(plan.code())
                    || words.draft(f)
                    || f.verdict().waived()) continue;
            // what has just been settled is owed no more; that it came late is still so
            boolean settled = n.change().equals("RESOLVED");
            if (!settled
                    && f.identity().kind() == Kind.DUTY
                    && (f.verdict().state().equals(UNREPORTED)
                            || f.task() && f.verdict().state().equals(OVERDUE))) duties.add(f);
            night.promised()
                    .about(f.id())
                    .filter(p -> p.state() == PromiseState.BROKEN)
                    .ifPresent(p -> broken.add(new Broken(f, p.promise().due())));
            if (f.identity().kind() != Kind.DEADLINE) continue;
            boolean data = carriesData(plan, f);
            ReturnStatus status = data ? LatenessRows.status(unit, f) : null;
            ReturnStatus back = status != null && status.rejected() && !status.accepted() ? status : null;
            Lateness lateness = f.lateness().orElse(null);
            if (lateness == null) {
                // not due yet: only what came and was sent back is asked for
                if (back != null) owed.add(new Owed(f, data, back));
            } else if (lateness.overdue() || lateness == Lateness.DOCUMENT_ONLY) {
                owed.add(new Owed(f, data, back));
            } else if (lateness.late() && newest(f, ordered, night)) {
                late.add(new Owed(f, data, null));
            }
        }
        if (sendsData(unit, plan)) {
            unit.returns().stream().filter(r -> r.accepted() && r.rejected()).forEach(corrections::add);
            corrections.sort(Comparator.comparingInt(ReturnStatus::year));
        }
        return new ReminderItems(owed, corrections, duties, late, broken);
    }

    /** Whether no later report under the same clause has fallen due: what was late before that is past. */
    private static boolean newest(Finding f, List<NightFinding> findings, Night night) {
        LocalDate due = f.due();
        return findings.stream()
                .map(NightFinding::finding)
                .filter(o -> o.identity().kind() == f.identity().kind()
                        && o.identity().provisionId().equals(f.identity().provisionId()))
                .map(Finding::due)
                .noneMatch(d -> d != null && due != null && d.isAfter(due) && d.isBefore(night.asOf()));
    }

    /** Whether the unit owes a report under the plan that brings figures. */
    public static boolean sendsData(UnitNight unit, PlanDocument plan) {
        return unit.findings().stream()
                .map(NightFinding::finding)
                .anyMatch(f -> f.identity().kind() == Kind.DEADLINE && carriesData(plan, f));
    }

    public static boolean carriesData(PlanDocument plan, Finding f) {
        return plan.deadlines().stream()
                .anyMatch(d -> d.carriesData() && d.id().equals(f.identity().provisionId()));
    }
}
