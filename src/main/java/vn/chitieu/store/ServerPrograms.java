package vn.chitieu.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the library gets PostgreSQL's programs from. It unpacks them in Java, most of what a first night's start costs;
 * where the system's {@code tar} can, it does so before, into the very folder in which the library then finds them. Where
 * it cannot, nothing is lost but a few seconds.
 */
final class ServerPrograms implements PgBinaryResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPrograms.class);
    private static final String READY = ".exists";

    private final Path folder;

    /** @param folder the library's working directory */
    ServerPrograms(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        byte[] archive;
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            archive = in.readAllBytes();
        }
        Path place = folder.resolve("PG-" + DigestUtils.md5Hex(archive)); // as the library names it
        if (!Files.exists(place.resolve(READY))) unpack(archive, place);
        return new ByteArrayInputStream(archive);
    }

    private static void unpack(byte[] archive, Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
            Files.createDirectories(place);
            Process tar = new ProcessBuilder("tar", "-xJ", "--no-same-owner", "-f", "-", "-C", place.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = tar.getOutputStream()) {
                in.write(archive);
            }
            if (tar.waitFor() == 0) {
                Files.createFile(place.resolve(READY));
                return;
            }
            LOG.info("the system's tar cannot unpack the server's programs");
        } catch (IOException e) {
            // no tar here, or one without xz
            LOG.info("the server's programs are unpacked in Java: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clear(place);
    }

    private static void clear(Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
        } catch (IOException e) {
            LOG.warn("half unpacked programs stay in {}", place, e);
        }
    }
}
