package vn.chitieu.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code run}: one for each attempt at a night. */
final class Runs {
    private final JdbcClient sql;

    Runs(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param resumed whether the attempt is one that died and now goes on */
    record Opened(long id, int attempt, boolean resumed) {}

    /**
     * The attempt to work on. A night that died goes on when it is the latest one and nothing of its identity has
     * changed: its derived tables are then still there. Every other night that is not published is given up.
     */
    Opened open(
            LocalDate asOf,
            String rules,
            String inboxHash,
            String engine,
            boolean fallback,
            String logic,
            String out,
            Instant at) {
        Optional<Opened> died = sql.sql("""
                update run set out_dir = :out, rules_fallback = :fallback, accepted_logic = :logic
                where state = 'RUNNING' and id = (select max(id) from run) and as_of = :asOf and rules_hash = :rules
                  and inbox_hash = :inbox and engine_version = :engine
                returning id, attempt""")
                .param("out", out)
                .param("fallback", fallback)
                .param("logic", logic)
                .param("asOf", asOf)
                .param("rules", rules)
                .param("inbox", inboxHash)
                .param("engine", engine)
                .query((row, n) -> new Opened(row.getLong("id"), row.getInt("attempt"), true))
                .optional();
        giveUp(died.map(Opened::id).orElse(-1L), at);
        return died.orElseGet(() -> sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, rules_fallback,
                                 started_at, out_dir, accepted_logic)
                select :asOf, :rules, :inbox, coalesce(max(attempt), 0) + 1, :engine, 'RUNNING', :fallback, :at, :out, :logic
                from run where as_of = :asOf and rules_hash = :rules and inbox_hash = :inbox
                returning id, attempt""")
                .param("asOf", asOf)
                .param("rules", rules)
                .param("inbox", inboxHash)
                .param("engine", engine)
                .param("fallback", fallback)
                .param("logic", logic)
                .param("at", utc(at))
                .param("out", out)
                .query((row, n) -> new Opened(row.getLong("id"), row.getInt("attempt"), false))
                .single());
    }

    void started(long runId, long jobExecutionId) {
        sql.sql("update run set job_execution_id = :execution where id = :run")
                .param("execution", jobExecutionId)
                .param("run", runId)
                .update();
    }

    /** @param hash over every file of the night's folder */
    void wrote(long runId, String hash) {
        sql.sql("update run set output_hash = :hash where id = :run")
                .param("hash", hash)
                .param("run", runId)
                .update();
    }

    void failed(long runId, Instant at) {
        sql.sql("update run set state = 'FAILED', ended_at = :at where id = :run and state = 'RUNNING'")
                .param("at", utc(at))
                .param("run", runId)
                .update();
    }

    /** The list of files of an inbox is kept once for each content of it, with the latest run. */
    void forgetRepeatedInputs(long runId) {
        sql.sql("""
                delete from run_input i using run older, run now
                where now.id = :run and older.inbox_hash = now.inbox_hash and older.id < now.id
                  and i.run_id = older.id""").param("run", runId).update();
    }

    boolean onLastGoodRules(long runId) {
        return sql.sql("select rules_fallback from run where id = :run")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /** As-of date of the night compared with: the latest published one of an earlier day; empty when there is none. */
    String comparedWith(LocalDate asOf) {
        return sql.sql("select max(as_of)::text from run where state = 'PUBLISHED' and as_of < :asOf")
                .param("asOf", asOf)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void giveUp(long except, Instant at) {
        sql.sql("update run set state = 'FAILED', ended_at = :at where state = 'RUNNING' and id <> :except")
                .param("at", utc(at))
                .param("except", except)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
