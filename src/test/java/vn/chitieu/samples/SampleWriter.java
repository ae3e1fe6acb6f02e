package vn.chitieu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.language.Vietnamese;

/** Writes a return as a workbook, or as CSV files the way a Vietnamese Excel saves them: semicolons and a mark. */
public final class SampleWriter {
    private SampleWriter() {}

    public static void write(Path folder, SampleFile file) throws IOException {
        Path target = folder.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (file.path().endsWith(".xlsx")) workbook(target, file.sheets());
        else if (file.path().endsWith(".zip")) zip(target, file.sheets());
        else folder(target, file.sheets());
    }

    private static void workbook(Path target, List<Sheet> sheets) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            for (Sheet sheet : sheets) {
                XSSFSheet page = book.createSheet(sheet.name());
                for (int r = 0; r < sheet.rows().size(); r++) {
                    var row = page.createRow(r);
                    List<Object> cells = sheet.rows().get(r);
                    for (int c = 0; c < cells.size(); c++) set(row.createCell(c), cells.get(c), day);
                }
                int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
                for (int c = 0; c < columns; c++) page.setColumnWidth(c, 22 * 256);
            }
            book.getProperties().getCoreProperties().setCreator("Chỉ Tiêu");
            book.write(out);
        }
    }

    private static void set(Cell cell, Object value, CellStyle day) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    private static void folder(Path target, List<Sheet> sheets) throws IOException {
        Files.createDirectories(target);
        for (Sheet sheet : sheets) Files.write(target.resolve(sheet.csv()), csv(sheet));
    }

    static void zip(Path target, List<Sheet> sheets) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Sheet sheet : sheets) {
                ZipEntry entry = new ZipEntry(sheet.csv());
                entry.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(csv(sheet));
            }
        }
    }

    private static byte[] csv(Sheet sheet) {
        String text = sheet.rows().stream()
                .map(row -> row.stream().map(SampleWriter::csv).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Object value) {
        String text = value instanceof LocalDate date ? Vietnamese.day(date) : value.toString();
        return text.contains(";") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
