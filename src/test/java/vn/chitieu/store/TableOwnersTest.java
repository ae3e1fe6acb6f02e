package vn.chitieu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.length.Slow;

/**
 * One module writes a table, others read it. The night alone may write what others own: it takes away what has grown too
 * old, keeps a list of files once, and makes a former day's state anew for a replay. Rows that are copied in bulk into
 * tables of a name put together are not seen here.
 */
@Slow
class TableOwnersTest {
    private static final Path CODE = Path.of("src/main/java/vn/chitieu");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?is)\\b(?:insert\\s+into|update|delete\\s+from|copy|truncate(?:\\s+table)?)\\s+(\\w+)\\b");
    /** What the night may do with tables of others: only in these files. */
    private static final Set<String> NIGHTS_OWN =
            Set.of("night/Replays.java", "night/prune/PrunedRows.java", "night/run/Runs.java");

    /** Module to table to files, of all that is written. */
    private static final Map<String, Map<String, Set<String>>> WRITERS = new TreeMap<>();

    private static Set<String> tables;

    @BeforeAll
    static void look() throws IOException {
        tables = new TreeSet<>(JdbcClient.create(new FreshDatabase().dataSource())
                .sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list());
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".sql"))
                    .sorted()
                    .forEach(TableOwnersTest::look);
        }
    }

    private static void look(Path file) {
        String name = CODE.relativize(file).toString().replace('\\', '/');
        String module = name.substring(0, name.indexOf('/'));
        try {
            Matcher statement = WRITTEN.matcher(Files.readString(file));
            while (statement.find()) {
                String table = statement.group(1).toLowerCase();
                if (tables.contains(table))
                    WRITERS.computeIfAbsent(table, t -> new TreeMap<>())
                            .computeIfAbsent(module, m -> new TreeSet<>())
                            .add(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneModuleWritesATable() {
        assertThat(WRITERS).hasSizeGreaterThan(20);
        Map<String, Object> several = new TreeMap<>();
        WRITERS.forEach((table, modules) -> {
            Map<String, Set<String>> others = new TreeMap<>(modules);
            if (others.size() > 1 && NIGHTS_OWN.containsAll(others.getOrDefault("night", Set.of("?"))))
                others.remove("night");
            if (others.size() > 1) several.put(table, others);
        });
        assertThat(several).isEmpty();
    }
}
