package vn.chitieu.intake.messy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the files of the corpus into its inbox. */
final class MessyFiles {
    private static final Map<String, String> CSV = Map.of("Trang bìa", "bia.csv", "Người học", "nguoi-hoc.csv");

    private final Path inbox;

    MessyFiles(Path inbox) {
        this.inbox = inbox;
    }

    void bytes(String name, byte[] bytes) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    void xlsx(String name, PlainReturn made) throws IOException {
        xlsx(name, made, book -> {});
    }

    void xlsx(String name, PlainReturn made, Consumer<XSSFWorkbook> spoil) throws IOException {
        bytes(name, xlsx(made, spoil));
    }

    static byte[] xlsx(PlainReturn made, Consumer<XSSFWorkbook> spoil) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(new Date(0))); // no clock in a file that is kept
            made.fill(book);
            spoil.accept(book);
            return bytes(book);
        }
    }

    void xls(String name, PlainReturn made, Consumer<Workbook> spoil) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            made.fill(book);
            spoil.accept(book);
            bytes(name, bytes(book));
        }
    }

    /** A folder with one CSV file a sheet. */
    void csv(String folder, PlainReturn made, String separator, Charset charset, String mark) throws IOException {
        for (var sheet : made.sheets.entrySet()) {
            String text = mark + PlainReturn.csv(sheet.getValue(), separator);
            bytes(folder + "/" + csvName(sheet.getKey()), encoded(text, charset));
        }
    }

    static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                ZipEntry next = new ZipEntry(entry.getKey());
                next.setLastModifiedTime(FileTime.fromMillis(315_532_800_000L));
                zip.putNextEntry(next);
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** As old Vietnamese Windows writes: a letter with its hat or horn, then the tone as a sign of its own. */
    static byte[] encoded(String text, Charset charset) throws IOException {
        if (!charset.name().equalsIgnoreCase("windows-1258")) return text.getBytes(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String letter : text.split("")) {
            if (charset.newEncoder().canEncode(letter)) {
                bytes.write(letter.getBytes(charset));
                continue;
            }
            String tones = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";
            String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String base = Normalizer.normalize(apart.replaceAll(tones, ""), Normalizer.Form.NFC);
            bytes.write((base + apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "")).getBytes(charset));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(book, out);
        return out.toByteArray();
    }

    private static void write(Workbook book, OutputStream out) throws IOException {
        book.write(out);
    }

    private static String csvName(String sheet) {
        return CSV.getOrDefault(
                Normalizer.normalize(sheet, Normalizer.Form.NFC),
                List.of(sheet, "csv").get(0) + ".csv");
    }
}
