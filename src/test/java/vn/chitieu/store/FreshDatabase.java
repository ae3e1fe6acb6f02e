package vn.chitieu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new database with our schema for a test, on one real server for the whole test run. */
public final class FreshDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final HikariDataSource pool;
    private final String name = "test_" + NUMBER.incrementAndGet();

    public FreshDatabase() {
        this("pattern");
    }

    private FreshDatabase(String template) {
        new JdbcTemplate(Server.ONE.getPostgresDatabase()).execute("create database " + name + " template " + template);
        this.pool = pool(Server.ONE.getJdbcUrl("postgres", name));
    }

    /** An empty one, without even our schema. */
    public static FreshDatabase bare() {
        return new FreshDatabase("template0");
    }

    /** The same data once more; this one must be closed. */
    public FreshDatabase copy() {
        return new FreshDatabase(name);
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .start();
                new JdbcTemplate(server.getPostgresDatabase()).execute("create database pattern");
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", "pattern"))
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
