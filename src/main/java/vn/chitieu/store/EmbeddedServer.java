package vn.chitieu.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.language.Messages;

/**
 * A real PostgreSQL kept in a folder: {@code data} (the cluster), {@code postgres} (its binaries), {@code start.log}.
 *
 * <p>Several commands may use it at once: the first one starts it, later ones connect to it, the last one to leave stops
 * it. A killed command leaves its server behind, and the next command finds it alive and connects. It trusts every user
 * of this machine and listens on loopback only.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Messages MESSAGES = Messages.beside(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;

    private EmbeddedServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    String url() {
        return LivePostmaster.url(port);
    }

    static EmbeddedServer attachOrStart(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            requireOwnFolder(folder);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(MESSAGES.get("folder.unusable", folder.toString()), e);
        }
        try (FileChannel channel = lockFile(folder);
                FileLock lock = channel.lock()) {
            Integer live = LivePostmaster.port(folder.resolve("data"));
            return new EmbeddedServer(folder, live != null ? live : start(folder));
        } catch (IOException | RuntimeException e) {
            if (e instanceof DatabaseUnavailableException known) throw known;
            throw new DatabaseUnavailableException(
                    MESSAGES.get(
                            "start.failed",
                            folder.toString(),
                            folder.resolve("start.log").toString()),
                    e);
        }
    }

    /** PostgreSQL refuses a cluster of another user, far into its start; say so at once instead. */
    private static void requireOwnFolder(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path probe = Files.createTempFile(folder, "owner", ".probe");
        try {
            Path held = Files.exists(data) ? data : folder;
            String owner = Files.getOwner(held).getName();
            String self = Files.getOwner(probe).getName();
            if (!owner.equals(self))
                throw new DatabaseUnavailableException(MESSAGES.get("folder.of.other", held.toString(), owner, self));
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static int start(Path folder) throws IOException {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                // a night that died must let go of its lock soon
                .setServerConfig("client_connection_check_interval", "5000")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_size", "0")
                .start();
        // our own lock guards the start; the library's would stay locked in this process after the server has stopped
        Files.deleteIfExists(folder.resolve("data").resolve("epg-lock"));
        LOG.info("embedded PostgreSQL started on port {}", server.getPort());
        return server.getPort();
    }

    /** Stops the server unless somebody else is connected to it. */
    @Override
    public void close() {
        try (FileChannel channel = lockFile(directory);
                FileLock lock = channel.lock()) {
            LivePostmaster.stopIfUnused(directory.resolve("data"), port, PATIENCE);
        } catch (IOException e) {
            LOG.warn("stopping the embedded PostgreSQL failed", e);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
