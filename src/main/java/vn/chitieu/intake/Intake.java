package vn.chitieu.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.submission.Problem;

/**
 * Takes the returns of an inbox into the database: each content once under one set of intake rules, the whole inbox in
 * one transaction, with a number of SQL statements that does not depend on the number of files. Joins a transaction
 * of the same data source that is already open.
 */
public final class Intake {
    private static final int THREADS = 2;
    /** Files read ahead of the one being written, so that memory does not grow with the inbox. */
    private static final int AHEAD = 32;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Rulebook rulebook;
    private final Checks checks;
    private final FileTaker taker;
    private final IntakeTables tables;

    public Intake(DataSource dataSource, Rulebook rulebook, RuleEngine engine) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.rulebook = rulebook;
        this.checks = new Checks(rulebook.definitions().checks());
        this.taker = new FileTaker(rulebook, engine);
        this.tables = new IntakeTables(jdbc, rulebook, engine, checks);
    }

    /**
     * Takes in what the database does not know yet, and notes for the run what the inbox holds.
     *
     * @param inbox folder, read recursively and never written to
     * @param runId the run to which the inbox belongs
     */
    public IntakeResult take(Path inbox, long runId, IntakeProgress progress) throws IOException {
        return take(InboxScan.items(inbox), runId, progress);
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
        List<InboxScan.Item> fresh = fresh(items, tables.known());
        List<Long> ids = tables.ids(fresh.size());
        Set<String> registers = new HashSet<>();
        int taken = readAll(fresh, ids, spool, registers, progress);
        for (InboxScan.Item item : items) {
            if (!registers.contains(item.hash())) spool.input(item.path(), item.hash(), "RETURN", "");
        }
        copy(spool::send);
        tables.dropRejected(ids);
        tables.years().run(spool);
        copy(spool::sendProblems);
        tables.settle(runId);
        return tables.result(runId, taken, ids);
    }

    /** Files with contents unknown so far, each content once, in order of path. */
    private static List<InboxScan.Item> fresh(List<InboxScan.Item> items, Set<String> known) {
        Set<String> seen = new HashSet<>(known);
        List<InboxScan.Item> fresh = new ArrayList<>();
        for (InboxScan.Item item : items) if (seen.add(item.hash())) fresh.add(item);
        return fresh;
    }

    private int readAll(
            List<InboxScan.Item> fresh, List<Long> ids, Spool spool, Set<String> registers, IntakeProgress progress)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Future<Taken>> reading = new ArrayDeque<>();
            int next = 0;
            int returns = 0;
            for (int done = 0; done < fresh.size(); done++) {
                while (next < fresh.size() && reading.size() < AHEAD) {
                    InboxScan.Item item = fresh.get(next++);
                    reading.add(pool.submit(() -> taker.take(item)));
                }
                Taken taken = await(reading.remove());
                if (write(fresh.get(done), ids.get(done), taken, spool)) returns++;
                else registers.add(fresh.get(done).hash());
                progress.step(done + 1, fresh.size());
            }
            return returns;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Writes one file's rows; returns whether it is a return. */
    private boolean write(InboxScan.Item item, long id, Taken taken, Spool spool) throws IOException {
        var register = taken.reading().register();
        if (register != null) {
            String hash = tables.registerHash(item.hash());
            spool.register(hash, register);
            spool.input(item.path(), hash, "REGISTER", told(taken.problems()));
            return false;
        }
        spool.submission(id, rulebook.intakeHash(), item, taken);
        spool.problems(id, taken.problems(), checks);
        return true;
    }

    /** The problems of a register, as the workbooks read them back; empty when there are none. */
    private String told(List<Problem> problems) {
        return problems.isEmpty() ? "" : Json.array(problems, checks);
    }

    private static Taken await(Future<Taken> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
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
