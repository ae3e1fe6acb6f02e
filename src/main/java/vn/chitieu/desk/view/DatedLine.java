package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;

/**
 * One report that a unit owes.
 *
 * @param days from today to the last good day, negative once it is past; null without a day
 * @param open whether it is still to be sent
 */
record DatedLine(
        String id,
        String title,
        String period,
        @Nullable LocalDate due,
        @Nullable LocalDate met,
        String state,
        @Nullable Long days,
        boolean open) {
    /** Nothing to be done about it yet, as the table of states says, but to be sent all the same. */
    static final Set<String> COMING = Set.of("NOT_DUE", "DUE_SOON");

    static DatedLine of(NightFinding line, LatestNight.Known night, LocalDate today) {
        Finding f = line.finding();
        LocalDate due = f.due();
        return new DatedLine(
                f.id(),
                night.words().title(f),
                Vietnamese.period(f.identity().period().text()),
                due,
                f.metOn(),
                night.words().state(f),
                due == null ? null : ChronoUnit.DAYS.between(today, due),
                f.verdict().standing().waits()
                        || f.metOn() == null && COMING.contains(f.verdict().state()));
    }

    /** Days without their sign, for a sentence. */
    public long distance() {
        return days == null ? 0 : Math.abs(days);
    }
}
