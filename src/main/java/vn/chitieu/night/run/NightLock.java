package vn.chitieu.night.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.SessionLock;

/** One of what writes runs at a time: a night, a replay, a pruning. */
public final class NightLock {
    /** The advisory lock's number, as the server lists it. */
    static final long KEY = 0x63686974696575L;

    /** The server needs a few seconds to notice that the holder of the lock has died. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private NightLock() {}

    /** The lock, or empty where another holds it for longer than one waits. */
    public static Optional<SessionLock> take(DataSource source) throws SQLException {
        return SessionLock.take(source, KEY, PATIENCE);
    }

    /** The server's number of the session that holds it, or empty. */
    public static Optional<Integer> session(JdbcClient sql) {
        return sql.sql("select pid from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())"
                        + " and (classid::bigint << 32) + objid::bigint = :lock")
                .param("lock", KEY)
                .query(Integer.class)
                .optional();
    }
}
