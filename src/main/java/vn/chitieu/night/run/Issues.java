package vn.chitieu.night.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.store.Statements;

/** Problems of the returns that matter to a night: those in force, rejected ones not yet answered, and files of nobody. */
public final class Issues {
    private static final String ISSUES = Statements.beside(Issues.class, "issues");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
    private static final String ORPHAN_FILES = """
            with reading as (
                select distinct on (s.content_hash) s.* from submission s
                where s.content_hash in (select content_hash from run_input where run_id = :run)
                order by s.content_hash, s.id desc),
            orphan as (
                select i.path, s.id, s.data_year, s.errors
                from run_input i
                left join reading s using (content_hash)
                where i.run_id = :run
                  and (i.kind = 'UNREADABLE'
                       or i.kind = 'RETURN' and s.state = 'REJECTED' and coalesce(s.sent_date, :asOf) <= :asOf
                          and (s.unit_code is null or s.data_year is null)))
            """;
    private static final String REGISTERS = """
            from register_problem p
            where p.run_id = :run
            """;
    private final JdbcClient sql;
    private final NightKey night;

    public Issues(JdbcClient sql, NightKey night) {
        this.sql = sql;
        this.night = night;
    }

    /** By unit, year, file and place; files are called as they lie in the inbox now. */
    public Stream<DataIssue> stream() {
        return sql.sql(ISSUES).param("run", night.runId()).param("asOf", night.asOf()).query(Issues::issue).stream();
    }

    /**
     * Problems of files that name no unit of the registry or no year, of files that could not be read at all, and of
     * rows of a register that were left out.
     */
    public List<DataIssue> orphans() {
        return Stream.concat(ofNobody().stream(), ofRegisters().stream()).toList();
    }

    private List<DataIssue> ofRegisters() {
        return sql.sql("""
                select '' as unit_code, 0 as year, false as rejected, p.severity, p.code, p.path as file, p.sheet, p.cell,
                       p.params
                """ + REGISTERS + "order by p.path, p.ordinal")
                .param("run", night.runId())
                .query(Issues::issue)
                .list();
    }

    private List<DataIssue> ofNobody() {
        return sql.sql(ORPHAN_FILES + """
                select '' as unit_code, coalesce(o.data_year, 0) as year, true as rejected,
                       p.severity, p.code,
                       o.path as file, p.sheet, p.cell, p.params
                from orphan o
                join submission_problem p on p.submission_id = o.id
                order by o.path, p.ordinal""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query(Issues::issue)
                .list();
    }

    /** How many returns were refused without being anybody's; attachments, and what the checks pass over, are none. */
    public int orphanFiles() {
        return sql.sql(ORPHAN_FILES + "select count(*) from orphan where errors > 0")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query(Integer.class)
                .single();
    }

    /** Rows of the registers that were left out. */
    public int registerRows() {
        return sql.sql("select count(distinct (p.path, p.sheet, p.params ->> 'row'))" + REGISTERS)
                .param("run", night.runId())
                .query(Integer.class)
                .single();
    }

    /** A return that bears a later sent date than the night's day. */
    public record Later(String unitCode, String file, LocalDate sent) {}

    /** Returns in the inbox that do not exist yet on the night's day, by unit and file. */
    public List<Later> notYetSent() {
        return sql.sql("""
                select distinct coalesce(s.unit_code, '') as unit_code, i.path collate "C" as path, s.sent_date
                from run_input i join submission s using (content_hash)
                where i.run_id = :run and s.sent_date > :asOf
                  and not exists (
                      select from submission newer where newer.content_hash = s.content_hash and newer.id > s.id)
                order by unit_code, path""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query((row, n) -> new Later(
                        row.getString("unit_code"), row.getString("path"), row.getObject("sent_date", LocalDate.class)))
                .list();
    }

    private static DataIssue issue(ResultSet row, int number) throws SQLException {
        return new DataIssue(
                row.getString("unit_code"),
                row.getInt("year"),
                row.getBoolean("rejected"),
                row.getString("severity"),
                row.getString("code"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("cell"),
                JSON.readValue(row.getString("params"), PARAMS));
    }
}
