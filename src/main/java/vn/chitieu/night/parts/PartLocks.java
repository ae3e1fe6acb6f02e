package vn.chitieu.night.parts;

import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is at work on a part, as the server knows it: one lock lives as long as the transaction that holds the request,
 * another as long as the one in which the part is done. By them a session is found that must be ended, whatever its
 * process is doing, and no record can be out of date.
 */
final class PartLocks {
    private static final Logger LOG = LoggerFactory.getLogger(PartLocks.class);
    /** "phan" and what follows it, in ASCII. */
    private static final int HOLDING = 0x7068616e;

    private static final int DOING = HOLDING + 1;
    private static final int ANY = 0;
    private static final int PAUSE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OTHERS = " from pg_locks where locktype = 'advisory' and objsubid = 2 and granted"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and pid <> pg_backend_pid() and classid::bigint";

    private final JdbcClient sql;

    /** @param source on whose transactions locks are taken */
    PartLocks(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** Before a request is looked for: whoever must know that nobody is about to begin finds it. */
    void looking() {
        sql.sql("select pg_advisory_xact_lock_shared(" + HOLDING + ", " + ANY + ")")
                .query(row -> {});
    }

    /** When a request is held, to the end of the transaction. */
    void holding(long part) {
        sql.sql("select pg_advisory_xact_lock(" + HOLDING + ", " + key(part) + ")")
                .query(row -> {});
    }

    /** Whether the session still lives in which {@link #holding} was called; throws when it does not. */
    void stillHeld() {
        sql.sql("select 1").query(Integer.class).single();
    }

    /**
     * Before a part is done, in its transaction. A session that is still at it has lost the request, which is held by
     * who calls this: it is ended, and what it has done is gone.
     */
    void doing(long part) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sql.sql("select pg_try_advisory_xact_lock(" + DOING + ", " + key(part) + ")")
                .query(Boolean.class)
                .single()) {
            if (System.nanoTime() > end) throw new IllegalStateException("part " + part + " is still being done");
            end(DOING, " = " + DOING + " and objid::bigint = " + key(part));
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Takes the request away from whoever holds it; it is handed out again. */
    void endHolding(long part) {
        end(HOLDING, " = " + HOLDING + " and objid::bigint = " + key(part));
    }

    /** Ends everybody who holds a request or does a part: of nights that are no more. */
    void endAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (end(HOLDING, " in (" + HOLDING + ", " + DOING + ")") > 0) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("parts of an earlier night are still being done");
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private int end(int kind, String whose) {
        int ended = sql.sql("select count(*) filter (where pg_terminate_backend(pid)) from (select distinct pid"
                        + OTHERS + whose + ") o")
                .query(Integer.class)
                .single();
        if (ended > 0)
            LOG.warn("{} sessions at parts of a night were ended ({})", ended, kind == DOING ? "doing" : "holding");
        return ended;
    }

    /** Numbers of steps outgrow a lock's in two thousand million steps; only two parts of one night must differ. */
    private static int key(long part) {
        return 1 + (int) (part % (Integer.MAX_VALUE - 1));
    }
}
