package vn.chitieu.fact.owed;

import java.util.List;

/** What some units owe. */
public record Obligations(
        List<TargetObligation> targets, List<DeadlineObligation> deadlines, List<DutyObligation> duties) {}
