package vn.chitieu.command.serve;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/**
 * A data source for a process that lives for years: when the database has gone away (an embedded server restarted by
 * hand comes back on another port), it is opened anew.
 */
final class ReopeningDataSource extends AbstractDataSource implements AutoCloseable {
    private final String setting;
    private @Nullable Database database;
    private boolean closed;

    ReopeningDataSource(String setting) {
        this.setting = setting;
        this.database = Databases.open(setting);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return current().dataSource().getConnection();
        } catch (SQLException e) {
            return reopened().dataSource().getConnection();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private synchronized Database current() throws SQLException {
        if (closed) throw new SQLException("closed");
        if (database == null) database = Databases.open(setting);
        return database;
    }

    private synchronized Database reopened() throws SQLException {
        if (database != null) database.close();
        database = null;
        return current();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (database != null) database.close();
        database = null;
    }
}
