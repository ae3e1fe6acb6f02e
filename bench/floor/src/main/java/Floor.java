import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The least that could be called the same work: every cell of every return read and copied into a table, and as many
 * workbooks of as many sheets and cells written as a night writes. No rules, no looks, no charts, no history.
 */
final class Floor {
    /** Rows, columns and cells of the six sheets of a commune's workbook. */
    private static final int[][] SHEETS = {{38, 7, 51}, {33, 10, 252}, {24, 12, 52}, {7, 12, 38}, {13, 8, 43}, {19, 5, 41}};

    /** @param args inbox, folder for what is written, number of workbooks */
    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(p -> p.toString().endsWith(".xlsx")).sorted().toList();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(out.resolve("db"))
                        .setOverrideWorkingDirectory(out.resolve("postgres").toFile())
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            copy(files, connection);
        }
        for (int book = 0; book < Integer.parseInt(args[2]); book++) write(out.resolve(book + ".xlsx"), book);
    }

    private static void copy(List<Path> files, Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table cell (file text, sheet text, r int, c int, v text)");
        }
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy cell from stdin");
        for (Path file : files) {
            byte[] rows = rows(file).getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(rows, 0, rows.length);
        }
        in.endCopy();
    }

    private static String rows(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            for (Sheet sheet : book.getSheets().toList())
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell == null || cell.getText().isEmpty()) return;
                        String value = cell.getText().replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
                        text.append(file.getFileName()).append('\t').append(sheet.getName()).append('\t');
                        text.append(row.getRowNum()).append('\t').append(cell.getColumnIndex()).append('\t');
                        text.append(value).append('\n');
                    }));
                }
        }
        return text.toString();
    }

    private static void write(Path file, int book) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "floor", "1.0")) {
            for (int s = 0; s < SHEETS.length; s++) {
                Worksheet sheet = workbook.newWorksheet("Trang " + (s + 1));
                int left = SHEETS[s][2];
                for (int r = 0; r < SHEETS[s][0] && left > 0; r++)
                    for (int c = 0; c < SHEETS[s][1] && left > 0; c++, left--)
                        if ((r + c) % 4 == 0) sheet.value(r, c, book % 97 + r * 1.5);
                        else sheet.value(r, c, "Người học các ngành STEM, đơn vị " + book + " dòng " + r + " cột " + c);
            }
        }
    }
}
