package vn.chitieu.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.chitieu.scratch.Scratch;

/**
 * Rows for one table, gathered in a temporary file and sent with a single COPY: the number of statements does not
 * depend on the number of rows. Not for several threads.
 */
public final class CopySpool implements AutoCloseable {
    private final String sql;
    private final Path file;
    private final BufferedWriter writer;

    /**
     * @param table table name
     * @param columns column names, separated by commas, in the order of the values of {@link #add}
     */
    public CopySpool(String table, String columns) throws IOException {
        this.sql = "copy " + table + " (" + columns + ") from stdin";
        this.file = Scratch.file("copy", ".txt");
        // half a sign is written as a question mark: one text from outside must not lose all the others
        this.writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    /** Adds a row; values are written as PostgreSQL reads them from their {@code toString}, null as null. */
    public void add(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) writer.write('\t');
            Object value = values[i];
            writer.write(value == null ? "\\N" : escaped(value.toString()));
        }
        writer.write('\n');
    }

    /** Sends all rows in the connection's transaction. Returns how many. */
    public long send(Connection connection) throws IOException, SQLException {
        writer.close();
        try (InputStream rows = Files.newInputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "");
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
