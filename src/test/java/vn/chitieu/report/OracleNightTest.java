package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.report.BookWriter;
import vn.chitieu.sheet.report.OracleBook;

/** Every book of a night over the real rule files is what the library alone would have written, formulas and all. */
@Slow
class OracleNightTest {
    private final AtomicInteger books = new AtomicInteger();
    private final AtomicInteger formulas = new AtomicInteger();

    @Test
    void everyBookIsWhatTheLibraryWrites(@TempDir Path out) {
        GapReports.write(new GeneratedNight(Rulebooks.read(Path.of("rules"))), out, code -> {}, this::compared);
        // 111 units, each with its technical workbook, and the appendix of the department that leads
        assertThat(books).hasValue(223);
        GapReports.write(new Sample(), out, code -> {}, this::compared);
        assertThat(books).hasValueGreaterThan(229);
        assertThat(formulas).hasValueGreaterThan(1_000);
    }

    private byte[] compared(ReportBook book) {
        byte[] ours = BookWriter.write(book);
        // the library refuses a formula that it cannot read
        assertThat(ours).as(book.title()).isEqualTo(OracleBook.write(book));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            FormulaEvaluator evaluator = opened.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : LibreOffice.formulas(opened)) stated(cell, evaluator.evaluate(cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        books.incrementAndGet();
        return ours;
    }

    /** A value that a formula is said to have is the one it has, up to the last bits of a double. */
    private void stated(Cell cell, CellValue now) {
        assertThat(now.getCellType()).as(cell.getCellFormula()).isEqualTo(CellType.NUMERIC);
        double stated = cell.getNumericCellValue();
        assertThat(Math.abs(now.getNumberValue() - stated))
                .as(cell.getCellFormula())
                .isLessThanOrEqualTo(Math.max(1e-9, Math.abs(stated) * 1e-12));
        formulas.incrementAndGet();
    }
}
