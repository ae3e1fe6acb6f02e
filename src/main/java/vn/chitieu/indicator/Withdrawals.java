package vn.chitieu.indicator;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.Statements;

/**
 * Returns that their units have taken back by the night: they leave {@code derive_return}, so that the one before stands
 * again, or none. Which return is meant is said by its sent date, its document number (or that of its receipt), or both; of several that fit it is
 * the one in force, or else the newest.
 */
final class Withdrawals {
    private static final String WITHDRAWALS = Statements.beside(Withdrawals.class, "withdrawals");

    private final JdbcClient sql;
    private final long runId;
    private final LocalDate asOf;

    Withdrawals(JdbcClient sql, long runId, LocalDate asOf) {
        this.sql = sql;
        this.runId = runId;
        this.asOf = asOf;
    }

    void apply() {
        sql.sql("truncate return_withdrawal").update();
        sql.sql(WITHDRAWALS).param("run", runId).param("asOf", asOf).update();
        sql.sql("""
                delete from derive_return
                where id in (select submission_id from return_withdrawal where run_id = :run)""").param("run", runId).update();
    }
}
