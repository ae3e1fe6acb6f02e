package vn.chitieu.intake.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.intake.count.ObservationRow;
import vn.chitieu.intake.facts.Reading;

/**
 * One file read and checked.
 *
 * @param unitCode the sender if the registry knows it, otherwise null
 * @param problems those that the checks table does not switch off
 * @param observations of an accepted return
 */
public record ProcessedReturn(
        Reading reading,
        @Nullable String unitCode,
        boolean accepted,
        int errors,
        int warnings,
        List<Problem> problems,
        List<ObservationRow> observations) {
    private static final String IMPOSSIBLE = "SENT_TOO_LATE";

    /** When the return was sent; null when the cover does not say, or says what cannot be: then it is told of at once. */
    @Nullable
    LocalDate sentDate() {
        ReturnFacts facts = reading.facts();
        if (facts == null
                || !accepted && problems.stream().anyMatch(p -> p.code().equals(IMPOSSIBLE))) return null;
        return facts.cover().sentDate();
    }

    public boolean isRegister() {
        return reading.register() != null;
    }

    /** A file of which nothing could be read. */
    public boolean unreadable() {
        return reading.facts() == null && !isRegister() && !isPromises();
    }

    /** A file sent for its promises alone. */
    public boolean isPromises() {
        return reading.promises() != null
                && reading.facts() == null
                && !isRegister()
                && !reading.promises().besideReturn();
    }
}
