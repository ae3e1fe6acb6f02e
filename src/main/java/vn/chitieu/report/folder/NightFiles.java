package vn.chitieu.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a night has written, for whoever hands it out: one folder a unit, and what is about all of them beside. */
public final class NightFiles {
    private final Path night;

    /** @param out the folder of all nights */
    public NightFiles(Path out, LocalDate asOf) {
        this.night = out.resolve(asOf.toString());
    }

    /** Whether the night's folder is there: it may have been cleared away. */
    public boolean there() {
        return Files.isDirectory(night);
    }

    /** Those of some units that have files at all, in the order given; the disk is asked once for all of them. */
    public List<String> having(Collection<String> unitCodes) throws IOException {
        if (!there()) return List.of();
        try (Stream<Path> list = Files.list(night)) {
            Set<String> folders = list.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
            return unitCodes.stream()
                    .filter(code -> folders.contains(NightFolder.ascii(code)))
                    .toList();
        }
    }

    /** A unit's files, by path inside the night's folder, in order. */
    public List<String> of(String unitCode) throws IOException {
        Path folder = night.resolve(NightFolder.ascii(unitCode));
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> tree = Files.walk(folder)) {
            return names(tree);
        }
    }

    /** What is about all units: {@code findings.csv}. */
    public List<String> common() throws IOException {
        if (!there()) return List.of();
        try (Stream<Path> list = Files.list(night)) {
            return names(list);
        }
    }

    private List<String> names(Stream<Path> files) {
        return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                .map(f -> night.relativize(f).toString())
                .sorted()
                .toList();
    }

    /** One of those named by {@link #of} or {@link #common}; anything else is not there. */
    public Optional<Path> file(String name, List<String> allowed) {
        return allowed.contains(name) ? Optional.of(night.resolve(name)) : Optional.empty();
    }
}
