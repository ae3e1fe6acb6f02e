package vn.chitieu.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.submission.Problem;

/**
 * One file read and checked.
 *
 * @param unitCode the sender if the registry knows it, otherwise null
 * @param problems those that the checks table does not switch off
 * @param observations of an accepted return
 */
record Taken(
        Reading reading,
        @Nullable String unitCode,
        boolean accepted,
        int errors,
        int warnings,
        List<Problem> problems,
        List<ObservationRow> observations) {

    boolean isRegister() {
        return reading.register() != null;
    }

    /** A file of which nothing could be read. */
    boolean unreadable() {
        return reading.facts() == null && !isRegister();
    }
}
