package vn.chitieu.intake.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.rulebook.model.Rulebook;

/** The statements of an intake: each is sent once, whatever the number of files. */
public final class IntakeTables {
    private final JdbcTemplate jdbc;
    private final Rulebook rulebook;
    private final RuleEngine engine;
    private final Checks checks;

    public IntakeTables(JdbcTemplate jdbc, Rulebook rulebook, RuleEngine engine, Checks checks) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.engine = engine;
        this.checks = checks;
    }

    /** Working tables of this transaction; what an interrupted attempt of the run noted is forgotten. */
    public void prepare(long runId) {
        jdbc.execute("drop table if exists pg_temp.intake_input, pg_temp.intake_register,"
                + " pg_temp.intake_register_problem");
        jdbc.execute(
                "create temp table intake_input (path text, content_hash text, kind text, reason text, file_hash text)"
                        + " on commit drop");
        jdbc.execute("create temp table intake_register (like register_entry) on commit drop");
        jdbc.execute("create temp table intake_register_problem (like register_problem) on commit drop");
        jdbc.execute("alter table intake_register_problem drop column run_id");
        jdbc.update("delete from run_input where run_id = ?", runId);
    }

    /** As {@link #prepare}, with the inbox as it was noted for the run. */
    public void prepareAgain(long runId) {
        jdbc.execute("create temp table intake_again on commit drop as"
                + " select path, content_hash, kind, reason, file_hash from run_input where run_id = " + runId);
        jdbc.execute("create temp table problem_again on commit drop as"
                + " select * from register_problem where run_id = " + runId);
        prepare(runId);
        jdbc.update("insert into intake_input select * from intake_again");
        jdbc.update(
                "insert into run_input (run_id, path, content_hash, kind, reason, file_hash)"
                        + " select ?, path, content_hash, kind, reason, file_hash from intake_again",
                runId);
        jdbc.update("insert into register_problem select * from problem_again");
    }

    /** Contents, and contents with their names, already taken in under the present intake rules. */
    public Set<String> known() {
        return new HashSet<>(jdbc.queryForList(
                "select content_hash from submission where intake_hash = ?", String.class, rulebook.intakeHash()));
    }

    /** New submission ids, growing. */
    public List<Long> ids(int count) {
        return jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('submission', 'id')) from generate_series(1, ?) order by 1",
                Long.class,
                count);
    }

    /** A register is kept by its content and by the rules that read it. */
    public String registerHash(String contentHash) {
        try {
            byte[] both = (contentHash + rulebook.intakeHash()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the rules say of this year beside the last. */
    public YearComparison years() {
        return new YearComparison(jdbc, engine, checks, rulebook);
    }

    /** Nothing stays of returns that their own contents reject. */
    public void dropRejected(List<Long> ids) {
        for (String table : List.of("observation", "reported_duty", "submission_row")) {
            jdbc.update(
                    "delete from " + table + " o using submission s where s.id = o.submission_id"
                            + " and s.state = 'REJECTED' and s.id between ? and ?",
                    first(ids),
                    last(ids));
        }
    }

    /** What follows from all rows being in: the register's rows, and what each file of the run was taken for. */
    public void settle(long runId) {
        jdbc.update("insert into register_entry select * from intake_register on conflict do nothing");
        jdbc.update("""
                insert into run_input (run_id, path, content_hash, kind, reason, file_hash)
                select ?, i.path, i.content_hash,
                    case when p.code is null then i.kind else 'UNREADABLE' end, coalesce(p.params ->> 'value', i.reason),
                    i.file_hash
                from intake_input i
                left join submission s on s.content_hash = i.content_hash and s.intake_hash = ?
                left join submission_problem p on p.submission_id = s.id and p.ordinal = 1
                    and p.code in ('FILE_UNREADABLE', 'FILE_TOO_LARGE')""", runId, rulebook.intakeHash());
        jdbc.update("""
                insert into register_problem (run_id, path, ordinal, code, severity, sheet, cell, params)
                select ?, path, ordinal, code, severity, sheet, cell, params from intake_register_problem""", runId);
    }

    public IntakeResult result(long runId, int fresh, List<Long> ids) {
        return jdbc.queryForObject(
                """
                select count(distinct s.id) as returns,
                    count(distinct s.id) filter (where s.state = 'ACCEPTED') as accepted,
                    count(distinct s.id) filter (where s.state = 'REJECTED') as rejected,
                    count(distinct s.id) filter (where i.kind = 'UNREADABLE') as unreadable,
                    count(distinct i.content_hash) filter (where i.kind = 'REGISTER') as registers,
                    (select coalesce(sum(errors + warnings), 0) from submission where id between ? and ?) as problems
                from run_input i
                left join submission s on s.content_hash = i.content_hash and s.intake_hash = ?
                where i.run_id = ?""",
                (row, number) -> new IntakeResult(
                        row.getInt("returns"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        row.getInt("unreadable"),
                        row.getInt("registers"),
                        fresh,
                        row.getInt("problems"),
                        ""),
                first(ids),
                last(ids),
                rulebook.intakeHash(),
                runId);
    }

    /** Ids are given in one row by the sequence, so that a range names exactly those of this intake; none: empty. */
    private static long first(List<Long> ids) {
        return ids.isEmpty() ? 1 : ids.get(0);
    }

    private static long last(List<Long> ids) {
        return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
    }
}
