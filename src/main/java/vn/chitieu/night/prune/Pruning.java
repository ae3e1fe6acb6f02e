package vn.chitieu.night.prune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLock;
import vn.chitieu.night.run.NightsBusyException;
import vn.chitieu.store.SessionLock;

/**
 * Clears away what old nights have left: their folders, their rows in the history, the job's records. Never returns,
 * findings, rules, nor a run that a later comparison needs. What went is on record, so that nobody wonders.
 */
public final class Pruning {
    private final DataSource source;
    private final JdbcClient sql;

    public Pruning(DataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
    }

    /**
     * @param out where the nights wrote; only folders that a run on record wrote there are removed
     * @throws NightsBusyException when a night is at work
     */
    public Pruned prune(Retention retention, Path out, Clock clock) {
        try (SessionLock lock = NightLock.take(source).orElse(null)) {
            if (lock == null) throw new NightsBusyException();
            Pruned rows = Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(source))
                    .execute(status -> rows(retention, clock)));
            // a death in between is made good by the next call: the folders are told by what is on record
            PrunedFolders folders = new PrunedFolders(sql, out);
            return new Pruned(rows.nights(), rows.runs(), rows.batch(), folders.remove(), folders.elsewhere());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pruned rows(Retention retention, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        PrunedRows rows = new PrunedRows(sql);
        int nights =
                rows.choose(retention.newest(), retention.days() == null ? null : today.minusDays(retention.days()));
        rows.keepWhatIsNeeded();
        rows.record(clock.instant());
        int runs = rows.remove();
        return new Pruned(nights, runs, new BatchRows(sql).remove(), 0, List.of());
    }
}
