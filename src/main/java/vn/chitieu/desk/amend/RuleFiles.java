package vn.chitieu.desk.amend;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.DeskSettings;

/** The workbooks of the rules folder; logic is code, and is never changed at the desk. */
@Component
class RuleFiles {
    private static final String SHARED = "danh-muc";
    private static final String ENDING = ".xlsx";
    private final Path folder;

    RuleFiles(DeskSettings settings) {
        this.folder = settings.rules();
    }

    /** Names inside the folder, in order: the documents', then the shared tables'. */
    List<String> names() throws IOException {
        return Stream.concat(in(""), in(SHARED + "/")).toList();
    }

    private Stream<String> in(String below) throws IOException {
        Path place = folder.resolve(below);
        if (!Files.isDirectory(place)) return Stream.empty();
        try (Stream<Path> list = Files.list(place)) {
            return list
                    .filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ENDING) && !n.startsWith(".") && !n.startsWith("~$"))
                    .map(n -> below + n)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** One of {@link #names}; anything else is not there. */
    Optional<byte[]> content(String name) throws IOException {
        return names().contains(name) ? Optional.of(Files.readAllBytes(folder.resolve(name))) : Optional.empty();
    }

    /** Puts a workbook in the place of the one of that name: whole, or not at all. */
    void replace(String name, byte[] content) throws IOException {
        Path place = folder.resolve(name);
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        Files.write(part, content);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folder as it would be with another content of one file. */
    void copyWith(Path into, String name, byte[] content) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target = into.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.write(into.resolve(name), content);
    }
}
