package vn.chitieu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import vn.chitieu.language.Messages;

/** Opens the database that a setting names. */
public final class Databases {
    private static final Messages MESSAGES = Messages.beside(Databases.class);
    private static final String EMBEDDED = "embedded:";
    private static final String JDBC = "jdbc:postgresql:";
    private static final String USER = "CHITIEU_DATABASE_USER";
    private static final String PASSWORD = "CHITIEU_DATABASE_PASSWORD";
    private static final int OLDEST_SERVER = 14;
    private static final int POOL_SIZE = 8;

    private Databases() {}

    /**
     * Opens the database and brings its schema up to date.
     *
     * <p>User and password of a {@code jdbc:} address may stand in the environment as {@code CHITIEU_DATABASE_USER} and
     * {@code CHITIEU_DATABASE_PASSWORD}.
     *
     * @param setting {@code embedded:DIR} (a real PostgreSQL kept in the folder) or a {@code jdbc:postgresql:} address
     * @throws DatabaseUnavailableException with a sentence for the operator
     */
    public static Database open(String setting) {
        requireKnown(setting);
        if (setting.startsWith(EMBEDDED)) {
            Path directory = Path.of(setting.substring(EMBEDDED.length()));
            EmbeddedServer server = EmbeddedServer.attachOrStart(directory);
            return pooled(new HikariConfig(), server.url(), directory.toString(), server);
        }
        return pooled(withCredentials(), setting, withoutSecrets(setting), () -> {});
    }

    /**
     * Whether the setting is of a form that can be opened at all.
     *
     * @throws UnknownSettingException with a sentence for the operator
     */
    public static void requireKnown(String setting) {
        boolean embedded = setting.startsWith(EMBEDDED) && setting.length() > EMBEDDED.length();
        if (!embedded && !setting.startsWith(JDBC))
            throw new UnknownSettingException(MESSAGES.get("setting.unknown", withoutSecrets(setting)));
    }

    /** Where the data of a setting lie, for people: a folder or an address, never a password. */
    public static String place(String setting) {
        return setting.startsWith(EMBEDDED) ? setting.substring(EMBEDDED.length()) : withoutSecrets(setting);
    }

    /** A password has no place in a command line that every user of the machine can list. */
    private static HikariConfig withCredentials() {
        HikariConfig config = new HikariConfig();
        if (System.getenv(USER) != null) config.setUsername(System.getenv(USER));
        if (System.getenv(PASSWORD) != null) config.setPassword(System.getenv(PASSWORD));
        return config;
    }

    private static Database pooled(HikariConfig config, String url, String place, AutoCloseable server) {
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "chitieu");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            requireVersion(pool, place);
            migrate(pool, place);
            return new OpenDatabase(pool, place, server);
        } catch (RuntimeException e) {
            if (pool != null) pool.close();
            closeQuietly(server);
            if (e instanceof DatabaseUnavailableException known) throw known;
            throw Unreachable.at(place, e);
        }
    }

    private static void requireVersion(DataSource source, String place) {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER)
                throw new DatabaseUnavailableException(
                        MESSAGES.get("too.old", place, Integer.toString(version), Integer.toString(OLDEST_SERVER)));
        } catch (SQLException e) {
            throw Unreachable.at(place, e);
        }
    }

    private static void migrate(DataSource source, String place) {
        try {
            Flyway.configure().dataSource(source).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(MESSAGES.get("schema.failed", place, rootMessage(e)), e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("");
    }

    private static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(Databases.class).warn("closing the server failed", e);
        }
    }

    private record OpenDatabase(HikariDataSource pool, String place, AutoCloseable server) implements Database {
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
}
