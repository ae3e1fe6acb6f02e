package vn.chitieu.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.chitieu.language.Messages;

/**
 * How to get into a database: as the application, and as the owner of its tables where that is another role.
 *
 * @param url without any secret
 * @param user null when the driver is to find one by itself
 * @param owner null when the application's role owns the tables, or its owner is not to be asked
 * @param place for people
 */
record Access(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String sslPassword,
        @Nullable Credentials owner,
        String place,
        AutoCloseable server) {
    private static final Messages MESSAGES = Messages.beside(Access.class);
    private static final String PREFIX = "CHITIEU_DATABASE_";

    static Access embedded(Path directory) {
        EmbeddedServer server = EmbeddedServer.attachOrStart(directory);
        EmbeddedSecrets secrets = server.secrets();
        Credentials application = secrets.application();
        return new Access(
                server.url(),
                application.user(),
                application.password(),
                null,
                secrets.superuser(),
                directory.toString(),
                server);
    }

    /** What stands in the address goes before what stands in the environment. */
    static Access server(ServerAddress address, Map<String, String> environment) {
        String password = address.secrets().get("password");
        String owner = environment.get(PREFIX + "OWNER");
        String ownerPassword = secret("OWNER_PASSWORD", environment);
        return new Access(
                address.url(),
                address.secrets().getOrDefault("user", environment.get(PREFIX + "USER")),
                password != null ? password : secret("PASSWORD", environment),
                address.secrets().get("sslpassword"),
                owner == null ? null : new Credentials(owner, ownerPassword == null ? "" : ownerPassword),
                address.place(),
                () -> {});
    }

    /** A secret may stand in a file of its own, as container and service managers hand it over. */
    private static @Nullable String secret(String name, Map<String, String> environment) {
        String value = environment.get(PREFIX + name);
        String file = environment.get(PREFIX + name + "_FILE");
        if (value != null || file == null) return value;
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw new UnknownSettingException(MESSAGES.get("secret.unreadable", PREFIX + name + "_FILE", file));
        }
    }

    HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null) config.setUsername(user);
        if (password != null) config.setPassword(password);
        if (sslPassword != null) config.addDataSourceProperty("sslpassword", sslPassword);
        config.addDataSourceProperty("ApplicationName", "chitieu");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /** Connections of the tables' owner. */
    DataSource owned(Credentials as) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(as.user());
        source.setPassword(as.password());
        source.setApplicationName("chitieu-owner");
        try {
            if (sslPassword != null) source.setProperty("sslpassword", sslPassword);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    @Override
    public String toString() {
        return place;
    }
}
