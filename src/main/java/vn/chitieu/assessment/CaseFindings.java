package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Case;
import vn.chitieu.fact.DataCase;
import vn.chitieu.fact.DeadlineCase;
import vn.chitieu.fact.DutyCase;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.Note;
import vn.chitieu.finding.Schedule;
import vn.chitieu.finding.Sources;
import vn.chitieu.finding.Verdict;

/** What the rules have decided, as findings. Decides nothing itself. */
final class CaseFindings {
    private CaseFindings() {}

    /** Empty where there is nothing to tell. */
    static Optional<Finding> of(Case c) {
        if (c instanceof TargetCase target) return Optional.of(target(target));
        if (c instanceof DeadlineCase deadline) return deadline(deadline);
        if (c instanceof DutyCase duty) return duty(duty);
        if (c instanceof DataCase data) return data(data);
        throw new IllegalArgumentException(c.getId());
    }

    private static Finding target(TargetCase c) {
        Measured figures = new TargetFigures(c).measured();
        return finding(c, c.getVerdict().getProvisional(), figures, null, c.getYear(), c.getDataAsOf());
    }

    private static Optional<Finding> deadline(DeadlineCase c) {
        if (!c.isShown() || c.isMerged() || !c.isStillOwed()) return Optional.empty();
        return Optional.of(finding(c, "", null, new Schedule(c.getDue(), c.getMetOn()), null, null));
    }

    private static Optional<Finding> duty(DutyCase c) {
        // a duty that only a request opens makes no finding while nobody asked (cách hiểu 12)
        if (!c.isOpened() || !c.isStillOwed() || !c.isGoverning()) return Optional.empty();
        Schedule dates = new Schedule(c.getDue(), c.getMetOn());
        return Optional.of(finding(c, "", null, dates, c.getYear(), c.getDataAsOf()));
    }

    private static Optional<Finding> data(DataCase c) {
        if (c.getState() == null) return Optional.empty();
        return Optional.of(finding(c, "", null, null, c.getYear(), c.getDataAsOf()));
    }

    private static Finding finding(
            Case c,
            String provisional,
            @Nullable Measured figures,
            @Nullable Schedule dates,
            @Nullable Integer dataYear,
            @Nullable LocalDate dataAsOf) {
        String state = c.getState() == null ? "" : c.getState();
        return new Finding(
                c.getIdentity(),
                new Verdict(
                        state, c.getStanding(), c.getRank(), c.getSeverity(), c.isWaived(), provisional, c.getCauses()),
                figures,
                dates,
                new Sources(c.getDocument(), dataYear, dataAsOf, c.getCited(), c.getTrace()),
                new Note(c.getNoteKey(), c.getNoteParams(), c.getMarks()));
    }
}
