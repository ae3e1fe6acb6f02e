package vn.chitieu.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.language.Messages;

/**
 * A real PostgreSQL kept in a folder: {@code data} (the cluster), {@code postgres} (its binaries), {@code password},
 * {@code start.log}.
 *
 * <p>Several commands may use it at once: the first one starts it, later ones connect to it, the last one to leave stops
 * it. A killed command leaves its server behind, and the next command finds it alive and connects. It listens on
 * loopback only and asks everybody for a password, which only the folder's owner can read. A cluster of an earlier
 * version, which trusted every user of the machine, is taken over when it is next used.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Messages MESSAGES = Messages.beside(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final EmbeddedSecrets secrets;

    private EmbeddedServer(Path directory, int port, EmbeddedSecrets secrets) {
        this.directory = directory;
        this.port = port;
        this.secrets = secrets;
    }

    String url() {
        return LivePostmaster.url(port);
    }

    EmbeddedSecrets secrets() {
        return secrets;
    }

    static EmbeddedServer attachOrStart(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        try (FileChannel channel = opened(folder);
                FileLock lock = channel.lock()) {
            return locked(folder);
        } catch (RefusedLoginException e) {
            throw password("password.wrong", folder);
        } catch (IOException | SQLException | RuntimeException e) {
            if (e instanceof DatabaseUnavailableException known) throw known;
            throw new DatabaseUnavailableException(
                    MESSAGES.get(
                            "start.failed",
                            folder.toString(),
                            folder.resolve("start.log").toString()),
                    e);
        }
    }

    private static FileChannel opened(Path folder) {
        try {
            Files.createDirectories(folder);
            return lockFile(folder);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(MESSAGES.get("folder.unusable", folder.toString()), e);
        }
    }

    private static EmbeddedServer locked(Path folder) throws IOException, SQLException {
        FolderRights.clear(folder);
        requireOwnFolder(folder);
        FolderRights.close(folder);
        Path data = folder.resolve("data");
        HostRules hosts = new HostRules(data);
        boolean trusting = hosts.trust();
        Optional<EmbeddedSecrets> known = EmbeddedSecrets.read(folder);
        if (known.isEmpty() && !trusting && Files.exists(data.resolve("PG_VERSION")))
            throw password("password.lost", folder);
        EmbeddedSecrets secrets = known.isPresent() ? known.get() : EmbeddedSecrets.create(folder);
        Integer live = LivePostmaster.port(data, secrets.superuser());
        int port = live != null ? live : start(folder, secrets);
        EmbeddedRoles roles = new EmbeddedRoles(port, secrets);
        if (live == null || trusting) roles.settle();
        if (trusting) {
            hosts.demandPasswords();
            roles.readHostRules();
            LOG.info("the cluster in {} asks for passwords from now on", folder);
        }
        return new EmbeddedServer(folder, port, secrets);
    }

    private static DatabaseUnavailableException password(String key, Path folder) {
        return new DatabaseUnavailableException(MESSAGES.get(
                key,
                folder.resolve(EmbeddedSecrets.FILE).toString(),
                folder.toString(),
                folder.resolve("data/pg_hba.conf").toString()));
    }

    /** PostgreSQL refuses a cluster of another user, far into its start; say so at once instead. */
    private static void requireOwnFolder(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path probe = Files.createTempFile(folder, "owner", FolderRights.PART);
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

    private static int start(Path folder, EmbeddedSecrets secrets) throws IOException {
        int port = freePort();
        try (LoginWatch watch = LoginWatch.over(port, secrets.superuser())) {
            try {
                builder(folder, secrets).setPort(port).start();
            } finally {
                // our own lock guards the start; the library's would stay locked in this process after the server's end
                Files.deleteIfExists(folder.resolve("data").resolve("epg-lock"));
                // the library makes it everybody's
                if (Files.exists(folder.resolve("postgres"))) FolderRights.owners(folder.resolve("postgres"));
            }
            if (watch.refused()) {
                LivePostmaster.stop(folder.resolve("data"), PATIENCE);
                throw new RefusedLoginException(null);
            }
        }
        LOG.info("embedded PostgreSQL started on port {}", port);
        return port;
    }

    private static EmbeddedPostgres.Builder builder(Path folder, EmbeddedSecrets secrets) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setPgBinaryResolver(new ServerPrograms(folder.resolve("postgres")))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                // options of initdb, which only a new cluster sees
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", secrets.file().toString())
                .setConnectConfig("password", secrets.superuser().password())
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
                .setServerConfig("log_rotation_size", "0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server unless somebody else is connected to it. */
    @Override
    public void close() {
        try (FileChannel channel = lockFile(directory);
                FileLock lock = channel.lock()) {
            LivePostmaster.stopIfUnused(directory.resolve("data"), port, secrets.superuser(), PATIENCE);
        } catch (IOException e) {
            LOG.warn("stopping the embedded PostgreSQL failed", e);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
