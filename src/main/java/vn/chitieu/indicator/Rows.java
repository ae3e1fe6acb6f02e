package vn.chitieu.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.fact.sent.SaidDone;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.vocabulary.Dimension;

/** Rows of the derive step's tables, and of what the register and the returns say of duties, as records. */
public final class Rows {
    private Rows() {}

    /** A row of {@code return_status}. */
    public static ReturnStatus returnStatus(ResultSet row, int number) throws SQLException {
        return new ReturnStatus(
                row.getString("unit_code"),
                row.getInt("year"),
                row.getObject("submission_id") != null,
                day(row, "first_sent"),
                day(row, "data_as_of"),
                row.getBoolean("rejected"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getString("file"),
                row.getString("first_file"));
    }

    /** A row of {@code indicator_value}. */
    public static IndicatorValue indicatorValue(ResultSet row, int number) throws SQLException {
        return new IndicatorValue(
                row.getString("unit_code"),
                row.getString("indicator"),
                Dimension.of(row.getString("dimension")),
                row.getInt("year"),
                row.getString("population"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getObject("reported", Integer.class),
                row.getObject("expected_returns", Integer.class),
                day(row, "data_as_of"),
                FindingJson.inputs(row.getString("inputs")),
                Contributions.read(row.getString("contributions")));
    }

    static ReportedDuty reportedDuty(ResultSet row, int number) throws SQLException {
        return new ReportedDuty(
                row.getString("unit_code"),
                row.getString("provision_id"),
                row.getInt("year"),
                row.getString("state"),
                row.getBigDecimal("percent"),
                row.getString("evidence"),
                day(row, "evidence_date"),
                row.getString("difficulty"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("cell"));
    }

    static SaidDone saidDone(ResultSet row, int number) throws SQLException {
        return new SaidDone(
                row.getString("unit_code"),
                row.getString("provision_id"),
                row.getInt("year"),
                row.getObject("sent_date", LocalDate.class),
                row.getString("evidence"),
                day(row, "evidence_date"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("cell"));
    }

    /** A row of {@code register_entry}. */
    public static RegisterEntry registerEntry(ResultSet row, int number) throws SQLException {
        return new RegisterEntry(
                row.getString("kind"),
                row.getString("unit_code"),
                row.getString("provision_id"),
                row.getObject("year", Integer.class),
                row.getString("number"),
                day(row, "entry_date"),
                day(row, "arrived"),
                day(row, "due"),
                row.getString("content"),
                row.getString("file"),
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getString("period"),
                row.getString("request"),
                day(row, "sent"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
