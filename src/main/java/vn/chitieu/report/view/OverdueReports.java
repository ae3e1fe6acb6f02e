package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.ReminderItems;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.vocabulary.Period;

/** Who has not sent a report under a plan, who sent late, who must correct. Used by one thread. */
public final class OverdueReports {
    private final Night night;
    private final PlanDocument plan;
    private final LatenessRows rows;
    private final List<LatenessRows.Row> corrections = new ArrayList<>();

    public OverdueReports(Night night, PlanDocument plan) {
        this.night = night;
        this.plan = plan;
        this.rows = new LatenessRows(night);
    }

    public void add(UnitNight unit) {
        // a waiver hides nothing: the row says that it is waived
        rows.add(
                unit,
                f -> f.sources().document().equals(plan.code()) && f.lateness().isPresent());
        if (!ReminderItems.sendsData(unit, plan)) return;
        for (Rejected back : Rejected.of(unit)) {
            if (back.status().accepted() || early(unit, back)) corrections.add(row(unit, back));
        }
    }

    /** Sent back before its last good day: not late, but to be mended. */
    private boolean early(UnitNight unit, Rejected back) {
        Period period = Period.year(back.status().year());
        return unit.findings().stream()
                .map(n -> n.finding())
                .filter(f -> ReminderItems.carriesData(plan, f)
                        && f.identity().period().equals(period))
                .noneMatch(f -> f.lateness().isPresent());
    }

    private LatenessRows.Row row(UnitNight unit, Rejected back) {
        boolean accepted = back.status().accepted();
        String errors = Integer.toString(back.status().errors());
        String found = accepted
                ? ReportVocabulary.say("annex.note.correction", errors)
                : ReportVocabulary.say("annex.note.rejected", String.join(", ", back.files()), errors);
        String told =
                night.sent().of(back.status(), unit).map(night.sent()::note).orElse("");
        return new LatenessRows.Row(
                back.unit(),
                null,
                false,
                ReportVocabulary.say(accepted ? "annex.correction" : "annex.early"),
                Integer.toString(back.status().year()),
                null,
                null,
                null,
                told.isEmpty() ? found : found + "; " + told,
                "");
    }

    public LatenessRows rows() {
        return rows;
    }

    /** Returns to be mended whose report is not late: the oldest first, then by code. */
    public List<LatenessRows.Row> corrections() {
        return corrections.stream()
                .sorted(Comparator.comparing(LatenessRows.Row::period)
                        .thenComparing(r -> r.unit().code()))
                .toList();
    }

    public boolean empty() {
        return rows.empty() && corrections.isEmpty();
    }
}
