package vn.chitieu.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database remembers of past nights. */
public final class NightLog {

    /**
     * One attempt at a night.
     *
     * @param state {@code PUBLISHED}, {@code FAILED} or {@code RUNNING}
     * @param seconds how long it took, null while it runs
     * @param acceptedLogic logic files that differed from the shipped ones and were accepted, or empty
     * @param run its number
     */
    public record Night(
            LocalDate asOf,
            String state,
            Instant began,
            @Nullable Long seconds,
            boolean onLastGoodRules,
            String rulesHash,
            String acceptedLogic,
            long run) {}

    /** Reports of one period under one clause, as the latest published night found them. */
    public record Returns(String provisionId, String period, int received, int owed, List<String> missing) {}

    private final JdbcClient sql;

    public NightLog(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** The latest attempts, newest first. */
    public List<Night> latest(int count) {
        return sql.sql(
                        "select as_of, state, started_at, ended_at, rules_fallback, rules_hash, accepted_logic, id from run"
                                + " order by id desc limit ?")
                .param(count)
                .query((row, n) -> {
                    Instant began =
                            row.getObject("started_at", OffsetDateTime.class).toInstant();
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new Night(
                            row.getObject("as_of", LocalDate.class),
                            row.getString("state"),
                            began,
                            ended == null
                                    ? null
                                    : Duration.between(began, ended.toInstant()).toSeconds(),
                            row.getBoolean("rules_fallback"),
                            row.getString("rules_hash"),
                            row.getString("accepted_logic"),
                            row.getLong("id"));
                })
                .list();
    }

    /** Deadlines of the latest published night, newest year first: how many units have met theirs, who has not. */
    public List<Returns> returns() {
        return sql.sql("""
                        select provision_id, period, count(*) owed,
                               count(*) filter (where body ->> 'metOn' is not null) received,
                               coalesce(string_agg(unit_code, ';' order by unit_code)
                                   filter (where body ->> 'metOn' is null), '') missing
                        from finding
                        where kind = 'deadline' and period <> '' and dimension = '' and state <> 'NO_DATE'
                          and from_seq <= (select max(seq) from run) and to_seq is null
                        group by provision_id, period
                        order by period desc, provision_id
                        """)
                .query((row, n) -> new Returns(
                        row.getString("provision_id"),
                        row.getString("period"),
                        row.getInt("received"),
                        row.getInt("owed"),
                        row.getString("missing").isEmpty()
                                ? List.of()
                                : List.of(row.getString("missing").split(";"))))
                .list();
    }
}
