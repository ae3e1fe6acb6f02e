package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** Forms: made, filled by hand, sent, taken in; next year's shows what was told. */
@Slow
class FormsCommandTest {
    private static final String COVER = "Trang bìa";
    private static final String LEARNERS = "Người học";
    private static final String DUTIES = "Nhiệm vụ";

    @TempDir
    private Path dir;

    @Test
    void aFormIsFilledSentAcceptedAndNextYearsShowsItsFigures() throws IOException {
        CommandRun.Said made = forms("2025", "DPQ");
        assertThat(made.out()).contains("Đã ghi 1 biểu mẫu").contains("0 biểu có ghi sẵn dòng và số liệu năm 2024");
        assertThat(made.exitCode()).isEqualTo(ExitCodes.DONE);
        // nothing is made just to find out that it is empty
        assertThat(dir.resolve("db")).doesNotExist();
        Path sent = Files.createDirectories(dir.resolve("inbox")).resolve("DPQ-2025.xlsx");
        try (XSSFWorkbook book = open("DPQ-2025.xlsx")) {
            assertThat(names(book))
                    .containsExactly(
                            "Hướng dẫn",
                            COVER,
                            LEARNERS,
                            "Tốt nghiệp",
                            "Giảng viên tiến sĩ",
                            DUTIES,
                            "Thời hạn",
                            "Danh mục");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(text(book, COVER, "B4")).isEqualTo("DPQ");
            assertThat(text(book, COVER, "B6")).isEqualTo("2025");
            // code, group, qualification, persons, women and four questions of yes or no
            assertThat(book.getSheet(LEARNERS).getDataValidations()).hasSize(9);
            // three days, the letter's number, four tables
            assertThat(book.getSheet(COVER).getDataValidations()).hasSize(8);
            // what is refused on entry is refused in words
            for (String name : List.of(COVER, LEARNERS, DUTIES)) {
                assertThat(book.getSheet(name).getDataValidations())
                        .filteredOn(v -> v.getShowErrorBox())
                        .isNotEmpty()
                        .allMatch(v -> v.getErrorBoxText() != null
                                && v.getErrorBoxText().length() > 20);
            }
            // before 05/12: the last good day is the one before
            assertThat(text(book, "Thời hạn", "E5")).isEqualTo("04/12/2025");
            assertThat(cell(book, LEARNERS, "E3").getCellStyle().getLocked()).isTrue();
            fill(book);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(cell(book, LEARNERS, "E3")).getNumberValue())
                    .isEqualTo(120 + 80);
            assertThat(evaluator.evaluate(cell(book, LEARNERS, "F3")).getNumberValue())
                    .isEqualTo(30 + 50);
            save(book, sent);
        }
        CommandRun.Said checked = CommandRun.say(
                "check", sent.toString(), "--out", dir.resolve("answer").toString());
        assertThat(checked.out()).contains("sẽ được nhận: không có lỗi, 0 điểm cần lưu ý");
        // before any night: read from the inbox by the same checks, and nothing is stored
        Files.copy(sent, dir.resolve("inbox/hong.xlsx"));
        Files.writeString(dir.resolve("inbox/hong.xlsx"), "không phải bảng tính");
        assertThat(forms("2026", "DPQ").out()).contains("1 biểu có ghi sẵn dòng và số liệu năm 2025");
        assertThat(dir.resolve("db")).doesNotExist();
        Files.delete(dir.resolve("inbox/hong.xlsx"));
        Files.delete(dir.resolve("forms/DPQ-2026.xlsx"));
        assertThat(night().exitCode()).isEqualTo(ExitCodes.DONE);

