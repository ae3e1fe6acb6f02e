package vn.chitieu.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Looks into Flyway's own record whether anything is left to be done: nearly always nothing is, and Flyway itself takes
 * a second of processor time to say so.
 */
final class AppliedMigrations {
    private static final String RECORD = "flyway_schema_history";
    private final DataSource source;

    AppliedMigrations(DataSource source) {
        this.source = source;
    }

    /** The newest version when the record holds the known ones, each done, and no other; otherwise Flyway must look. */
    Optional<String> allOf(Set<String> known) {
        if (known.isEmpty()) return Optional.empty();
        Set<String> done = new HashSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version, success from " + RECORD)) {
            while (rows.next()) {
                String version = rows.getString("version");
                if (version == null || !rows.getBoolean("success")) return Optional.empty();
                done.add(version);
            }
        } catch (SQLException e) {
            // no such table yet, no right to read it, no server: Flyway finds the words
            return Optional.empty();
        }
        if (!done.equals(known)) return Optional.empty();
        return done.stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
    }
}
