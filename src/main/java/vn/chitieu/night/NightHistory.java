package vn.chitieu.night;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nights have been, and what the latest published one knew of the returns. */
public final class NightHistory {
    private final JdbcClient sql;

    public NightHistory(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /**
     * @param state {@code RUNNING} (at work, or dead and to be recovered by the next night), {@code PUBLISHED} or
     *     {@code FAILED}
     * @param seq number of its publication, or null
     * @param folder where it wrote
     */
    public record PastNight(
            long runId,
            LocalDate asOf,
            int attempt,
            String state,
            @Nullable Long seq,
            boolean onLastGoodRules,
            String rulesHash,
            String engineVersion,
            Instant startedAt,
            @Nullable Instant endedAt,
            String folder) {}

    /** How many reports due in a year are in a state, of issued documents. */
    public record ReportCount(int year, String provisionId, String state, int count) {}

    /** The last nights, the newest first. */
    public List<PastNight> last(int nights) {
        return sql.sql("select * from run order by id desc limit :nights")
                .param("nights", nights)
                .query(NightHistory::pastNight)
                .list();
    }

    /** Deadlines of the latest published night by year, clause and state; empty when there is none. */
    public List<ReportCount> reports() {
        return sql.sql("""
                select period, provision_id, state, count(*) as found from finding
                where to_seq is null and kind = 'deadline' and period ~ '^[0-9]{4}$'
                  and not body -> 'marks' @> '["DRAFT"]'
                group by period, provision_id, state order by period desc, provision_id, state""")
                .query((row, n) -> new ReportCount(
                        Integer.parseInt(row.getString("period")),
                        row.getString("provision_id"),
                        row.getString("state"),
                        row.getInt("found")))
                .list();
    }

    private static PastNight pastNight(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PastNight(
                row.getLong("id"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("attempt"),
                row.getString("state"),
                row.getObject("seq", Long.class),
                row.getBoolean("rules_fallback"),
                row.getString("rules_hash"),
                row.getString("engine_version"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("out_dir"));
    }
}
