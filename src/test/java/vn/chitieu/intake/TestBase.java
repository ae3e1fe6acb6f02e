package vn.chitieu.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/** One real server and one compilation of the shipped rules for all tests of the intake. */
public final class TestBase {
    public static final Rulebook RULES = Rulebooks.read(Path.of("rules"));
    public static final RuleEngine ENGINE = RuleEngines.compile(RULES);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestBase() {}

    /** A fresh database with our tables. */
    public static DataSource database() throws SQLException {
        String name = "intake" + NEXT.incrementAndGet();
        try (Connection admin = SERVER.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute(
                    "create database " + name + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
        }
        PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
