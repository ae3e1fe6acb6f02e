package vn.chitieu.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;

/** The tables of a database against those this program knows; Flyway owns them. */
final class Schema {
    private static final Messages MESSAGES = Messages.beside(Schema.class);
    private static final String NO_RIGHT = "42501";
    private final Supplier<Flyway> flyway;
    private final AppliedMigrations applied;
    private final String place;
    private final String user;

    /** @param user whose rights these are, for people */
    Schema(DataSource source, String place, String user) {
        this.flyway = () -> Flyway.configure().dataSource(source).load();
        this.applied = new AppliedMigrations(source);
        this.place = place;
        this.user = user;
    }

    /** @param version what the tables are at, null when there are none of ours */
    record State(@Nullable String version, String known, boolean behind) {
        boolean empty() {
            return version == null;
        }
    }

    /**
     * Where the tables stand.
     *
     * @throws DatabaseUnavailableException when a newer version of this program has made them
     */
    State state() {
        Optional<String> whole = applied.allOf(KnownMigrations.versions());
        if (whole.isPresent()) return new State(whole.get(), whole.get(), false);
        try {
            MigrationInfoService info = flyway.get().info();
            MigrationInfo current = info.current();
            String known = known(info).getVersion();
            if (current == null || current.getVersion() == null) return new State(null, known, true);
            String version = current.getVersion().getVersion();
            if (current.getVersion().isNewerThan(known))
                throw new DatabaseUnavailableException(MESSAGES.get("schema.newer", place, version, known));
            return new State(version, known, info.pending().length > 0);
        } catch (FlywayException e) {
            throw failed(e, MESSAGES.get("schema.unread"), MESSAGES.get("schema.newest"));
        }
    }

    void migrate(State from) {
        try {
            flyway.get().migrate();
        } catch (FlywayException e) {
            throw failed(e, from.version() == null ? MESSAGES.get("schema.none") : from.version(), from.known());
        }
    }

    /** What somebody may not do who only looks. */
    DatabaseUnavailableException behind(State state) {
        return new DatabaseUnavailableException(
                MESSAGES.get("schema.older", place, String.valueOf(state.version()), state.known()));
    }

    private DatabaseUnavailableException failed(FlywayException e, String version, String known) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && NO_RIGHT.equals(sql.getSQLState()))
                return new DatabaseUnavailableException(MESSAGES.get("schema.rights", place, user, version, known), e);
        return new DatabaseUnavailableException(MESSAGES.get("schema.failed", place, rootMessage(e)), e);
    }

    private static MigrationVersion known(MigrationInfoService info) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo migration : info.all())
            if (migration.getState().isResolved() && migration.getVersion() != null)
                newest = migration.getVersion().compareTo(newest) > 0 ? migration.getVersion() : newest;
        return newest;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return ServerAddress.masked(message.lines().findFirst().orElse(""));
    }
}
