package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of one clause of the deadlines table, as a night sees them. */
final class DeadlineVersions {
    private final List<DeadlineNorm> versions;
    private final LocalDate night;

    DeadlineVersions(List<DeadlineNorm> versions, LocalDate night) {
        this.versions = versions;
        this.night = night;
    }

    /**
     * Whether it is this version that asks for the period's report. What is owed on occasion is decided by the day of each
     * request or event; where the rhythm changes, each version asks for its own periods that fall due in its force.
     */
    boolean governs(DeadlineNorm norm, ReportPeriod period) {
        if (!norm.version().begun(night)) return false;
        if (norm.onOccasion()) return true;
        boolean sameRhythm = versions.stream()
                .allMatch(
                        v -> !v.onOccasion() && v.form().months() == norm.form().months());
        return new Governing<>(sameRhythm ? versions : List.of(norm), DeadlineNorm::version, night)
                .of(v -> last(v, period))
                .filter(norm::equals)
                .isPresent();
    }

    /** Last good day; without a named day the one on which it is decided which version counts for the year. */
    private LocalDate last(DeadlineNorm norm, ReportPeriod period) {
        @Nullable LocalDate named = period.day(norm.day());
        if (named == null) return Version.deciding(period.begin().getYear(), night);
        return norm.before() ? named.minusDays(1) : named;
    }
}
