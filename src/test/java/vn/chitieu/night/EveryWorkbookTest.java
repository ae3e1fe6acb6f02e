package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.report.LibreOffice;

/** Every workbook of a night over the samples, opened again and recalculated by another hand than ours. */
@Slow
class EveryWorkbookTest {
    private static final int AT_ONCE = 25;

    private int formulas;

    @Test
    void opensIsOnA4AndRecalculatesToWhatItShows() throws IOException {
        List<Path> workbooks = workbooks();
        assertThat(workbooks.stream().filter(f -> name(f).startsWith("bao-cao-")))
                .hasSize(111);
        assertThat(workbooks.stream().filter(f -> name(f).startsWith("phu-luc-")))
                .hasSize(1);
        for (Path workbook : workbooks) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
                for (Sheet sheet : book) look(sheet, book, name(workbook));
            }
        }
        assertThat(formulas).isGreaterThan(1000);
    }

    /** The same by LibreOffice, from the formulas alone; {@code RecalculationTest} does it with six workbooks. */
    @Test
    @FullRun
    void libreOfficeRecalculatesEveryOneToWhatItShows(@TempDir Path folder) throws Exception {
        LibreOffice.need();
        List<Path> workbooks = workbooks();
        for (int from = 0; from < workbooks.size(); from += AT_ONCE) {
            List<Path> some = workbooks.subList(from, Math.min(from + AT_ONCE, workbooks.size()));
            Path bare = Files.createDirectories(folder.resolve(from + "/bare"));
            Path done = Files.createDirectories(folder.resolve(from + "/done"));
            // two units may have files of one name
            for (Path book : some)
                Files.write(bare.resolve(numbered(workbooks, book)), LibreOffice.stripped(Files.readAllBytes(book)));
            LibreOffice.recalculate(bare, done);
            for (Path book : some) {
                byte[] theirs = Files.readAllBytes(done.resolve(numbered(workbooks, book)));
                assertThat(LibreOffice.differences(Files.readAllBytes(book), theirs))
                        .as(name(book))
                        .isEmpty();
            }
        }
        System.out.printf("%d workbooks recalculated by LibreOffice%n", workbooks.size());
    }

    private static String numbered(List<Path> workbooks, Path book) {
        return workbooks.indexOf(book) + "-" + name(book);
    }

    private static List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.walk(SampleNight.folder())) {
            return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
        }
    }

    private void look(Sheet sheet, XSSFWorkbook book, String name) {
        assertThat(sheet.getPrintSetup().getPaperSize())
                .as(name + " " + sheet.getSheetName())
                .isEqualTo(PrintSetup.A4_PAPERSIZE);
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) same(cell, evaluator.evaluate(cell), name);
                else assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR);
            }
        }
    }

    private void same(Cell cell, CellValue now, String name) {
        formulas++;
        String where = name + " " + cell.getSheet().getSheetName() + " " + cell.getAddress();
        assertThat(now.getCellType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
        if (now.getCellType() != CellType.NUMERIC) return;
        double shown = cell.getNumericCellValue();
        double tolerance = Math.max(1e-9, Math.abs(shown) * 1e-12);
        assertThat(Math.abs(now.getNumberValue() - shown)).as(where).isLessThanOrEqualTo(tolerance);
    }

    private static String name(Path workbook) {
        return workbook.getFileName().toString();
    }
}
