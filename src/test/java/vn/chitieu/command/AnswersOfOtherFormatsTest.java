package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** Whatever the return's format, its answer is a workbook with the cells marked; a partly mended one keeps the rest. */
@Slow
class AnswersOfOtherFormatsTest {
    private static final Path CASES = Path.of("src/test/resources/vn/chitieu/intake/cases");
    private static final String[][] COVER = {
        {"Mã đơn vị", "21025"},
        {"Năm số liệu", "2026"},
        {"Số liệu tính đến ngày", "30/11/2026"},
        {"Số văn bản", "12/BC"},
        {"Ngày văn bản", "02/12/2026"},
        {"Ngày gửi", "02/12/2026"},
        {"Bảng Người học", "đầy đủ"},
        {"Bảng Tốt nghiệp", "không phát sinh"},
        {"Bảng Nhiệm vụ", "không phát sinh"},
    };
    /** Two errors: more women than persons, no number. */
    private static final String[][] LEARNERS = {
        ("Mã ngành;Nhóm ngành;Tên ngành;Văn bằng;Số người;Trong đó nữ;Chương trình tài năng;Công nghệ chiến lược;"
                        + "Định hướng AI;Tích hợp dữ liệu và AI")
                .split(";"),
        {"7480201", "", "", "kỹ sư", "60", "61", "không", "không", "không", "không"},
        {"7340101", "", "", "cử nhân", "tám mươi", "20", "không", "không", "không", "không"},
    };

    @TempDir
    private Path dir;

