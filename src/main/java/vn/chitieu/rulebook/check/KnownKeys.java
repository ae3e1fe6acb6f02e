package vn.chitieu.rulebook.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Names that the logic and the machinery rely on, from {@code known-keys.properties}: each must stand in its table. */
public final class KnownKeys {
    private final Properties names = new Properties();

    private KnownKeys() {}

    public static KnownKeys shipped() {
        KnownKeys known = new KnownKeys();
        try (InputStream in = KnownKeys.class.getResourceAsStream("known-keys.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            known.names.load(reader);
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<String> derivedTables() {
        return list("tables.derived");
    }

    List<String> thresholds() {
        return list("thresholds");
    }

    public int firstDataYear() {
        return Integer.parseInt(names.getProperty("first.data.year"));
    }

    /** Kinds of findings. */
    List<String> kinds() {
        return list("kinds");
    }

    /** States that every rulebook must describe for a kind of finding. */
    List<String> states(String kind) {
        return list("states." + kind);
    }

    /** What a finding of a kind may be called besides its state; the state table describes each. */
    List<String> words(String kind) {
        return list("words." + kind);
    }

    /** States and names that the state table must describe where a plan has duties that are due on a day. */
    List<String> tasks(String kind) {
        return list("tasks." + kind);
    }

    /** Placeholders that a remediation text may use. */
    List<String> placeholders() {
        return Stream.concat(
                        list("placeholders.common").stream(),
                        kinds().stream().flatMap(k -> list("placeholders." + k).stream()))
                .distinct()
                .toList();
    }

    /** Those that mean something for a kind of finding; empty for a kind unknown here. */
    List<String> placeholders(String kind) {
        List<String> own = list("placeholders." + kind);
        return own.isEmpty()
                ? own
                : Stream.concat(list("placeholders.common").stream(), own.stream())
                        .toList();
    }

    /** Those that a finding in this state has no value for. */
    List<String> lacking(String kind, String state) {
        return list("lacking." + kind + "." + state);
    }

    private List<String> list(String key) {
        String value = names.getProperty(key, "").strip();
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
    }
}
