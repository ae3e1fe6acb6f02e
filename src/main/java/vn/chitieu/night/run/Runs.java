package vn.chitieu.night.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.language.Messages;

/** The rows of {@code run}: one for each attempt at a night. */
public final class Runs {
    private static final Messages MESSAGES = Messages.beside(Runs.class);
    private final JdbcClient sql;

    public Runs(JdbcClient sql) {
        this.sql = sql;
    }

    public record Opened(long id, int attempt) {}

    /** A night is on record before its rules and its inbox are known: one that fails early is seen too. */
    public long begin(LocalDate asOf, String out, Instant at) {
        return sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at, out_dir)
                select :asOf, '', '', coalesce(max(attempt), 0) + 1, '', 'RUNNING', :at, :out
                from run where as_of = :asOf and rules_hash = '' and inbox_hash = ''
                returning id""")
                .param("asOf", asOf)
                .param("at", utc(at))
                .param("out", out)
                .query(Long.class)
                .single();
    }

    /**
     * The attempt to work on, now that the night's identity is known. A night that died goes on when it is the latest
     * one that came so far and nothing of its identity has changed: its derived tables are then still there. Every
     * other night that is not published is given up.
     *
     * @param begun what {@link #begin} gave
     * @param night what it is known by; number and attempt are not looked at
     */
    public Opened open(long begun, NightKey night, Versions versions, boolean fallback, String logic, Instant at) {
        Optional<Opened> died = sql.sql("""
                update run set out_dir = :out, rules_fallback = :fallback, accepted_logic = :logic, resumed_at = :at
                where state = 'RUNNING' and id = (select max(id) from run where rules_hash <> '') and as_of = :asOf and rules_hash = :rules
                  and inbox_hash = :inbox and engine_version = :engine and program_version = :program
                  and program_hash = :build
                returning id, attempt""")
                .param("out", night.out().toString())
                .param("fallback", fallback)
                .param("logic", logic)
                .param("asOf", night.asOf())
                .param("rules", night.rules())
                .param("inbox", night.inboxHash())
                .param("engine", versions.engine())
                .param("program", versions.program())
                .param("build", versions.programHash())
                .param("at", utc(at))
                .query((row, n) -> new Opened(row.getLong("id"), row.getInt("attempt")))
                .optional();
        if (died.isPresent())
            sql.sql("delete from run where id = :begun").param("begun", begun).update();
        giveUp(died.map(Opened::id).orElse(begun));
        return died.orElseGet(() -> sql.sql("""
                update run set rules_hash = :rules, inbox_hash = :inbox, engine_version = :engine, program_version = :program,
                       program_hash = :build, rules_fallback = :fallback, accepted_logic = :logic, out_dir = :out,
                       attempt = (select coalesce(max(attempt), 0) + 1 from run o
                                  where o.as_of = :asOf and o.rules_hash = :rules and o.inbox_hash = :inbox)
                where id = :begun
                returning id, attempt""")
                .param("begun", begun)
                .param("asOf", night.asOf())
                .param("rules", night.rules())
                .param("inbox", night.inboxHash())
                .param("engine", versions.engine())
                .param("program", versions.program())
                .param("build", versions.programHash())
                .param("fallback", fallback)
                .param("logic", logic)
                .param("out", night.out().toString())
                .query((row, n) -> new Opened(row.getLong("id"), row.getInt("attempt")))
                .single());
    }

    /** What was read is what the run is known by, not what was listed: files may have changed in between. */
    public void read(long runId, String inboxHash) {
        sql.sql("""
                update run set inbox_hash = :inbox,
                       attempt = (select coalesce(max(attempt), 0) + 1 from run o
                                  where o.as_of = run.as_of and o.rules_hash = run.rules_hash and o.inbox_hash = :inbox)
                where id = :run and inbox_hash <> :inbox""").param("inbox", inboxHash).param("run", runId).update();
    }

    /** Hash of the inbox as it was read. */
    public String inbox(long runId) {
        return sql.sql("select inbox_hash from run where id = :run")
                .param("run", runId)
                .query(String.class)
                .single();
    }

    public void started(long runId, long jobExecutionId) {
        sql.sql("update run set job_execution_id = :execution where id = :run")
                .param("execution", jobExecutionId)
                .param("run", runId)
                .update();
    }

    /**
     * @param hash over every file of the night's folder but the answers, {@code answers} over these
     * @param books what was written, as JSON
     */
    public void wrote(long runId, String hash, String answers, String books) {
        sql.sql("update run set output_hash = :hash, answers_hash = :answers, books = :books::jsonb where id = :run")
                .param("hash", hash)
                .param("answers", answers)
                .param("books", books)
                .param("run", runId)
                .update();
    }

    /** Hash over the night's folder, or empty. */
    public String output(long runId) {
        return sql.sql("select coalesce(output_hash, '') from run where id = :run")
                .param("run", runId)
                .query(String.class)
                .single();
    }

    /** The number of the next run to be published. */
    public long nextNumber() {
        return sql.sql("select coalesce(max(seq), 0) + 1 from run")
                .query(Long.class)
                .single();
    }

    public void published(long runId, long seq, Instant at) {
        sql.sql("update run set state = 'PUBLISHED', seq = :seq, ended_at = :at where id = :run")
                .param("seq", seq)
                .param("at", utc(at))
                .param("run", runId)
                .update();
    }

    /** @param reason a sentence for the operator */
    public void failed(long runId, String reason, Instant at) {
        sql.sql("update run set state = 'FAILED', reason = :reason, ended_at = :at"
                        + " where id = :run and state = 'RUNNING'")
                .param("at", utc(at))
                .param("reason", reason)
                .param("run", runId)
                .update();
    }

    /** The list of files of an inbox is kept once for each content of it, with the latest run. */
    public void forgetRepeatedInputs(long runId) {
        sql.sql("""
                delete from run_input i using run older, run now
                where now.id = :run and older.inbox_hash = now.inbox_hash and older.id < now.id
                  and i.run_id = older.id""").param("run", runId).update();
    }

    public boolean onLastGoodRules(long runId) {
        return sql.sql("select rules_fallback from run where id = :run")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /** As-of date of the night compared with: the latest published one of an earlier day; empty when there is none. */
    public String comparedWith(LocalDate asOf) {
        return sql.sql("select max(as_of)::text from run where state = 'PUBLISHED' and as_of < :asOf")
                .param("asOf", asOf)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Nobody knows when it died. */
    private void giveUp(long except) {
        sql.sql("update run set state = 'FAILED', reason = :reason where state = 'RUNNING' and id <> :except")
                .param("reason", MESSAGES.get("died"))
                .param("except", except)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
