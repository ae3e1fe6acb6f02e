package vn.chitieu.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.submission.Place;
import vn.chitieu.submission.Problem;
import vn.chitieu.submission.YearPair;

/** The statements of an intake: each is sent once, whatever the number of files. */
final class IntakeTables {
    private final JdbcTemplate jdbc;
    private final Rulebook rulebook;
    private final RuleEngine engine;
    private final Checks checks;

    IntakeTables(JdbcTemplate jdbc, Rulebook rulebook, RuleEngine engine, Checks checks) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.engine = engine;
        this.checks = checks;
    }

    /** Working tables of this transaction; what an interrupted attempt of the run noted is forgotten. */
    void prepare(long runId) {
        jdbc.execute("drop table if exists pg_temp.intake_input, pg_temp.intake_register");
        jdbc.execute("create temp table intake_input (path text, content_hash text, kind text, reason text)"
                + " on commit drop");
        jdbc.execute("create temp table intake_register (like register_entry) on commit drop");
        jdbc.update("delete from run_input where run_id = ?", runId);
    }

    /** Contents already taken in under the present intake rules. */
    Set<String> known() {
        return new HashSet<>(jdbc.queryForList(
                "select content_hash from submission where intake_hash = ?", String.class, rulebook.intakeHash()));
    }

    /** New submission ids, growing. */
    List<Long> ids(int count) {
        return jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('submission', 'id')) from generate_series(1, ?) order by 1",
                Long.class,
                count);
    }

    /** A register is kept by its content and by the rules that read it. */
    String registerHash(String contentHash) {
        try {
            byte[] both = (contentHash + rulebook.intakeHash()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Holds each new accepted return against the one in force of the year before. An error found here rejects the
     * return as any other does.
     */
    void compareYears(List<Long> ids, Spool spool) throws IOException {
        Map<String, Long> byFile = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        List<YearPair> pairs = new ArrayList<>();
        jdbc.query(
                """
                with in_force as (
                    select distinct on (unit_code, data_year) id, unit_code, data_year
                    from submission
                    where state = 'ACCEPTED' and intake_hash = ?
                    order by unit_code, data_year, sent_date desc, content_hash desc)
                select s.id, s.path, s.errors + s.warnings as problems, s.unit_code, s.data_year,
                    regexp_replace(o.indicator, '^_(.*)_TOTAL$', '\\1') as table_key,
                    last.numerator as last, o.numerator as current, o.sheet,
                    split_part(split_part(o.cell, ',', 1), ':', 1) as cell
                from submission s
                join observation o on o.submission_id = s.id and o.indicator ~ '^_.*_TOTAL$'
                join in_force f on f.unit_code = s.unit_code and f.data_year = s.data_year - 1
                join observation last on last.submission_id = f.id and last.indicator = o.indicator
                where s.id between ? and ? and s.state = 'ACCEPTED'
                order by s.id, o.indicator""",
                row -> {
                    byFile.put(row.getString("path"), row.getLong("id"));
                    counts.put(row.getLong("id"), row.getInt("problems"));
                    pairs.add(new YearPair(
                            row.getString("unit_code"),
                            row.getInt("data_year"),
                            row.getString("table_key"),
                            row.getLong("last"),
                            row.getLong("current"),
                            new Place(row.getString("path"), row.getString("sheet"), row.getString("cell"))));
                },
                rulebook.intakeHash(),
                first(ids),
                last(ids));
        Map<Long, List<Problem>> found = new TreeMap<>();
        for (Problem problem : checks.wanted(engine.compareYears(pairs))) {
            Long id = byFile.get(problem.place().file());
            if (id != null) found.computeIfAbsent(id, i -> new ArrayList<>()).add(FileTaker.withCell(problem));
        }
        for (var of : found.entrySet()) {
            spool.problems(of.getKey(), counts.getOrDefault(of.getKey(), 0), of.getValue(), checks);
        }
        addCounts(found);
    }

    private void addCounts(Map<Long, List<Problem>> found) {
        List<Long> ids = List.copyOf(found.keySet());
        Integer[] errors =
                found.values().stream().map(p -> checks.count(p, "ERROR")).toArray(Integer[]::new);
        Integer[] warnings =
                found.values().stream().map(p -> checks.count(p, "WARNING")).toArray(Integer[]::new);
        jdbc.update("""
                update submission s
                set errors = s.errors + n.errors, warnings = s.warnings + n.warnings,
                    state = case when n.errors > 0 then 'REJECTED' else s.state end
                from unnest(?::bigint[], ?::int[], ?::int[]) as n (id, errors, warnings)
                where s.id = n.id""", ids.toArray(Long[]::new), errors, warnings);
    }

    /** What follows from all rows being in: nothing stays of rejected returns, later ones supersede earlier ones. */
    void settle(long runId, List<Long> ids) {
        for (String table : List.of("observation", "reported_duty")) {
            jdbc.update(
                    "delete from " + table + " o using submission s where s.id = o.submission_id"
                            + " and s.state = 'REJECTED' and s.id between ? and ?",
                    first(ids),
                    last(ids));
        }
        // superseded by the next one, not the last: as of a day between the two, the next is not there yet
        jdbc.update("""
                with chain as (
                    select id, lead(id) over (
                        partition by unit_code, data_year order by sent_date, content_hash) as next
                    from submission
                    where state = 'ACCEPTED' and intake_hash = ?)
                update observation o set superseded_by = chain.next
                from chain
                where o.submission_id = chain.id and o.superseded_by is distinct from chain.next""", rulebook.intakeHash());
        jdbc.update("insert into register_entry select * from intake_register on conflict do nothing");
        jdbc.update("""
                insert into run_input (run_id, path, content_hash, kind, reason)
                select ?, i.path, i.content_hash,
                    case when p.code is null then i.kind else 'UNREADABLE' end, coalesce(p.params ->> 'value', i.reason)
                from intake_input i
                left join submission s on s.content_hash = i.content_hash and s.intake_hash = ?
                left join submission_problem p on p.submission_id = s.id and p.ordinal = 1
                    and p.code in ('FILE_UNREADABLE', 'FILE_TOO_LARGE')""", runId, rulebook.intakeHash());
    }

    IntakeResult result(long runId, int fresh, List<Long> ids) {
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
                        row.getInt("problems")),
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
