package vn.chitieu.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL that is killed and runs out of room, as one in service may, and starts again on the same data. */
final class StruckServer implements AutoCloseable {
    private static final int MEGABYTES = 400;
    private static final int ATTEMPTS = 40;
    private static final String FOLDER = "data";

    private final Path folder;
    private final SmallDisk disk;
    private EmbeddedPostgres server;
    private final int port;

    private StruckServer(Path folder, SmallDisk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.server = start(0);
        this.port = server.getPort();
    }

    /** @param small whether on a disk that can be filled */
    static StruckServer on(Path folder, boolean small) throws IOException {
        Files.createDirectories(folder);
        return new StruckServer(folder, small ? SmallDisk.of(folder, MEGABYTES) : null);
    }

    private EmbeddedPostgres start(int wanted) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(FOLDER))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                // what was committed is there after a death, as on a server in service
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "96MB")
                .setServerConfig("min_wal_size", "32MB")
                .setLocaleConfig("locale", "C");
        if (wanted != 0) builder.setPort(wanted);
        EmbeddedPostgres started = builder.start();
        // the library's lock would outlive the server in this process
        Files.deleteIfExists(folder.resolve(FOLDER).resolve("epg-lock"));
        return started;
    }

    String create(String name) {
        sql().execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    void drop(String name) {
        sql().execute("drop database if exists " + name + " with (force)");
    }

    /** As its superuser, in the server's own database. */
    JdbcTemplate sql() {
        return new JdbcTemplate(server.getPostgresDatabase());
    }

    JdbcTemplate sql(String name) {
        return new JdbcTemplate(server.getDatabase("postgres", name));
    }

    /** {@code kill -9} of the process that all others belong to. */
    void kill() throws IOException {
        String pid = Files.readAllLines(folder.resolve(FOLDER).resolve("postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    void fill() throws IOException {
        disk.fill();
    }

    /** There is room again, and it runs again. */
    void mended() throws IOException, InterruptedException {
        if (disk != null) disk.empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (answers()) return;
            try {
                if (!alive()) server = start(port);
            } catch (IOException | RuntimeException e) {
                // processes of the dead one are still ending
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IOException("the server does not come back");
    }

    private boolean alive() throws IOException {
        Path pid = folder.resolve(FOLDER).resolve("postmaster.pid");
        if (!Files.exists(pid)) return false;
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (disk != null) disk.close();
    }
}
