package vn.chitieu.sheet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.parts.RowLimits;

/** A workbook whose XML asks for a file of this machine, or for itself a billion times: neither is ever given. */
class HostileXmlTest {
    private static final Path GOOD = Path.of("data-samples/2025/DPQ-2025.xlsx");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "[Content_Types].xml",
                "xl/_rels/workbook.xml.rels"
            })
    @Timeout(60)
    void entitiesAreRefusedWhereverTheyStand(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "CANARY");
        refused(with(part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"));
        refused(with(part, "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"));
        refused(with(part, bomb()));
    }

    private void refused(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("x.xlsx"), workbook);
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(() -> RowStream.read(file, RowLimits.RETURN, new RowSink() {
                    @Override
                    public boolean sheet(String name) {
                        told.append(name);
                        return true;
                    }

                    @Override
                    public void row(StreamedRow row) {
                        row.cells().forEach(cell -> told.append(cell.text()));
                    }
                }))
                .isInstanceOf(UnreadableFile.class);
        assertThat(told.toString()).doesNotContain("CANARY");
        assertThat(BookReader.read("x.xlsx", workbook).book()).isNull();
    }

    /** The good workbook with a document type in one part, whose first text is the entity. */
    private static byte[] with(String part, String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(GOOD)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    found = true;
                    String xml = new String(content, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>\\s*", "");
                    int root = xml.indexOf('>') + 1;
                    content = (type + xml.substring(0, root) + "&e;" + xml.substring(root))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        assertThat(found).as(part).isTrue();
        return bytes.toByteArray();
    }

    private static String bomb() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">");
        String last = "a";
        for (char name = 'b'; name < 'k'; name++) {
            String entity = name == 'j' ? "e" : "x" + name;
            type.append("<!ENTITY ")
                    .append(entity)
                    .append(" \"")
                    .append(("&" + last + ";").repeat(10))
                    .append("\">");
            last = entity;
        }
        return type.append("]>").toString();
    }
}
