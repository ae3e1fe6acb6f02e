package vn.chitieu.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.assessment.Sums;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.CopySpool;
import vn.chitieu.vocabulary.Dimension;

/**
 * Writes the figures that are added up from others: one query over the contributing units' figures, one COPY. Held in
 * memory is one indicator of one year at a time.
 */
final class SumLoad {
    private static final int FETCH_SIZE = 2000;
    private static final String COLUMNS = "run_id,unit_code,indicator,dimension,year,population,numerator,denominator,"
            + "reported,expected_returns,data_as_of,inputs,contributions";

    private final JdbcTemplate jdbc;
    private final long runId;

    SumLoad(DataSource source, long runId) {
        this.jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH_SIZE);
        this.runId = runId;
    }

    void run(Rulebook rulebook) {
        Contributors contributors = new Contributors(rulebook.registry(), rulebook.definitions());
        Set<String> codes = new TreeSet<>();
        for (OrganisationUnit unit : rulebook.registry().units()) {
            if (!contributors.above(unit).isEmpty() || !unit.complete()) codes.add(unit.code());
        }
        try (CopySpool spool = new CopySpool("indicator_value", COLUMNS)) {
            Group group = new Group(new Sums(rulebook), spool);
            jdbc.query(
                    """
                    select o.*, r.data_as_of
                    from derive_observation o
                    left join return_status r on r.run_id = ? and r.unit_code = o.unit_code and r.year = o.year
                    where not starts_with(o.indicator, '_') and o.unit_code = any(?)
                    order by o.indicator, o.year, o.unit_code, o.dimension""",
                    statement -> {
                        statement.setLong(1, runId);
                        statement.setArray(
                                2, statement.getConnection().createArrayOf("text", codes.toArray(String[]::new)));
                    },
                    group::row);
            group.close();
            jdbc.execute((ConnectionCallback<Long>) connection -> send(spool, connection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Long send(CopySpool spool, Connection connection) throws SQLException {
        try {
            return spool.send(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of one indicator and year, until the next begins. */
    private final class Group {
        private final Sums sums;
        private final CopySpool spool;
        private final List<Sums.Own> rows = new ArrayList<>();
        private String key = "";

        Group(Sums sums, CopySpool spool) {
            this.sums = sums;
            this.spool = spool;
        }

        void row(ResultSet row) throws SQLException {
            IndicatorValue value = value(row);
            String its = value.indicator() + ' ' + value.year();
            if (!its.equals(key)) close();
            key = its;
            rows.add(new Sums.Own(value, row.getObject("data_as_of", LocalDate.class)));
        }

        void close() {
            try {
                for (IndicatorValue v : sums.of(rows))
                    spool.add(
                            runId,
                            v.unitCode(),
                            v.indicator(),
                            v.dimension().text(),
                            v.year(),
                            v.population(),
                            v.numerator(),
                            v.denominator(),
                            v.reported(),
                            v.expectedReturns(),
                            v.dataAsOf(),
                            FindingJson.write(v.inputs()),
                            Contributions.write(v.contributions()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows.clear();
        }

        private static IndicatorValue value(ResultSet row) throws SQLException {
            List<Cited> inputs = new ArrayList<>();
            inputs.add(new Cited(
                    row.getString("what"), row.getString("file"), row.getString("sheet"), row.getString("cell")));
            @Nullable String implied = row.getString("implied_file");
            if (implied != null) inputs.add(new Cited("implied", implied, row.getString("implied_sheet"), ""));
            return IndicatorValue.own(
                    row.getString("unit_code"),
                    row.getString("indicator"),
                    Dimension.of(row.getString("dimension")),
                    row.getInt("year"),
                    row.getString("population"),
                    row.getBigDecimal("numerator"),
                    row.getBigDecimal("denominator"),
                    inputs);
        }
    }
}
