package vn.chitieu.night.prune;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;

/** What cannot be done again because old nights have been cleared away. */
public final class Horizon {
    private static final Messages MESSAGES = Messages.beside(Horizon.class);
    private final JdbcClient sql;

    public Horizon(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws PrunedRunException when the run has been cleared away */
    public void requireKept(long run) {
        sql.sql(
                        "select as_of, (pruned_at at time zone 'Asia/Ho_Chi_Minh')::date as day from pruned_run where id = :run")
                .param("run", run)
                .query((row, n) -> MESSAGES.get(
                        "pruned.run",
                        Long.toString(run),
                        Vietnamese.day(row.getObject("as_of", LocalDate.class)),
                        Vietnamese.day(row.getObject("day", LocalDate.class))))
                .optional()
                .ifPresent(sentence -> {
                    throw new PrunedRunException(sentence);
                });
    }

    /** Why a day cannot be judged any more: the night that it would be compared with is gone. */
    public Optional<String> refusal(LocalDate asOf) {
        return sql.sql("""
                select max(horizon) from pruned_run
                where exists (select from pruned_run where as_of < :asOf) having max(horizon) > :asOf""")
                .param("asOf", asOf)
                .query(LocalDate.class)
                .optional()
                .map(first -> MESSAGES.get("pruned.day", Vietnamese.day(asOf), Vietnamese.day(first)));
    }
}
