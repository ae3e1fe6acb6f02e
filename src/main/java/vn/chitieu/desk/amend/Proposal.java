package vn.chitieu.desk.amend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A changed rule workbook, proposed by one person and to be approved by another.
 *
 * @param file its name inside the rules folder
 * @param author name of the person, empty when erased; {@code decider} likewise, or nobody yet
 * @param checkedAt null while it is being looked at
 * @param baseHash the rules it was held against
 * @param good whether there is no error and every scenario passes
 * @param state {@code OPEN}, {@code APPROVED}, {@code REFUSED} or {@code UNDONE}
 */
record Proposal(
        long id,
        String file,
        String hash,
        long authorId,
        String author,
        String reason,
        Instant proposedAt,
        @Nullable Instant checkedAt,
        String baseHash,
        boolean good,
        Found found,
        String state,
        String decider,
        @Nullable Instant decidedAt) {

    public boolean waiting() {
        return checkedAt == null;
    }

    public boolean open() {
        return state.equals("OPEN");
    }
}
