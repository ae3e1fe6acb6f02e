package vn.chitieu.intake.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.intake.inbox.InboxScan;

/**
 * Of a return that was sent at the desk: its moment is the sent date, whatever the cover says (mục 4.8).
 *
 * @param on the day in Viet Nam
 * @param microseconds the moment since 1970
 */
public record Receipt(String number, LocalDate on, long microseconds) {

    /** By the hash of the bytes; a receipt is written before its file lies in the inbox, and never changed. */
    public static Map<String, Receipt> of(JdbcTemplate jdbc, List<InboxScan.Item> items) {
        Map<String, Receipt> found = new HashMap<>();
        jdbc.query(
                """
                select content_hash, number, received_on,
                    cast(extract(epoch from received_at) * 1000000 as bigint) as received
                from receipt where content_hash = any(?)""",
                row -> {
                    found.put(
                            row.getString("content_hash"),
                            new Receipt(
                                    row.getString("number"),
                                    row.getObject("received_on", LocalDate.class),
                                    row.getLong("received")));
                },
                (Object) items.stream().map(InboxScan.Item::hash).toArray(String[]::new));
        return found;
    }
}
