package vn.chitieu.promise;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.PromiseCase;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.finding.EndedClause;
import vn.chitieu.finding.EndedUnit;
import vn.chitieu.store.Statements;
import vn.chitieu.store.Statistics;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** The promises in the database. Every method works in the transaction of the caller on the same data source. */
public final class Promises {
    /** Every promise in the run's inbox beside its finding, the oldest first. */
    private static final String JUDGED = Statements.beside(Promises.class, "judged");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate template;
    private final JdbcClient sql;

    public Promises(DataSource source) {
        this.template = new JdbcTemplate(source);
        this.sql = JdbcClient.create(template);
    }

    /**
     * One file read.
     *
     * @param hash SHA-256 of the file
     * @param received moment of its receipt in microseconds since 1970, 0 where it came through the folder
     * @param severity of each of its problems
     */
    public record Read(String hash, String path, PromiseFile file, long received, Map<Problem, String> severity) {}

    /** Keeps what was read, once for each content and each set of rules that reads it. */
    public void keep(String intakeHash, List<Read> read) {
        List<Object[]> files = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> problems = new ArrayList<>();
        for (Read one : read) {
            PromiseFile f = one.file();
            Date sent = f.sent() == null ? null : Date.valueOf(f.sent());
            files.add(new Object[] {one.hash(), intakeHash, one.path(), f.sheet(), f.unitCode(), sent, one.received()});
            for (Promise p : f.promises())
                rows.add(new Object[] {
                    one.hash(),
                    intakeHash,
                    p.row(),
                    p.findingId(),
                    p.measure(),
                    p.position(),
                    Date.valueOf(p.due()),
                    p.cell()
                });
            int ordinal = 0;
            for (Problem p : f.problems())
                if (one.severity().containsKey(p))
                    problems.add(new Object[] {
                        one.hash(),
                        intakeHash,
                        ++ordinal,
                        p.code(),
                        one.severity().get(p),
                        p.place().cell(),
                        JSON.writeValueAsString(p.params())
                    });
        }
        add("promise_file", "?, ?, ?, ?, ?, ?, ?", files);
        add("promise", "?, ?, ?, ?, ?, ?, ?, ?", rows);
        add("promise_problem", "?, ?, ?, ?, ?, ?, ?::jsonb", problems);
        if (rows.isEmpty()) return;
        sql.sql(Statistics.refresh("promise_file")).update();
        sql.sql(Statistics.refresh("promise")).update();
    }

    private void add(String table, String values, List<Object[]> rows) {
        if (!rows.isEmpty())
            template.batchUpdate("insert into " + table + " values (" + values + ") on conflict do nothing", rows);
    }

    /** A row as it lies beside the night's finding. */
    private record Row(String hash, Promise promise, LocalDate sent, PromiseCase judged) {}

    /**
     * Says what has become of every promise in the run's inbox, when its findings are compared; doing it twice is the same
     * as doing it once. A promise sent after the day does not exist yet.
     *
     * @param ended codes of the units whose last day is past
     */
    public void judge(long runId, LocalDate asOf, String intakeHash, Set<String> ended, RuleEngine engine) {
        sql.sql("delete from promise_night where run_id = :run")
                .param("run", runId)
                .update();
        Map<String, Integer> turns = new HashMap<>();
        List<Row> rows = sql.sql(JUDGED)
                .param("run", runId)
                .param("asOf", asOf)
                .param("intake", intakeHash)
                .param("clauseEnded", EndedClause.MARK)
                .query((row, number) -> row(row, asOf, ended, id -> turns.merge(id, 1, Integer::sum)))
                .list();
        engine.promises(rows.stream().map(Row::judged).toList());
        add(
                "promise_night",
                "?, ?, ?, ?, ?, ?, ?, ?, ?",
                rows.stream()
                        .map(r -> new Object[] {
                            runId,
                            r.hash(),
                            intakeHash,
                            r.promise().row(),
                            r.promise().findingId(),
                            unitOf(r.promise().findingId()),
                            r.judged().getState(),
                            r.judged().getOrder(),
                            r.judged().getShownBy() == null
                                    ? null
                                    : Date.valueOf(r.judged().getShownBy())
                        })
                        .toList());
        if (!rows.isEmpty()) sql.sql(Statistics.refresh("promise_night")).update();
    }

    /** Codes of those units. */
    public static Set<String> codes(List<EndedUnit> ended) {
        return ended.stream().map(EndedUnit::code).collect(Collectors.toSet());
    }

    private static Row row(ResultSet row, LocalDate asOf, Set<String> ended, ToIntFunction<String> turn)
            throws SQLException {
        Promise promise = promise(row);
        LocalDate sent = row.getObject("sent", LocalDate.class);
        String kind = row.getString("kind");
        PromiseCase.Known finding = kind == null
                ? null
                : new PromiseCase.Known(
                        Kind.of(kind),
                        Standing.of(row.getString("standing")),
                        day(row.getString("data_as_of")),
                        day(row.getString("met_on")),
                        row.getBoolean("clause_ended"));
        PromiseCase judged = new PromiseCase(
                new PromiseCase.Said(promise.findingId(), promise.due(), sent),
                turn.applyAsInt(promise.findingId()),
                finding,
                row.getBoolean("known"),
                ended.contains(unitOf(promise.findingId())),
                row.getString("before"),
                asOf);
        return new Row(row.getString("file_hash"), promise, sent, judged);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getInt("row_number"),
                row.getString("finding_id"),
                row.getString("measure"),
                row.getString("position"),
                row.getObject("due", LocalDate.class),
                row.getString("cell"));
    }

    /** The second part of an identity. */
    private static String unitOf(String findingId) {
        String[] parts = findingId.split(":", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    /** What the run said of its promises, by unit, finding and turn. */
    public List<NightPromise> ofRun(long runId) {
        return sql.sql("""
                select n.unit_code, n.state, n.turn, n.shown_by, p.*, f.sent, f.sheet,
                       coalesce(i.path, f.path) as path
                from promise_night n
                join promise p using (file_hash, intake_hash, row_number)
                join promise_file f using (file_hash, intake_hash)
                left join (select file_hash, min(path) as path from run_input where run_id = :run group by file_hash) i
                    using (file_hash)
                where n.run_id = :run
                order by n.unit_code, p.finding_id, n.turn""")
                .param("run", runId)
                .query((row, number) -> new NightPromise(
                        row.getString("unit_code"),
                        promise(row),
                        row.getObject("sent", LocalDate.class),
                        row.getInt("turn"),
                        PromiseState.of(row.getString("state")),
                        row.getObject("shown_by", LocalDate.class),
                        row.getString("path"),
                        row.getString("sheet")))
                .list();
    }
}
