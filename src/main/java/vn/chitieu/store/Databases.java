package vn.chitieu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.chitieu.language.Messages;

/**
 * Opens the database that a setting names: {@code embedded:DIR} (a real PostgreSQL kept in the folder) or a
 * {@code jdbc:postgresql:} address.
 *
 * <p>User and password of an address may stand in it, or in the environment as {@code CHITIEU_DATABASE_USER} and
 * {@code CHITIEU_DATABASE_PASSWORD}. With {@code CHITIEU_DATABASE_OWNER} and {@code CHITIEU_DATABASE_OWNER_PASSWORD} the
 * tables are made and changed under a role of their own, and the first may only fill them.
 */
public final class Databases {
    private static final Messages MESSAGES = Messages.beside(Databases.class);
    private static final String EMBEDDED = "embedded:";
    private static final int OLDEST_SERVER = 14;
    /** The most ranges assessed at once, the night's lock, and what is asked beside. */
    private static final int POOL_SIZE = 12;
    /** HikariCP's word for a connection it has taken back. */
    private static final String EVICTED = "Connection is closed";

    private Databases() {}

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws DatabaseUnavailableException with a sentence for the operator
     */
    public static Database open(String setting) {
        return open(setting, System.getenv());
    }

    static Database open(String setting, Map<String, String> environment) {
        return opened(access(setting, environment), true).orElseThrow();
    }

    /**
     * Opens the database as it is, for somebody who only looks.
     *
     * @return empty when it holds nothing of ours yet
     * @throws DatabaseUnavailableException with a sentence for the operator, of a schema that is not up to date too
     */
    public static Optional<Database> look(String setting) {
        return look(setting, System.getenv());
    }

    static Optional<Database> look(String setting, Map<String, String> environment) {
        return opened(access(setting, environment), false);
    }

    /**
     * Whether the setting is of a form that can be opened at all.
     *
     * @throws UnknownSettingException with a sentence for the operator
     */
    public static void requireKnown(String setting) {
        boolean embedded = setting.startsWith(EMBEDDED) && setting.length() > EMBEDDED.length();
        if (!embedded && ServerAddress.of(setting).isEmpty())
            throw new UnknownSettingException(MESSAGES.get("setting.unknown", bare(setting)));
    }

    /** Where the data of a setting lie, for people: a folder or an address, never a password. */
    public static String place(String setting) {
        return setting.startsWith(EMBEDDED)
                ? setting.substring(EMBEDDED.length())
                : ServerAddress.of(setting).map(ServerAddress::place).orElseGet(() -> bare(setting));
    }

    /** Whether a password stands in the setting: no place for it in a command line, which every user can list. */
    public static boolean holdsPassword(String setting) {
        return ServerAddress.of(setting)
                .filter(a -> a.secrets().containsKey("password") || a.secrets().containsKey("sslpassword"))
                .isPresent();
    }

    /** Any text without the passwords of the database addresses in it. */
    public static String withoutPasswords(String text) {
        return ServerAddress.masked(text);
    }

    private static Access access(String setting, Map<String, String> environment) {
        requireKnown(setting);
        return ServerAddress.of(setting)
                .map(a -> Access.server(a, environment))
                .orElseGet(() -> Access.embedded(Path.of(setting.substring(EMBEDDED.length()))));
    }

    private static Optional<Database> opened(Access access, boolean migrating) {
        HikariDataSource pool = null;
        boolean opened = false;
        try {
            pool = pool(access);
            requireVersion(pool, access.place());
            String version = ready(access, pool, migrating);
            if (version == null) return Optional.empty();
            opened = true;
            return Optional.of(new OpenDatabase(pool, access.place(), version, access.server()));
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw Unreachable.at(access.place(), e);
        } finally {
            if (!opened) {
                if (pool != null) pool.close();
                closeQuietly(access.server());
            }
        }
    }

    private static HikariDataSource pool(Access access) {
        HikariConfig config = access.pool();
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static void requireVersion(DataSource source, String place) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER)
                throw new DatabaseUnavailableException(
                        MESSAGES.get("too.old", place, Integer.toString(version), Integer.toString(OLDEST_SERVER)));
        }
    }

    /** Version of the tables when they are up to date and open to the application; null when there are none. */
    private static @Nullable String ready(Access access, DataSource application, boolean migrating)
            throws SQLException {
        String user = userOf(application);
        Credentials owner = access.owner();
        DataSource owned = owner == null || owner.user().equals(user) ? null : access.owned(owner);
        Schema schema = owned == null
                ? new Schema(application, access.place(), user)
                : new Schema(owned, access.place(), owner.user());
        Schema.State state = schema.state();
        if (!migrating && state.empty()) return null;
        if (!migrating && state.behind()) throw schema.behind(state);
        if (state.behind()) schema.migrate(state);
        if (owned != null) give(new Rights(owned), user, state.behind());
        return state.known();
    }

    private static void give(Rights rights, String user, boolean changed) throws SQLException {
        if (changed || !rights.givenTo(user)) rights.give(user);
    }

    private static @Nullable String name(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private static String userOf(DataSource source) throws SQLException {
        String name = name(source);
        return name == null ? "" : name;
    }

    /** Nothing after what may be options, nothing before what may be a host. */
    private static String bare(String setting) {
        int question = setting.indexOf('?');
        String place = question < 0 ? setting : setting.substring(0, question);
        return place.startsWith(ServerAddress.JDBC) && !place.matches(".*//[\\w.-]*")
                ? ServerAddress.JDBC + "//***"
                : place.replaceAll("//[^/]*@", "//***@");
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(Databases.class).warn("closing the server failed", e);
        }
    }

    private record OpenDatabase(HikariDataSource pool, String place, String version, AutoCloseable server)
            implements Database {
        @Override
        public DataSource dataSource() {
            return pool;
        }

        @Override
        public void close() {
            pool.close();
            closeQuietly(server);
        }
    }

    /** Whether a failure, looked at without its causes, says that a connection is gone or cannot be had. */
    public static boolean lost(Throwable e) {
        if (e instanceof DataAccessResourceFailureException || e instanceof CannotCreateTransactionException)
            return true;
        if (!(e instanceof SQLException sql)) return false;
        // the pool lends out a connection that broke no more: whoever still holds it is told so, without a state
        if (sql.getSQLState() == null) return EVICTED.equals(sql.getMessage());
        // class 08: connection; 57P: the server is being shut down
        return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
    }
}
