package vn.chitieu.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database remembers of past nights. */
public final class NightLog {

    /**
     * One attempt at a night.
     *
     * @param state {@code PUBLISHED}, {@code FAILED} or {@code RUNNING}
     * @param seconds how long it worked, null while it runs; of one that was gone on with only its last life
     * @param resumed whether it died and was gone on with
     * @param rulesHash empty when it failed before its rules were known
     * @param acceptedLogic logic files that differed from the shipped ones and were accepted, or empty
     * @param run its number
     * @param reason why it failed, or empty
     */
    public record Night(
            LocalDate asOf,
            String state,
            Instant began,
            @Nullable Long seconds,
            boolean resumed,
            boolean onLastGoodRules,
            String rulesHash,
            String acceptedLogic,
            long run,
            String reason) {}

    /**
     * Reports of one period under one clause with one last good day, as the latest published night found them.
     *
     * @param due the last good day, null when there is none
     * @param late those whose report came after it
     */
    public record Returns(
            String provisionId,
            String period,
            @Nullable LocalDate due,
            int received,
            int late,
            int owed,
            List<String> missing) {}

    /** @param since number of the first run on these rules */
    public record Rules(String hash, long since, boolean lastGood) {}

    private final JdbcClient sql;

    public NightLog(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** The latest attempts, newest first. */
    public List<Night> latest(int count) {
        return sql.sql(
                        "select as_of, state, started_at, resumed_at, ended_at, rules_fallback, rules_hash, accepted_logic, id, reason"
                                + " from run order by id desc limit ?")
                .param(count)
                .query((row, n) -> {
                    Instant began =
                            row.getObject("started_at", OffsetDateTime.class).toInstant();
                    OffsetDateTime resumed = row.getObject("resumed_at", OffsetDateTime.class);
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new Night(
                            row.getObject("as_of", LocalDate.class),
                            row.getString("state"),
                            began,
                            ended == null
                                    ? null
                                    : Duration.between(resumed == null ? began : resumed.toInstant(), ended.toInstant())
                                            .toSeconds(),
                            resumed != null,
                            row.getBoolean("rules_fallback"),
                            row.getString("rules_hash"),
                            row.getString("accepted_logic"),
                            row.getLong("id"),
                            row.getString("reason"));
                })
                .list();
    }

    /** Whether a night is at work now: its lock is held, and a night that was killed holds none. */
    public boolean atWork() {
        return sql.sql("select exists (select from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())"
                        + " and (classid::bigint << 32) + objid::bigint = :lock)")
                .param("lock", Nights.LOCK)
                .query(Boolean.class)
                .single();
    }

    /** As-of date of the latest published night: what {@link #returns()} tells was so on that day. */
    public Optional<LocalDate> asOf() {
        return sql.sql("select as_of from run where state = 'PUBLISHED' order by seq desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** The rules of the latest published night and the first run that used them; empty when there is none. */
    public Optional<Rules> rules() {
        return sql.sql("""
                        select rules_hash, rules_fallback,
                               (select min(id) from run f where f.rules_hash = r.rules_hash) since
                        from run r where state = 'PUBLISHED' order by seq desc limit 1
                        """)
                .query((row, n) ->
                        new Rules(row.getString("rules_hash"), row.getLong("since"), row.getBoolean("rules_fallback")))
                .optional();
    }

    /**
     * Deadlines of the latest published night, newest year first: how many units have met theirs, who has not. Ad hoc
     * requests of one year stand apart by their last good day.
     */
    public List<Returns> returns() {
        return sql.sql("""
                        select provision_id, period, count(*) owed,
                               count(*) filter (where body ->> 'metOn' is not null) received,
                               count(*) filter (where body ->> 'metOn' > body ->> 'due') late,
                               body ->> 'due' due,
                               coalesce(string_agg(distinct unit_code, ';' order by unit_code)
                                   filter (where body ->> 'metOn' is null), '') missing
                        from finding
                        where kind = 'deadline' and period <> '' and state <> 'NO_DATE'
                          and from_seq <= (select max(seq) from run) and to_seq is null
                        group by provision_id, period, body ->> 'due'
                        order by period desc, provision_id, due
                        """)
                .query((row, n) -> new Returns(
                        row.getString("provision_id"),
                        row.getString("period"),
                        row.getString("due") == null ? null : LocalDate.parse(row.getString("due")),
                        row.getInt("received"),
                        row.getInt("late"),
                        row.getInt("owed"),
                        row.getString("missing").isEmpty()
                                ? List.of()
                                : List.of(row.getString("missing").split(";"))))
                .list();
    }
}
