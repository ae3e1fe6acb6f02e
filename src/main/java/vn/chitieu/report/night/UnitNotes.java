package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.words.Notes;
import vn.chitieu.vocabulary.Kind;

/** The notes of one unit; they may name its next last good day. */
public final class UnitNotes {
    private final Notes notes;
    private final OrganisationUnit unit;
    private final UnitNight night;
    private final @Nullable LocalDate next;

    public UnitNotes(Notes notes, UnitNight night, LocalDate asOf) {
        this.notes = notes;
        this.unit = night.unit();
        this.night = night;
        this.next = next(night.findings().stream().map(NightFinding::finding).toList(), asOf);
    }

    /** The next last good day among a unit's reports that have not come, or null. */
    static @Nullable LocalDate next(List<Finding> findings, LocalDate asOf) {
        return findings.stream()
                .filter(f -> f.identity().kind() == Kind.DEADLINE && f.metOn() == null)
                .map(Finding::due)
                .filter(due -> due != null && !due.isBefore(asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The next last good day among the unit's reports that have not come, or null. */
    public @Nullable LocalDate next() {
        return next;
    }

    public String of(Finding finding) {
        return (notes.note(finding, unit, next) + " " + Misfiled.note(night, finding)).strip();
    }
}
