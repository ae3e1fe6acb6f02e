package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.IndicatorValue;
import vn.chitieu.assessment.RegisterEntry;
import vn.chitieu.assessment.ReportedDuty;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.registry.OrganisationUnit;

/** Reads what the engine needs for some units: four queries, whatever their number. */
final class InputReader {
    private final JdbcClient sql;
    private final long runId;
    private final LocalDate asOf;

    InputReader(DataSource source, long runId, LocalDate asOf) {
        this.sql = JdbcClient.create(source);
        this.runId = runId;
        this.asOf = asOf;
    }

    AssessmentInput read(List<OrganisationUnit> units, Set<String> senders, Set<String> figures) {
        String[] codes = units.stream().map(OrganisationUnit::code).toArray(String[]::new);
        return new AssessmentInput(
                asOf,
                units,
                returns(senders.toArray(String[]::new)),
                values(figures.toArray(String[]::new)),
                duties(codes),
                register(codes));
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
                join return_status r on r.submission_id = d.submission_id and r.run_id = :run
                join submission s on s.id = d.submission_id
                where d.unit_code = any(:codes)
                order by d.unit_code, d.provision_id, r.year, (d.unit_code = r.unit_code) desc, s.sent_date desc,
                         s.sent_key desc, d.sheet, d.cell""")
                .param("run", runId)
                .param("codes", codes)
                .query(Rows::reportedDuty)
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
