package vn.chitieu.night.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.Lateness;
import vn.chitieu.vocabulary.Standing;

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
     * @param units codes of the units whose report stands under each name, each report once
     * @param waiting codes of the units whose report has not come and is not due yet
     */
    public record Returns(
            String provisionId,
            String period,
            @Nullable LocalDate due,
            Map<Lateness, List<String>> units,
            List<String> waiting) {

        public int count(Lateness lateness) {
            return units.getOrDefault(lateness, List.of()).size();
        }

        /** How many must send. */
        public int owed() {
            return waiting.size() + units.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * A task that is due on a day, once, and which units stand where.
     *
     * @param units codes by what the task is called there, a row of the state table
     */
    public record Tasks(String provisionId, LocalDate due, Map<String, List<String>> units) {}

    /** @param since number of the first run on these rules */
    public record Rules(String hash, long since, boolean lastGood) {}

    private static final List<String> WAITING = List.of("NOT_DUE", "DUE_SOON");
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
        return NightLock.session(sql).isPresent();
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

    /** Tasks of the latest published night, by their last good day. */
    public List<Tasks> tasks() {
        Map<List<String>, Tasks> found = new LinkedHashMap<>();
        sql.sql("""
                        select provision_id, body ->> 'due' due, body -> 'noteParams' ->> 'task' word,
                               string_agg(unit_code, ';' order by unit_code) units
                        from finding
                        where kind = 'duty' and body -> 'noteParams' ->> 'task' is not null and body ->> 'due' is not null
                          and from_seq <= (select max(seq) from run) and to_seq is null
                        group by provision_id, due, word
                        order by due, provision_id, word
                        """).query(row -> {
            List<String> key = List.of(row.getString("provision_id"), row.getString("due"));
            found.computeIfAbsent(key, k -> new Tasks(k.get(0), LocalDate.parse(k.get(1)), new LinkedHashMap<>()))
                    .units()
                    .put(row.getString("word"), List.of(row.getString("units").split(";")));
        });
        return List.copyOf(found.values());
    }

    /**
     * Deadlines of the latest published night, newest year first: which units stand where. Ad hoc requests of one year
     * stand apart by their last good day.
     */
    public List<Returns> returns() {
        Map<List<String>, Returns> found = new LinkedHashMap<>();
        sql.sql("""
                        select provision_id, period, coalesce(body ->> 'due', '') due, state, standing,
                               coalesce(body -> 'noteParams' ->> 'lateness', '') lateness,
                               string_agg(unit_code, ';' order by unit_code) units
                        from finding
                        where kind = 'deadline' and period <> '' and state <> 'NO_DATE'
                          and from_seq <= (select max(seq) from run) and to_seq is null
                        group by provision_id, period, due, state, standing, lateness
                        order by period desc, provision_id, due, state, lateness
                        """).query(row -> {
            String due = row.getString("due");
            List<String> key = List.of(row.getString("provision_id"), row.getString("period"), due);
            Returns line = found.computeIfAbsent(
                    key,
                    k -> new Returns(
                            k.get(0),
                            k.get(1),
                            due.isEmpty() ? null : LocalDate.parse(due),
                            new EnumMap<>(Lateness.class),
                            new ArrayList<>()));
            List<String> units = List.of(row.getString("units").split(";"));
            String state = row.getString("state");
            Optional<Lateness> lateness =
                    Lateness.of(row.getString("lateness"), state, Standing.of(row.getString("standing")));
            if (lateness.isPresent())
                line.units()
                        .computeIfAbsent(lateness.get(), k -> new ArrayList<>())
                        .addAll(units);
            else if (WAITING.contains(state)) line.waiting().addAll(units);
        });
        return found.values().stream().filter(r -> r.owed() > 0).toList();
    }
}
