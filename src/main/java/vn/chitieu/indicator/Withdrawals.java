package vn.chitieu.indicator;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Returns that their units have taken back by the night: they leave {@code derive_return}, so that the one before stands
 * again, or none. Which return is meant is said by its sent date, its document number (or that of its receipt), or both; of several that fit it is
 * the one in force, or else the newest.
 */
final class Withdrawals {
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
        sql.sql("""
                insert into return_withdrawal (run_id, register_hash, ordinal, submission_id, path)
                select :run, w.content_hash, w.ordinal, m.id, m.path
                from register_entry w
                left join lateral (
                    select r.id, r.path
                    from derive_return r
                    join submission s using (id)
                    where r.unit_code = w.unit_code and r.data_year = w.year and r.sent_date <= w.entry_date
                      and (w.sent is null or r.sent_date = w.sent)
                      and (w.number = '' or lower(regexp_replace(s.document_number, '\\s', '', 'g'))
                                            = lower(regexp_replace(w.number, '\\s', '', 'g'))
                           or s.receipt <> '' and s.receipt = w.number)
                    order by r.state = 'ACCEPTED' desc, r.sent_date desc, r.sent_key desc
                    limit 1) m on true
                where w.kind = 'WITHDRAWAL' and w.entry_date <= :asOf
                  and w.content_hash in (select content_hash from run_input where run_id = :run and kind = 'REGISTER')""").param("run", runId).param("asOf", asOf).update();
        sql.sql("""
                delete from derive_return
                where id in (select submission_id from return_withdrawal where run_id = :run)""").param("run", runId).update();
    }
}
