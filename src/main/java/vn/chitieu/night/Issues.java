package vn.chitieu.night;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.report.DataIssue;

/** Problems of the returns that matter to a night: those in force, rejected ones not yet answered, and files of nobody. */
final class Issues {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
    private static final String ORPHAN_FILES = """
            with reading as (
                select distinct on (s.content_hash) s.* from submission s
                where s.content_hash in (select content_hash from run_input where run_id = :run)
                order by s.content_hash, s.id desc),
            orphan as (
                select i.path, i.reason, s.id, s.data_year
                from run_input i
                left join reading s using (content_hash)
                where i.run_id = :run
                  and (i.kind = 'UNREADABLE'
                       or i.kind = 'RETURN' and s.state = 'REJECTED' and coalesce(s.sent_date, :asOf) <= :asOf
                          and (s.unit_code is null or s.data_year is null)))
            """;
    private final JdbcClient sql;
    private final NightKey night;

    Issues(JdbcClient sql, NightKey night) {
        this.sql = sql;
        this.night = night;
    }

    /** By unit, year, file and place. */
    Stream<DataIssue> stream() {
        return sql.sql("""
                select r.unit_code, r.year, s.state = 'REJECTED' as rejected, p.severity, p.code, p.file, p.sheet,
                       p.cell, p.params
                from return_status r
                join submission_problem p on p.submission_id in (r.submission_id, r.rejected_id)
                join submission s on s.id = p.submission_id
                where r.run_id = :run
                order by r.unit_code, r.year, p.file collate "C", p.ordinal""").param("run", night.runId()).query(Issues::issue).stream();
    }

    /** Problems of files that name no unit of the registry or no year, and files that could not be read at all. */
    List<DataIssue> orphans() {
        return sql.sql(ORPHAN_FILES + """
                select '' as unit_code, coalesce(o.data_year, 0) as year, true as rejected,
                       coalesce(p.severity, 'ERROR') as severity, coalesce(p.code, o.reason) as code,
                       coalesce(p.file, o.path) as file, coalesce(p.sheet, '') as sheet, coalesce(p.cell, '') as cell,
                       coalesce(p.params, '{}') as params
                from orphan o
                left join submission_problem p on p.submission_id = o.id
                order by o.path, p.ordinal""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query(Issues::issue)
                .list();
    }

    /** How many such files there are. */
    int orphanFiles() {
        return sql.sql(ORPHAN_FILES + "select count(*) from orphan")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query(Integer.class)
                .single();
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
