package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;

/** What LibreOffice works out from the formulas alone is what the workbooks already say. */
@Slow
class RecalculationTest {
    @Test
    void formulasGiveTheirCachedValues(@TempDir Path folder) throws Exception {
        LibreOffice.need();
        Path out = Files.createDirectory(folder.resolve("out"));
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Path done = Files.createDirectory(folder.resolve("done"));
        // real rule files for the province, its lead department and what that attaches, Ngọk Bay and a university; a
        // commune without figures by hand
        GapReports.write(
                new GeneratedNight(Rulebooks.read(Path.of("rules")), "51", "51-GDDT", "23317", "DPQ"), out, code -> {});
        GapReports.write(new Sample(), folder.resolve("hand"), code -> {});
        List<Path> workbooks;
        try (Stream<Path> a = Files.walk(out);
                Stream<Path> b = Files.walk(folder.resolve("hand").resolve("2026-12-20/21025"))) {
            workbooks = Stream.concat(a, b)
                    .filter(p -> p.getFileName().toString().matches("(bao-cao|phu-luc)-.*\\.xlsx"))
                    .sorted()
                    .toList();
        }
        assertThat(workbooks).hasSize(6);
        for (Path workbook : workbooks) {
            Files.write(bare.resolve(workbook.getFileName()), LibreOffice.stripped(Files.readAllBytes(workbook)));
        }
        LibreOffice.recalculate(bare, done);
        int formulas = 0;
        for (Path workbook : workbooks) {
            byte[] ours = Files.readAllBytes(workbook);
            byte[] theirs = Files.readAllBytes(done.resolve(workbook.getFileName()));
            assertThat(LibreOffice.differences(ours, theirs)).isEmpty();
            formulas += count(ours);
            assertThat(LibreOffice.differences(planted(ours), theirs)).hasSize(1);
        }
        assertThat(formulas).isGreaterThanOrEqualTo(90);
    }

    private static int count(byte[] workbook) throws Exception {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return LibreOffice.formulas(opened).size();
        }
    }

    /** The workbook with one cached value slightly wrong. */
    private static byte[] planted(byte[] workbook) throws Exception {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<Cell> formulas = LibreOffice.formulas(opened);
            Cell cell = formulas.get(formulas.size() / 2);
            cell.setCellValue(cell.getNumericCellValue() + 0.001);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            opened.write(bytes);
            return bytes.toByteArray();
        }
    }
}