        assertThat(forms("2026", "DPQ").out()).contains("1 biểu có ghi sẵn dòng và số liệu năm 2025");
        try (XSSFWorkbook book = open("DPQ-2026.xlsx")) {
            assertThat(row(book, LEARNERS, 5))
                    .containsExactly(
                            "7480201",
                            "",
                            "Công nghệ thông tin",
                            "cử nhân",
                            "",
                            "",
                            "không",
                            "không",
                            "không",
                            "có",
                            "120",
                            "30");
            assertThat(row(book, LEARNERS, 6))
                    .containsExactly(
                            "7340101",
                            "",
                            "Ngành mới của trường",
                            "cử nhân",
                            "",
                            "",
                            "không",
                            "không",
                            "không",
                            "không",
                            "80",
                            "50");
            assertThat(cell(book, LEARNERS, "K3").getNumericCellValue()).isEqualTo(200);
            assertThat(text(book, DUTIES, "J5")).isEqualTo("đang thực hiện");
            assertThat(cell(book, LEARNERS, "K5").getCellStyle().getLocked()).isTrue();
        }
        // somebody may have begun to fill it
        assertThat(forms("2026", "DPQ").out()).contains("Đã ghi 0 biểu mẫu").contains("Giữ nguyên 1 tệp");
    }

    @Test
    void aCommunesFormAsksOnlyWhatItOwesAndItsOfficesDuties() throws IOException {
        forms("2026", "23317");
        try (XSSFWorkbook book = open("23317-2026.xlsx")) {
            assertThat(names(book)).doesNotContain("Giảng viên tiến sĩ").contains("Tốt nghiệp");
            List<String> duties = IntStream.rangeClosed(5, book.getSheet(DUTIES).getLastRowNum() + 1)
                    .mapToObj(r -> (text(book, DUTIES, "A" + r) + " " + text(book, DUTIES, "D" + r)).strip())
                    .filter(d -> !d.isEmpty())
                    .toList();
            // its own under the province's plan, its offices' under its own
            assertThat(duties)
                    .contains("KH11-V.6-1", "NB-V.1-1 23317-VHXH", "NB-V.2-1 23317-CA")
                    .hasSize(10);
            // rows by group: only those of all programmes are added
            assertThat(cell(book, LEARNERS, "E3").getCellFormula())
                    .isEqualTo("SUM(E5:E34)-SUMIF($B$5:$B$34,\"?*\",E5:E34)+SUMIF($B$5:$B$34,\"tổng số\",E5:E34)");
        }
    }

    @Test
    void aDepartmentIsToldNothingOfProgrammes() throws IOException {
        forms("2026", "51-TC");
        forms("2026", "DPQ");
        assertThat(guide("51-TC-2026.xlsx")).noneMatch(l -> l.contains("Mã ngành") || l.contains("Dòng tổng"));
        assertThat(guide("DPQ-2026.xlsx"))
                .anyMatch(l -> l.contains("Mã ngành không có trong danh sách"))
                .anyMatch(l -> l.startsWith("Dòng tổng"));
    }

    private List<String> guide(String form) throws IOException {
        try (XSSFWorkbook book = open(form)) {
            return IntStream.rangeClosed(3, book.getSheetAt(0).getLastRowNum() + 1)
                    .mapToObj(r -> text(book, "Hướng dẫn", "B" + r))
                    .toList();
        }
    }

    @Test
    void wrongUseIsASentence() {
        assertThat(forms("2024", "DPQ").err()).contains("Năm 2024 không lập biểu mẫu được");
        assertThat(forms("2026", "99999").err()).contains("Không có đơn vị nào mang mã 99999");
        CommandRun.Said province = forms("2026", "51");
        assertThat(province.err()).contains("Đơn vị 51 không phải gửi báo cáo số liệu năm 2026");
        assertThat(province.exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    private static void fill(XSSFWorkbook book) {
        type(book, COVER, "B7", LocalDate.of(2025, 11, 30));
        type(book, COVER, "B8", "12/BC-ĐHPVĐ");
        type(book, COVER, "B9", LocalDate.of(2025, 12, 2));
        type(book, COVER, "B10", LocalDate.of(2025, 12, 2));
        List.of("B11", "B12", "B14").forEach(at -> type(book, COVER, at, "đầy đủ"));
        type(book, COVER, "B13", "không phát sinh");
        programme(book, LEARNERS, 5, "7480201", 120, 30);
        type(book, LEARNERS, "J5", "có");
        programme(book, LEARNERS, 6, "7340101", 80, 50);
        type(book, LEARNERS, "C6", "Ngành mới của trường");
        type(book, LEARNERS, "J6", "không");
        programme(book, "Tốt nghiệp", 5, "7480201", 25, 5);
        for (int row = 5; !text(book, DUTIES, "A" + row).isEmpty(); row++) {
            type(book, DUTIES, "E" + row, "đang thực hiện");
        }
    }

    private static void programme(XSSFWorkbook book, String sheet, int row, String code, int persons, int female) {
        type(book, sheet, "A" + row, code);
        type(book, sheet, "D" + row, "cử nhân");
        type(book, sheet, "E" + row, persons);
        type(book, sheet, "F" + row, female);
        List.of("G", "H", "I").forEach(c -> type(book, sheet, c + row, "không"));
    }

    /** As a person would: locked cells refuse. */
    private static void type(XSSFWorkbook book, String sheet, String at, Object value) {
        XSSFCell cell = cell(book, sheet, at);
        assertThat(cell.getCellStyle().getLocked()).as(sheet + "!" + at).isFalse();
        if (value instanceof LocalDate day) cell.setCellValue(day);
        else if (value instanceof Integer number) cell.setCellValue(number);
        else cell.setCellValue(value.toString());
    }

    private CommandRun.Said forms(String year, String unit) {
        return CommandRun.say(
                "forms",
                "--year",
                year,
                "--unit",
                unit,
                "--inbox",
                dir.resolve("inbox").toString(),
                "--out",
                dir.resolve("forms").toString(),
                "--database",
                "embedded:" + dir.resolve("db"));
    }

    private CommandRun.Said night() {
        return CommandRun.say(
                "night",
                "--as-of",
                "2025-12-31",
                "--inbox",
                dir.resolve("inbox").toString(),
                "--out",
                dir.resolve("out").toString(),
                "--database",
                "embedded:" + dir.resolve("db"));
    }

    private XSSFWorkbook open(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(dir.resolve("forms").resolve(name)));
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static List<String> row(XSSFWorkbook book, String sheet, int row) {
        return IntStream.range(0, 12)
                .mapToObj(c -> text(book, sheet, CellReference.convertNumToColString(c) + row))
                .toList();
    }

    private static String text(XSSFWorkbook book, String sheet, String at) {
        return new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell(book, sheet, at));
    }

    private static XSSFCell cell(XSSFWorkbook book, String sheet, String at) {
        CellReference ref = new CellReference(at);
        XSSFSheet there = book.getSheet(sheet);
        Row row = there.getRow(ref.getRow());
        if (row == null) row = there.createRow(ref.getRow());
        return (XSSFCell) row.getCell(ref.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
