package vn.chitieu.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the library gets PostgreSQL's programs from. It unpacks them in Java, most of what a first night's start costs,
 * and hashes all of the archive at every start, a fifth of a short command. Where the archive's size and checksum can be
 * had from the jar, and the system's {@code tar} can unpack it, the library is given these two words in its stead, and
 * finds the programs in the folder that it names after them. Where it cannot, nothing is lost but a few seconds.
 */
final class ServerPrograms implements PgBinaryResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPrograms.class);
    private static final String READY = ".exists";
    private static final Pattern PLACE = Pattern.compile("PG-[0-9a-f]{32}");

    private final Path folder;

    /** @param folder the library's working directory */
    ServerPrograms(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        Optional<byte[]> mark = mark(system, machine);
        if (mark.isPresent() && ready(mark.get(), system, machine)) return new ByteArrayInputStream(mark.get());
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }

    /** What tells one archive from another without reading it; empty where it does not lie in a jar. */
    private static Optional<byte[]> mark(String system, String machine) throws IOException {
        String name = "postgres-" + system + "-" + ArchUtils.normalize(machine);
        @Nullable String distribution = LinuxUtils.getDistributionName();
        Optional<URL> archive = Optional.ofNullable(distribution)
                .flatMap(d -> resource(name + "-" + d))
                .or(() -> resource(name));
        if (archive.isEmpty() || !(archive.get().openConnection() instanceof JarURLConnection jar))
            return Optional.empty();
        JarEntry entry = jar.getJarEntry();
        return Optional.of((entry.getName() + " " + entry.getSize() + " " + Long.toHexString(entry.getCrc()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<URL> resource(String name) {
        String file = name.replace(' ', '_').toLowerCase(Locale.ROOT) + ".txz";
        return Optional.ofNullable(
                DefaultPostgresBinaryResolver.class.getClassLoader().getResource(file));
    }

    private boolean ready(byte[] mark, String system, String machine) throws IOException {
        Path place = folder.resolve("PG-" + DigestUtils.md5Hex(mark)); // as the library names it
        if (Files.exists(place.resolve(READY))) return true;
        byte[] archive;
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            archive = in.readAllBytes();
        }
        if (!unpack(archive, place)) return false;
        removeOthers(place);
        return true;
    }

    /** Programs of an earlier version: the server is about to be started, so none of them runs. */
    private void removeOthers(Path place) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(p -> !p.equals(place)
                            && PLACE.matcher(p.getFileName().toString()).matches())
                    .toList();
        }
        others.forEach(ServerPrograms::clear);
    }

    private static boolean unpack(byte[] archive, Path place) {
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
                return true;
            }
            LOG.info("the system's tar cannot unpack the server's programs");
        } catch (IOException e) {
            // no tar here, or one without xz
            LOG.info("the server's programs are unpacked in Java: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clear(place);
        return false;
    }

    private static void clear(Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
        } catch (IOException e) {
            LOG.warn("programs that are not used stay in {}", place, e);
        }
    }
}
