package vn.chitieu.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Breaks a workbook below what POI's model lets one do: the parts of the file itself. */
final class FaultParts {
    private static final int CELLS_A_ROW = 100;

    private FaultParts() {}

    /** The same parts packed in order of name without times, so that the same fault makes the same bytes. */
    static byte[] packed(byte[] content) {
        return write(parts(content));
    }

    static byte[] with(byte[] content, String part, byte[] inside) {
        Map<String, byte[]> parts = parts(content);
        parts.put(part, inside);
        return write(parts);
    }

    static byte[] manyParts(byte[] content, int count) {
        Map<String, byte[]> parts = parts(content);
        for (int i = 0; i < count; i++) parts.put("xl/media/image" + i + ".png", new byte[0]);
        return write(parts);
    }

    /** A sheet of more numbers than any rule needs; identical cells pack into next to nothing. */
    static byte[] manyCells(byte[] content, String part, int cells) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + noise() + "<sheetData>");
        for (int row = 1; row <= cells / CELLS_A_ROW; row++)
            xml.append("<row r=\"")
                    .append(row)
                    .append("\">")
                    .append("<c><v>1</v></c>".repeat(CELLS_A_ROW))
                    .append("</row>");
        return with(
                content, part, xml.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What does not pack, or the file would be refused as a bomb before its cells are counted. */
    private static String noise() {
        StringBuilder noise = new StringBuilder("<!-- ");
        Random random = new Random(11);
        for (int i = 0; i < 6000; i++) noise.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
        return noise.append(" -->").toString();
    }

    static byte[] oldFormat() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Văn bản").createRow(0).createCell(0).setCellValue("Mã");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encrypted(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var inside = encryptor.getDataStream(files)) {
                inside.write(content);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] content) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                parts.put(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
