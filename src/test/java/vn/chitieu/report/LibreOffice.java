package vn.chitieu.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.length.Programs;

/** Recalculates workbooks with LibreOffice and compares formula cells. */
public final class LibreOffice {
    private LibreOffice() {}

    /** Said first, before a test does work that would be in vain. */
    public static void need() {
        Programs.need("libreoffice", "libreoffice-calc-nogui");
    }

    /** The workbook without the cached values of its formulas. */
    public static byte[] stripped(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    content = xml.replaceAll("(<f>[^<]*</f>)<v>[^<]*</v>", "$1").getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** Opens every workbook of a folder, calculates, and saves it under the same name into another folder. */
    public static void recalculate(Path from, Path to) throws Exception {
        convert(from, to, "xlsx:Calc MS Excel 2007 XML");
    }

    /** Prints every workbook of a folder into another, as PDF. */
    public static void print(Path from, Path to) throws Exception {
        convert(from, to, "pdf");
    }

    private static void convert(Path from, Path to, String format) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "libreoffice",
                "-env:UserInstallation=" + to.resolve(".profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
        try (var files = Files.list(from)) {
            files.sorted().forEach(f -> command.add(f.toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(to.resolve(".log").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("libreoffice did not finish within three minutes");
        }
        if (process.exitValue() != 0) throw new AssertionError(Files.readString(to.resolve(".log")));
    }

    /** Where the values of formula cells differ by more than the last bits of a double; one line a cell. */
    public static List<String> differences(byte[] cached, byte[] recalculated) throws IOException {
        List<String> differences = new ArrayList<>();
        try (XSSFWorkbook ours = new XSSFWorkbook(new ByteArrayInputStream(cached));
                XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(recalculated))) {
            for (Cell cell : formulas(ours)) {
                String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
                Row row = theirs.getSheet(cell.getSheet().getSheetName()).getRow(cell.getRowIndex());
                Cell other = row == null ? null : row.getCell(cell.getColumnIndex());
                if (other == null
                        || other.getCellType() != CellType.FORMULA
                        || other.getCachedFormulaResultType() != CellType.NUMERIC) {
                    differences.add(place + ": no number");
                    continue;
                }
                double a = cell.getNumericCellValue();
                double b = other.getNumericCellValue();
                if (Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a))) differences.add(place + ": " + a + " / " + b);
            }
        }
        return differences;
    }

    static List<Cell> formulas(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) if (cell.getCellType() == CellType.FORMULA) cells.add(cell);
            }
        }
        return cells;
    }
}
