package vn.chitieu.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table: collected in a temporary file, then copied in with a single statement. */
final class CopyFile implements AutoCloseable {
    private final String target;
    private final Path file;
    private final BufferedWriter out;

    /** @param target table and columns, {@code submission_total (submission_id, ...)} */
    CopyFile(Path folder, String target) throws IOException {
        this.target = target;
        this.file = Files.createTempFile(folder, "copy", ".txt");
        this.out = Files.newBufferedWriter(file);
    }

    void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) out.write('\t');
                Object value = values[i];
                if (value == null) out.write("\\N");
                else escape(value.toString());
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long copyInto(CopyManager copy) throws IOException, SQLException {
        out.flush();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return copy.copyIn("copy " + target + " from stdin", in);
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.write("\\\\");
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\0' -> out.write("\uFFFD"); // PostgreSQL keeps no zero characters
                default -> out.write(c);
            }
        }
    }

    /** A flat JSON object. */
    static String json(Map<String, String> map) {
        StringBuilder json = new StringBuilder("{");
        map.forEach((key, value) -> {
            if (json.length() > 1) json.append(',');
            json.append(quoted(key)).append(':').append(quoted(value));
        });
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.replace('\0', '\uFFFD').toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
