package vn.chitieu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** The tests beside the shipped rules, and what a changed figure does to them. */
class ScenariosTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";

    @TempDir
    private Path dir;

    @Test
    void theShippedScenariosPass() {
        Rulebook rules = Rulebooks.read(Path.of("rules"));
        List<Outcome> outcomes = new Scenarios(rules, RuleEngines.compile(rules)).run();
        assertThat(outcomes).hasSize(40).allMatch(Outcome::passed);
        assertThat(outcomes.stream().map(Outcome::file).distinct())
                .containsExactlyInAnyOrder(KH11, "kh-ngok-bay.xlsx", "qd-1002.xlsx");
        assertThat(outcomes).allMatch(o -> !o.results().isEmpty());
    }

    @Test
    void aChangedFigureFailsWhatRestsOnItAndNothingElse() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), dir.resolve("rules"));
        // 200 graduates a year become 250
        edit("rules/" + KH11, book -> number(book.getSheet("Chỉ tiêu"), 7, 16, 250));
        Rulebook rules = Rulebooks.read(dir.resolve("rules"));
        assertThat(rules.hasErrors()).isFalse();
        List<Outcome> outcomes = new Scenarios(rules, RuleEngines.compile(rules)).run();
        List<Outcome> failed = outcomes.stream().filter(o -> !o.passed()).toList();
        assertThat(failed).extracting(o -> o.scenario().id()).containsExactly("T07");
        // expected by 2026: 100 + 150/5 = 130; (120-100)/(130-100) = 67 %, 130 short
        assertThat(failed.get(0).results())
                .extracting(r -> r.header() + " " + r.cell() + ": " + r.expected() + " -> " + r.found())
                .containsExactly("Trạng thái H8: Đúng tiến độ -> Chưa đạt, cần đẩy nhanh", "Còn thiếu I8: 80 -> 130");
        assertThat(failed.get(0).problems())
                .extracting(RuleProblem::cell, RuleProblem::message)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "I8",
                        "Tình huống T07 (Tốt nghiệp công nghệ thông tin từ 100 lên 120 người, đúng đường đi tới 200):"
                                + " Còn thiếu mong đợi “80”, thực tế “130”."));

        Path out = dir.resolve("out");
        assertThat(ScenarioBooks.write(rules, outcomes, out, LocalDate.of(2026, 11, 24)))
                .hasSize(3);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(KH11)))) {
            XSSFSheet sheet = book.getSheet("Tình huống");
            Row head = sheet.getRow(0);
            assertThat(head.getCell(11).getStringCellValue()).isEqualTo("Kết quả");
            assertThat(head.getCell(13).getStringCellValue()).isEqualTo("Còn thiếu thực tế");
            Row t07 = sheet.getRow(7);
            assertThat(t07.getCell(11).getStringCellValue()).isEqualTo("Sai");
            assertThat(t07.getCell(13).getStringCellValue()).isEqualTo("130");
            assertThat(sheet.getRow(7).getCell(8).getCellComment().getString().getString())
                    .isEqualTo("Mong đợi: 80\nThực tế: 130");
            assertThat(sheet.getRow(1).getCell(11).getStringCellValue()).isEqualTo("Đạt");
        }
    }

    @Test
    void aMistakeInAScenarioIsToldByItsCell() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), dir.resolve("rules"));
        edit("rules/" + KH11, book -> {
            XSSFSheet scenarios = book.getSheet("Tình huống");
            text(scenarios, 1, 2, "KH11-II.9-1");
            text(scenarios, 2, 7, "Gần đạt");
            text(scenarios, 3, 6, "31/02/2026");
            XSSFSheet data = book.getSheet("Dữ liệu thử");
            text(data, 7, 0, "T99");
            text(data, 8, 3, "NOTHING_SHARE");
            text(data, 9, 5, "-");
            text(data, 10, 6, "-");
            text(data, 20, 2, "thư");
        });
        assertThat(Rulebooks.read(dir.resolve("rules")).problems().stream()
                        .filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                        .map(p -> p.code() + " " + p.sheet() + " " + p.cell()))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_PROVISION Tình huống C2",
                        "UNKNOWN_STATE Tình huống H3",
                        "NO_SUCH_DAY Tình huống G4",
                        "UNKNOWN_SCENARIO Dữ liệu thử A8",
                        "UNKNOWN_INDICATOR Dữ liệu thử D9",
                        "GIVEN_YEAR_MISSING Dữ liệu thử F10",
                        "GIVEN_FIGURE_MISSING Dữ liệu thử G11",
                        "BAD_VALUE Dữ liệu thử C21");
    }

    private interface Edit {
        void on(XSSFWorkbook book);
    }

    private void edit(String file, Edit edit) throws IOException {
        Path path = dir.resolve(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(path))) {
            edit.on(book);
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        }
    }

    private static void number(XSSFSheet sheet, int row, int column, double value) {
        fresh(sheet, row, column).setCellValue(value);
    }

    private static void text(XSSFSheet sheet, int row, int column, String value) {
        fresh(sheet, row, column).setCellValue(value);
    }

    private static org.apache.poi.ss.usermodel.Cell fresh(XSSFSheet sheet, int row, int column) {
        CellStyle style = sheet.getRow(row).getCell(column).getCellStyle();
        sheet.getRow(row).removeCell(sheet.getRow(row).getCell(column));
        org.apache.poi.ss.usermodel.Cell cell = sheet.getRow(row).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
