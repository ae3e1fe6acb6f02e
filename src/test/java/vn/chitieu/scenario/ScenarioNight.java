package vn.chitieu.scenario;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * What units report in a scenario, put into the tables where intake leaves it, and from there on through a night. What
 * is added up is left out: the night adds up itself.
 */
final class ScenarioNight {
    private final DataSource source;
    private final JdbcClient sql;
    private final long run;

    ScenarioNight(DataSource source, String inbox) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.run = sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)
                values ('2026-12-10', 'r', :inbox, 1, 'e', 'RUNNING', now()) returning id""").param("inbox", inbox).query(Long.class).single();
    }

    AssessmentInput through(AssessmentInput given, Rulebook rules) {
        Map<String, Long> sent = new HashMap<>();
        for (ReturnStatus r : given.returns()) sent.put(r.unitCode() + r.year(), submission(r));
        given.values().stream()
                .filter(v -> !v.addedUp())
                .forEach(v -> observation(v, submission(sent, given, v.unitCode(), v.year())));
        given.duties().forEach(d -> duty(d, submission(sent, given, d.unitCode(), d.year())));
        register(given.register());
        Indicators indicators = new Indicators(source);
        return new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> {
            indicators.derive(run, given.asOf(), rules);
            return indicators.input(run, given.asOf(), given.units(), rules);
        });
    }

    /** An official series comes in somebody else's return: here one of the department that leads. */
    private long submission(Map<String, Long> sent, AssessmentInput given, String unit, int year) {
        return sent.computeIfAbsent(
                unit + year,
                key -> submission(new ReturnStatus(
                        "51-GDDT",
                        year,
                        true,
                        LocalDate.of(year, 12, 1),
                        LocalDate.of(year, 11, 30),
                        false,
                        0,
                        0,
                        "f",
                        "f")));
    }

    private long submission(ReturnStatus r) {
        String hash = run + r.unitCode() + r.year();
        input(hash, "RETURN");
        return sql.sql("""
                insert into submission (content_hash, intake_hash, path, unit_code, data_year, data_as_of,
                                        document_number, sent_date, state, errors, warnings, completeness)
                values (:hash, 'now', :path, :unit, :year, :dataAsOf, '1/BC', :sent, :state, :errors, 0, '{}')
                returning id""")
                .param("hash", hash)
                .param("path", r.file())
                .param("unit", r.unitCode())
                .param("year", r.year())
                .param("dataAsOf", day(r.dataAsOf()))
                .param("sent", day(r.firstSent()))
                .param("state", r.accepted() ? "ACCEPTED" : "REJECTED")
                .param("errors", r.errors())
                .query(Long.class)
                .single();
    }

    private void input(String hash, String kind) {
        sql.sql("insert into run_input values (:run, :hash, :hash, :kind)")
                .param("run", run)
                .param("hash", hash)
                .param("kind", kind)
                .update();
    }

    private void observation(IndicatorValue v, long submission) {
        Cited place = v.inputs().get(0);
        sql.sql("""
                insert into observation (unit_code, indicator, dimension, year, population, numerator, denominator,
                                         submission_id, file, sheet, cell)
                values (:unit, :indicator, :dimension, :year, :population, :numerator, :denominator, :id, :file, :sheet,
                        :cell)""")
                .param("unit", v.unitCode())
                .param("indicator", v.indicator())
                .param("dimension", v.dimension().text())
                .param("year", v.year())
                .param("population", v.population())
                .param("numerator", v.numerator())
                .param("denominator", v.denominator())
                .param("id", submission)
                .param("file", place.file())
                .param("sheet", place.sheet())
                .param("cell", place.cells())
                .update();
    }

    private void duty(ReportedDuty d, long submission) {
        sql.sql("""
                insert into reported_duty values (:id, :unit, :provision, :state, null, :evidence, :date, '', :sheet,
                                                  :cell)""")
                .param("id", submission)
                .param("unit", d.unitCode())
                .param("provision", d.provisionId())
                .param("state", d.state())
                .param("evidence", d.evidence())
                .param("date", day(d.date()))
                .param("sheet", d.sheet())
                .param("cell", d.cell())
                .update();
    }

    private void register(List<RegisterEntry> entries) {
        if (entries.isEmpty()) return;
        String hash = run + "register";
        input(hash, "REGISTER");
        int ordinal = 0;
        for (RegisterEntry e : entries)
            sql.sql("""
                    insert into register_entry (content_hash, ordinal, kind, unit_code, provision_id, year, number,
                                                entry_date, arrived, due, content, file, sheet, row_number)
                    values (:hash, :ordinal, :kind, :unit, :provision, :year, :number, :date, :arrived, :due, :content,
                            :file, :sheet, :row)""")
                    .param("hash", hash)
                    .param("ordinal", ordinal++)
                    .param("kind", e.kind())
                    .param("unit", e.unitCode())
                    .param("provision", e.provisionId())
                    .param("year", e.year())
                    .param("number", e.number())
                    .param("date", day(e.date()))
                    .param("arrived", day(e.arrived()))
                    .param("due", day(e.due()))
                    .param("content", e.content())
                    .param("file", e.file())
                    .param("sheet", e.sheet())
                    .param("row", e.row())
                    .update();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