    @Test
    void anOldWorkbookIsAnsweredAndMendedStepByStep() throws IOException {
        Path sent = dir.resolve("21025-2026.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(sent)) {
            fill(book.createSheet("Trang bìa"), COVER);
            fill(book.createSheet("Người học"), LEARNERS);
            book.write(out);
        }
        assertThat(check(sent).exitCode()).isEqualTo(ExitCodes.REJECTED);
        Path once = dir.resolve("21025-2026-lan-2.xlsx");
        try (XSSFWorkbook answer = answer("tra-loi-21025-2026.xlsx")) {
            assertThat(fill(answer, "F2")).isEqualTo("FFFF8080");
            assertThat(fill(answer, "E3")).isEqualTo("FFFF8080");
            cell(answer, "F2").setCellValue(20);
            save(answer, once);
        }
        // one of the two is mended: its mark goes, the other stays
        assertThat(check(once).exitCode()).isEqualTo(ExitCodes.REJECTED);
        Path twice = dir.resolve("21025-2026-lan-3.xlsx");
        try (XSSFWorkbook answer = answer("tra-loi-21025-2026-lan-2.xlsx")) {
            assertThat(answer.getSheetName(0)).isEqualTo("Cần sửa");
            assertThat(fill(answer, "F2")).isEqualTo("FFFFFFFF");
            assertThat(cell(answer, "F2").getCellComment()).isNull();
            assertThat(fill(answer, "E3")).isEqualTo("FFFF8080");
            cell(answer, "E3").setCellValue(80);
            save(answer, twice);
        }
        CommandRun.Said last = check(twice);
        assertThat(last.out()).contains("sẽ được nhận: không có lỗi");
        assertThat(last.exitCode()).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void aZipOfTablesIsAnsweredByAWorkbook() throws IOException {
        Path sent = dir.resolve("21025-2026.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(sent))) {
            entry(zip, "bia.csv", COVER);
            entry(zip, "nguoi-hoc.csv", LEARNERS);
        }
        assertThat(check(sent).exitCode()).isEqualTo(ExitCodes.REJECTED);
        try (XSSFWorkbook answer = answer("tra-loi-21025-2026.xlsx")) {
            assertThat(answer.getSheetName(0)).isEqualTo("Cần sửa");
            assertThat(fill(answer, "F2")).isEqualTo("FFFF8080");
            assertThat(cell(answer, "F2").getCellComment().getString().getString())
                    .contains("Số nữ 61 lớn hơn tổng số người 60");
            assertThat(fill(answer, "E3")).isEqualTo("FFFF8080");
        }
    }

    /** What is wrong with a cell beside its content stands in the answer too: unmended, it is never taken for a return. */
    @ParameterizedTest
    @CsvSource({
        "B7-dinh-dang-nghin.xlsx, E3, chứa số 430000 nhưng định dạng của ô làm Excel hiện “430”",
        "C1-xlsxwriter-cong-thuc.xlsx, E3, công thức =200+230 chưa được tính",
        "C3-xlsxwriter-tat-ca.xlsx, F2, công thức =1*775 chưa được tính",
        "X1-formula.xls, E3, công thức =200+230 chưa được tính",
        "D1-chi-so-tren.xlsx, E3, cạnh “430” có “1” viết nâng lên",
        "D2-gach-bo.xlsx, E3, cạnh “460” có phần bị gạch bỏ “430”",
        "G12-so-mu-khong-lo.xlsx, E3, số “1E999999999” có quá nhiều chữ số",
    })
    void doubtfulCellsAreMarkedAndStayDoubtful(String file, String at, String said) throws IOException {
        Path sent = Files.copy(CASES.resolve(file), dir.resolve(file));
        CommandRun.Said checked = check(sent);
        assertThat(checked.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(checked.out()).contains(said);
        marked(file, at, said);
    }

    /** Old workbooks and strict ones are copied cell by cell. */
    @Test
    void oldWorkbooksKeepTheirDoubtsInTheCopy() throws IOException {
        Path sent = dir.resolve("21025-2026.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(sent)) {
            fill(book.createSheet("Trang bìa"), COVER);
            Sheet sheet = book.createSheet("Người học");
            fill(sheet, LEARNERS);
            sheet.getRow(1).getCell(5).setCellValue(20);
            HSSFFont raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            HSSFRichTextString rich = new HSSFRichTextString("801");
            rich.applyFont(2, 3, raised);
            sheet.getRow(2).getCell(4).setCellValue(rich);
            var thousands = book.createCellStyle();
            thousands.setDataFormat(book.createDataFormat().getFormat("#,##0,"));
            sheet.getRow(1).getCell(4).setCellValue(60_000);
            sheet.getRow(1).getCell(4).setCellStyle(thousands);
            book.write(out);
        }
        assertThat(check(sent).out()).contains("2 lỗi phải sửa");
        marked("21025-2026.xls", "E3", "cạnh “80” có “1” viết nâng lên");
        marked("21025-2026.xls", "E2", "chứa số 60000 nhưng định dạng của ô làm Excel hiện “60”");
    }

    @Test
    void aStrictWorkbookIsAnsweredToo() throws IOException {
        assertThat(check(Files.copy(CASES.resolve("strict-ooxml.xlsx"), dir.resolve("51-CS1-2026.xlsx")))
                        .exitCode())
                .isEqualTo(ExitCodes.DONE);
    }

    private void marked(String file, String at, String said) throws IOException {
        String name = "tra-loi-" + file.substring(0, file.indexOf('.')) + ".xlsx";
        try (XSSFWorkbook answer = answer(name)) {
            assertThat(fill(answer, at)).isEqualTo("FFFF8080");
            assertThat(cell(answer, at).getCellComment().getString().getString())
                    .contains(said);
        }
        CommandRun.Said again = check(Files.copy(
                dir.resolve("answers").resolve(name),
                dir.resolve("unmended-" + at + "-" + name),
                StandardCopyOption.REPLACE_EXISTING));
        assertThat(again.out()).contains("là bản đánh dấu chưa được sửa");
        assertThat(again.exitCode()).isEqualTo(ExitCodes.REJECTED);
    }

    private CommandRun.Said check(Path file) {
        return CommandRun.say(
                "check", file.toString(), "--out", dir.resolve("answers").toString());
    }

    private XSSFWorkbook answer(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(dir.resolve("answers").resolve(name)));
    }

    private static XSSFCell cell(XSSFWorkbook book, String at) {
        CellReference ref = new CellReference(at);
        return book.getSheet("Người học").getRow(ref.getRow()).getCell(ref.getCol());
    }

    private static String fill(XSSFWorkbook book, String at) {
        XSSFColor colour = cell(book, at).getCellStyle().getFillForegroundColorColor();
        return colour == null ? "" : colour.getARGBHex();
    }

    private static void fill(Sheet sheet, String[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                Cell cell = row.createCell(c);
                if (rows[r][c].matches("\\d{1,4}")) cell.setCellValue(Integer.parseInt(rows[r][c]));
                else cell.setCellValue(rows[r][c]);
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, String[][] rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (String[] row : rows) zip.write((String.join(";", row) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
