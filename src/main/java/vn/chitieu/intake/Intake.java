package vn.chitieu.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.intake.inbox.FileLimits;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.Checks;
import vn.chitieu.intake.store.IntakeResult;
import vn.chitieu.intake.store.IntakeTables;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.intake.store.Receipt;
import vn.chitieu.intake.store.Spool;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Takes the returns of an inbox into the database: each content once under one set of intake rules, the whole inbox in
 * one transaction, with a number of SQL statements that does not depend on the number of files. Joins a transaction
 * of the same data source that is already open.
 */
public final class Intake {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Rulebook rulebook;
    private final Checks checks;
    private final ReturnProcessor taker;
    private final IntakeTables tables;
    private final FileLimits limits;

    public Intake(DataSource dataSource, Rulebook rulebook, RuleEngine engine) {
        this(dataSource, rulebook, engine, FileLimits.ofEnvironment());
    }

    public Intake(DataSource dataSource, Rulebook rulebook, RuleEngine engine, FileLimits limits) {
        this.limits = limits;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.rulebook = rulebook;
        this.checks = new Checks(rulebook.definitions().checks());
        this.taker = new ReturnProcessor(rulebook, engine);
        this.tables = new IntakeTables(jdbc, rulebook, engine, checks);
    }

    /**
     * Takes in what the database does not know yet, and notes for the run what the inbox holds.
     *
     * @param inbox folder, read recursively and never written to
     * @param runId the run to which the inbox belongs
     */
    public IntakeResult take(Path inbox, long runId, IntakeProgress progress) throws IOException {
        return take(InboxScan.items(inbox, limits), runId, progress);
    }

    /** As {@link #take(Path, long, IntakeProgress)}, with the inbox already listed. */
    public IntakeResult take(List<InboxScan.Item> items, long runId, IntakeProgress progress) {
        IntakeResult result = transaction.execute(status -> {
            try (Spool spool = new Spool()) {
                return take(items, runId, progress, spool);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (result == null) throw new IllegalStateException("transaction without result");
        return result;
    }

    /**
     * Makes anew what a run finds by holding each year against the one before, over the inbox noted for it: nothing is
     * read but the database. Must be called in a transaction.
     */
    public void again(long runId) {
        try (Spool spool = new Spool()) {
            tables.prepareAgain(runId);
            tables.years().run(spool);
            copy(spool::sendProblems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntakeResult take(List<InboxScan.Item> items, long runId, IntakeProgress progress, Spool spool)
            throws IOException {
        tables.prepare(runId);
        Set<String> known = tables.known();
        List<InboxScan.Item> fresh = fresh(items, known);
        List<Long> ids = tables.ids(fresh.size());
        Reads reads = new Reads(known);
        Map<String, Receipt> receipts = Receipt.of(jdbc, fresh);
        int taken = readAll(fresh, ids, spool, reads, receipts, progress);
        List<InboxScan.Item> read = reads.read(items);
        for (InboxScan.Item item : read) {
            String hash = reads.stored(item);
            if (hash != null) spool.input(item.path(), hash, "RETURN", "", item.contentHash());
        }
        copy(spool::send);
        tables.dropRejected(ids);
        tables.years().run(spool);
        copy(spool::sendProblems);
        tables.settle(runId);
        return tables.result(runId, taken, ids).of(InboxScan.hash(read));
    }

    /** Files unknown so far by their content or, being no returns, by content and name; each once, in order of path. */
    private static List<InboxScan.Item> fresh(List<InboxScan.Item> items, Set<String> known) {
        Set<String> seen = new HashSet<>(known);
        List<InboxScan.Item> fresh = new ArrayList<>();
        for (InboxScan.Item item : items) if (!known.contains(item.hash()) && seen.add(item.named())) fresh.add(item);
        return fresh;
    }

    private int readAll(
            List<InboxScan.Item> fresh,
            List<Long> ids,
            Spool spool,
            Reads reads,
            Map<String, Receipt> receipts,
            IntakeProgress progress)
            throws IOException {
        try (ReadAhead reading = new ReadAhead(taker, fresh, limits.time())) {
            int returns = 0;
            for (int done = 0; done < fresh.size(); done++) {
                InboxScan.Item item = fresh.get(done);
                ReturnProcessor.Read read = reading.next();
                if (reads.isNew(item, read)
                        && write(item.with(read.hash()), ids.get(done), read, receipts.get(read.hash()), spool, reads))
                    returns++;
                progress.step(done + 1, fresh.size());
            }
            return returns;
        }
    }

    /** Writes one file's rows; returns whether it is a return. */
    private boolean write(
            InboxScan.Item item,
            long id,
            ReturnProcessor.Read read,
            @Nullable Receipt receipt,
            Spool spool,
            Reads reads)
            throws IOException {
        ProcessedReturn taken = read.taken();
        if (taken == null) return false;
        var register = taken.reading().register();
        if (register != null) {
            String hash = tables.registerHash(item.hash());
            spool.register(hash, register);
            spool.input(item.path(), hash, "REGISTER", "", item.hash());
            spool.registerProblems(item.path(), taken.problems(), checks);
            reads.register(item);
            return false;
        }
        spool.submission(id, rulebook.intakeHash(), item.with(read.stored()), taken, receipt);
        spool.problems(id, taken.problems(), checks);
        return true;
    }

    @FunctionalInterface
    private interface Copying {
        void with(Connection connection) throws IOException, SQLException;
    }

    private void copy(Copying work) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try {
                work.with(connection);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
