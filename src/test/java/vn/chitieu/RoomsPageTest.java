package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rooms.md} is drawn from the code: modules, their arrows and what each room says of itself. When it has
 * changed, {@code mvn -o -q test -Dtest=RoomsPageTest -Drooms.write=true} writes it anew; read the difference.
 */
class RoomsPageTest {
    private static final Path PAGE = Path.of("docs/rooms.md");
    private static final Path CODE = Path.of("src/main/java/vn/chitieu");
    private static final Pattern DOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final String HEAD = """
            # Rooms

            Every module is a package below `vn.chitieu`; a room is a package within it. What other modules may use stands at a
            module's root, or in a room that is named in its `package-info.java` as an interface; the rest is package-private.
            Each module declares whom it may know, no two packages know each other, and no package holds more than 25 files:
            `ModulesTest`. This page is drawn from the code by `RoomsPageTest`.

            An arrow goes from who knows to who is known; what an arrow says another way round is left out.

            """;

    @Test
    void thePageShowsTheRoomsAsTheyAre() throws IOException {
        String page = HEAD + picture() + tables();
        if (Boolean.getBoolean("rooms.write")) Files.writeString(PAGE, page);
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    /** Of arrows that follow from others only those others are drawn. */
    private static String picture() {
        Map<String, Set<String>> arrows = arrows();
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        arrows.forEach((from, known) -> {
            for (String to : known) {
                boolean follows = known.stream().anyMatch(k -> !k.equals(to) && reaches(arrows, k, to));
                if (!follows)
                    picture.append("    ")
                            .append(from)
                            .append(" --> ")
                            .append(to)
                            .append('\n');
            }
        });
        return picture.append("```\n").toString();
    }

    private static Map<String, Set<String>> arrows() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.chitieu");
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> known = arrows.computeIfAbsent(module(type.getPackageName()), m -> new TreeSet<>());
            for (Dependency d : type.getDirectDependenciesFromSelf())
                known.add(module(d.getTargetClass().getPackageName()));
        }
        arrows.forEach((from, known) -> known.removeAll(Set.of(from, "")));
        return arrows;
    }

    private static boolean reaches(Map<String, Set<String>> arrows, String from, String to) {
        Set<String> known = arrows.get(from);
        return known.contains(to) || known.stream().anyMatch(k -> reaches(arrows, k, to));
    }

    private static String module(String room) {
        Matcher name = Pattern.compile("vn\\.chitieu\\.(\\w+).*").matcher(room);
        return name.matches() ? name.group(1) : "";
    }

    private static String tables() throws IOException {
        StringBuilder text = new StringBuilder("\n| module, room | files | is there for |\n|---|---|---|\n");
        for (Path module : rooms(CODE)) {
            text.append(row("**`" + module.getFileName() + "`**", module));
            for (Path room : rooms(module))
                text.append(row("`" + module.getFileName() + "." + room.getFileName() + "`", room));
        }
        return text.toString();
    }

    private static List<Path> rooms(Path above) throws IOException {
        try (Stream<Path> below = Files.list(above)) {
            return below.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String row(String name, Path room) throws IOException {
        Matcher doc = DOC.matcher(Files.readString(room.resolve("package-info.java")));
        assertThat(doc.find()).as(room + " says what it is for").isTrue();
        String words = doc.group(1).replaceAll("\\n \\*", " ");
        String first = words.replaceAll("<p>.*", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        return "| " + name + " | " + files(room) + " | " + first + " |\n";
    }

    private static long files(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
