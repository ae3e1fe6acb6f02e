package vn.chitieu.desk.send;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chitieu.intake.ReturnCheck.Found;

/**
 * A file put on the desk to be looked at; no return yet.
 *
 * @param unitCode whose the sender is
 * @param checkedAt null while it waits
 * @param outcome of {@link vn.chitieu.intake.ReturnCheck.Outcome}, empty while it waits
 * @param ofUnit whose the return is, as its cover says; empty when it does not say, or is no return
 * @param year data year, 0 when the return does not say
 * @param promises whether it holds promises alone
 */
record Draft(
        UUID id,
        long accountId,
        String unitCode,
        String fileName,
        String hash,
        long size,
        Instant uploadedAt,
        @Nullable Instant checkedAt,
        String rulesHash,
        String outcome,
        String ofUnit,
        int year,
        boolean promises,
        List<Found> problems) {

    public boolean waiting() {
        return checkedAt == null;
    }

    /** Whether a night would take it, and it is of the one who sends it. */
    public boolean sendable() {
        return outcome.equals("ACCEPTED") && ofUnit.equals(unitCode) && (promises || year > 0);
    }

    /** A return without fault, but somebody else's; a register is nobody's. */
    public boolean ofAnother() {
        return !waiting() && !ofUnit.equals(unitCode) && !outcome.equals("UNREADABLE") && !outcome.equals("UNMENDED");
    }

    /** Whether the cells can be shown and marked. */
    public boolean readable() {
        return outcome.equals("ACCEPTED") || outcome.equals("REJECTED");
    }

    public long errors() {
        return problems.stream().filter(p -> p.severity().equals("ERROR")).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}
