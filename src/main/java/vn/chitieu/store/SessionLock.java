package vn.chitieu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** A lock of the whole database held by one connection: given up when closed, and by the holder's death. */
public final class SessionLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 10;
    private final Connection connection;
    private final long key;

    private SessionLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * Takes the lock, waiting a little for a holder that has just died.
     *
     * @return empty when another session still holds it after {@code patience}
     */
    public static Optional<SessionLock> take(DataSource source, long key, Duration patience) throws SQLException {
        Connection connection = source.getConnection();
        boolean taken = false;
        try {
            connection.setAutoCommit(true);
            long end = System.nanoTime() + patience.toNanos();
            while (!(taken = tryOnce(connection, key)) && System.nanoTime() < end) Thread.sleep(PAUSE_MILLIS);
            return taken ? Optional.of(new SessionLock(connection, key)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (!taken) connection.close();
        }
    }

    private static boolean tryOnce(Connection connection, long key) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(?)", key);
    }

    private static boolean ask(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Whether it is still ours: it goes with its connection, which others may end. */
    public synchronized boolean held() {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?)", key);
        }
    }
}
