package vn.chitieu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of the tables that this program brings along, by the names of its migrations alone. */
final class KnownMigrations {
    private static final String FOLDER = "db/migration/";
    private static final Pattern NAME = Pattern.compile("V([0-9.]+)__[^/]*\\.sql");

    private KnownMigrations() {}

    /** Empty where the program lies in no jar and no folder: then Flyway has to look. */
    static Set<String> versions() {
        return names().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names() {
        try {
            Path place = Path.of(KnownMigrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) return inFolder(place.resolve(FOLDER));
            try (JarFile jar = new JarFile(place.toFile())) {
                return jar.stream()
                        .map(java.util.zip.ZipEntry::getName)
                        .filter(n -> n.startsWith(FOLDER))
                        .map(n -> n.substring(FOLDER.length()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return List.of();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
