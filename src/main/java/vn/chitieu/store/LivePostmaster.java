package vn.chitieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The postmaster that a cluster's pid file names: is it alive, on which port, does anybody use it. */
final class LivePostmaster {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int ATTEMPTS = 60;
    private static final long PAUSE_MILLIS = 500;

    private LivePostmaster() {}

    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /**
     * Port of the live server of this cluster, or null when none runs; a stale pid file is taken away.
     *
     * @throws RefusedLoginException when it runs and does not accept the login
     */
    static @Nullable Integer port(Path data, Credentials login) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<String> lines = pidFile(data);
            if (lines.isEmpty()) return null;
            if (!isPostgres(process(lines))) {
                // the machine went down, or the number now belongs to another program
                Files.deleteIfExists(data.resolve("postmaster.pid"));
                return null;
            }
            if (lines.size() > PORT_LINE
                    && answers(Integer.parseInt(lines.get(PORT_LINE).strip()), login))
                return Integer.valueOf(lines.get(PORT_LINE).strip());
            pause(); // starting, or shutting down
        }
        throw new IOException("the postmaster of " + data + " neither answers nor ends");
    }

    static void stopIfUnused(Path data, int port, Credentials login, Duration patience) throws IOException {
        if (others(port, login) == 0) stop(data, patience);
    }

    static void stop(Path data, Duration patience) throws IOException {
        Optional<ProcessHandle> postmaster = process(pidFile(data)).filter(p -> isPostgres(Optional.of(p)));
        if (postmaster.isEmpty()) return;
        postmaster.get().destroy();
        try {
            postmaster.get().onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("the postmaster did not end in time", e);
        }
    }

    private static List<String> pidFile(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
    }

    private static boolean isPostgres(Optional<ProcessHandle> process) {
        return process.filter(ProcessHandle::isAlive)
                .flatMap(p -> p.info().command())
                .filter(c -> c.contains("postgres"))
                .isPresent();
    }

    private static boolean answers(int port, Credentials login) {
        try (Connection connection = DriverManager.getConnection(url(port), login.properties())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (LoginWatch.refusal(e)) throw new RefusedLoginException(e);
            return false;
        }
    }

    private static long others(int port, Credentials login) {
        try (Connection connection = DriverManager.getConnection(url(port), login.properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return 0; // it is going down already
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
