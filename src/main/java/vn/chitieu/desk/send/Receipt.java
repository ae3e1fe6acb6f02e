package vn.chitieu.desk.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a return, or a file of promises, was received. It does not replace the signed report.
 *
 * @param number {@code 2026-000012}
 * @param year data year, 0 of promises
 * @param promises whether it is of promises: they are of no year, and none of them takes the place of a whole file
 * @param sender login of who sent it, empty when erased
 * @param path where it lies in the inbox
 * @param receivedOn the sent date for every deadline (mục 4.8)
 * @param filedAt null while its file is not in the inbox yet
 * @param replaces number of the receipt, or path of the file, that stood before; may be empty
 * @param changed number of cells that differ from that, null when it could not be told
 * @param changes the first of them
 * @param taken as-of date of the first published night that saw it, or null
 */
record Receipt(
        String number,
        String unitCode,
        int year,
        boolean promises,
        String fileName,
        String path,
        String hash,
        long size,
        String rulesHash,
        Instant receivedAt,
        LocalDate receivedOn,
        String sender,
        UUID draft,
        @Nullable Instant filedAt,
        String replaces,
        @Nullable Integer changed,
        List<Change> changes,
        @Nullable Instant withdrawnAt,
        String reason,
        @Nullable LocalDate taken) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
