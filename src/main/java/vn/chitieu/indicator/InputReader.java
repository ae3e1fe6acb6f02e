package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.fact.sent.SaidDone;

/** Reads what the engine needs for some units: five queries, whatever their number. */
final class InputReader {
    private final JdbcClient sql;
    private final long runId;
    private final LocalDate asOf;

    InputReader(DataSource source, long runId, LocalDate asOf) {
        this.sql = JdbcClient.create(source);
        this.runId = runId;
        this.asOf = asOf;
    }

    /** @param tellers whose duties are asked for: the units, and those counted for them */
    AssessmentInput read(
            List<OrganisationUnit> units,
            Set<String> senders,
            Set<String> figures,
            Set<String> tellers,
            Set<String> tasks) {
        String[] codes = tellers.toArray(String[]::new);
        return new AssessmentInput(
                asOf,
                units,
                returns(senders.toArray(String[]::new)),
                values(figures.toArray(String[]::new)),
                duties(codes),
                register(codes),
                said(codes, tasks.toArray(String[]::new)));
    }

    private List<ReturnStatus> returns(String[] codes) {
        return sql.sql("""
                select * from return_status where run_id = :run and unit_code = any(:codes)
                order by unit_code, year""")
                .param("run", runId)
                .param("codes", codes)
                .query(Rows::returnStatus)
                .list();
    }

    private List<IndicatorValue> values(String[] codes) {
        return sql.sql("""
                select * from indicator_value where run_id = :run and unit_code = any(:codes)
                order by unit_code, indicator, dimension, year""")
                .param("run", runId)
                .param("codes", codes)
                .query(Rows::indicatorValue)
                .list();
    }

    /** A unit's own word before another's (a commune speaks for its offices), then the later sent. */
    private List<ReportedDuty> duties(String[] codes) {
        return sql.sql("""
                select distinct on (d.unit_code, d.provision_id, r.year)
                       d.*, r.year, r.file
                from reported_duty d
                join duty_return r on r.submission_id = d.submission_id and r.run_id = :run and r.in_force
                join submission s on s.id = d.submission_id
                where d.unit_code = any(:codes)
                order by d.unit_code, d.provision_id, r.year, (d.unit_code = r.unit_code) desc, r.sent_date desc,
                         s.sent_key desc, d.sheet, d.cell""")
                .param("run", runId)
                .param("codes", codes)
                .query(Rows::reportedDuty)
                .list();
    }

    /** What accepted returns, those since replaced among them, said was done of the tasks named. */
    private List<SaidDone> said(String[] codes, String[] tasks) {
        if (tasks.length == 0) return List.of();
        return sql.sql("""
                select d.*, r.year, r.file, r.sent_date
                from reported_duty d
                join duty_return r on r.submission_id = d.submission_id and r.run_id = :run
                where d.unit_code = any(:codes) and d.provision_id = any(:tasks) and d.state = 'DONE'
                order by d.unit_code, d.provision_id, r.sent_date, r.file collate "C", d.sheet, d.cell""")
                .param("run", runId)
                .param("codes", codes)
                .param("tasks", tasks)
                .query(Rows::saidDone)
                .list();
    }

    private List<RegisterEntry> register(String[] codes) {
        return sql.sql("""
                select e.* from register_entry e
                where e.content_hash in (select content_hash from run_input where run_id = :run and kind = 'REGISTER')
                  and (e.unit_code = '*' or e.unit_code = any(:codes))
                  and e.kind not in ('LETTER', 'WITHDRAWAL')
                  and coalesce(e.arrived, e.entry_date, :asOf) <= :asOf
                order by e.file collate "C", e.sheet collate "C", e.row_number, e.content_hash, e.ordinal""")
                .param("run", runId)
                .param("codes", codes)
                .param("asOf", asOf)
                .query(Rows::registerEntry)
                .list();
    }
}
