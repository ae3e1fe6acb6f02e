package vn.chitieu.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.DutyCase;
import vn.chitieu.fact.Lateness;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;

/**
 * What one night says of one obligation of one unit, before it is compared with an earlier night. Everything that
 * changes merely because a day passes (days overdue, age) is left out: it is worked out from the dates when shown.
 *
 * @param measured the figures of a target; null of any other kind
 * @param schedule the dates of a deadline or a duty; null of any other kind
 */
public record Finding(
        Identity identity,
        Verdict verdict,
        @Nullable Measured measured,
        @Nullable Schedule schedule,
        Sources sources,
        Note note) {

    /** Identity over the nights, as text. */
    public String id() {
        return identity.id();
    }

    /** The figures of a target. */
    public Measured figures() {
        return Objects.requireNonNull(measured, this::id);
    }

    /** Last good day, or null where there is none. */
    public @Nullable LocalDate due() {
        return schedule == null ? null : schedule.due();
    }

    /** Day on which a report came or a duty was done, or null. */
    public @Nullable LocalDate metOn() {
        return schedule == null ? null : schedule.metOn();
    }

    /** What the report is called once it is due or has come; empty of anything else. */
    public Optional<Lateness> lateness() {
        if (identity.kind() != Kind.DEADLINE) return Optional.empty();
        String word = note.params().getOrDefault(Lateness.PARAM, "");
        return Lateness.of(word, verdict.state(), verdict.standing());
    }

    /** Whether it is a task: a duty that is due on a day, once. */
    public boolean task() {
        return !note.params().getOrDefault(DutyCase.WORD, "").isEmpty();
    }

    /** What it is called besides its state: the name of a report that is due, of a task; empty of anything else. */
    public String named() {
        return lateness().map(Lateness::name).orElse(note.params().getOrDefault(DutyCase.WORD, ""));
    }

    /** How far a task is by the unit's own word: {@code DONE}, {@code IN_PROGRESS}, {@code NOT_STARTED}; or empty. */
    public String progress() {
        return note.params().getOrDefault(DutyCase.PROGRESS, "");
    }

    /** How far from its target it is, the greater the worse: of two nights' gaps of one finding. */
    public @Nullable BigDecimal distance() {
        BigDecimal gap = measured == null ? null : measured.distance().gap();
        return gap != null && measured.aim().exact() ? gap.abs() : gap;
    }
}
