package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that show where the mistakes are, opened again as whoever mends them would. */
class MarkedRulesTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";

    @TempDir
    private Path dir;

    @Test
    void wrongCellsAreColouredCommentedAndListed() throws IOException {
        RulesCopy rules = new RulesCopy(dir.resolve("rules"));
        rules.sheet(KH11, "Chỉ tiêu", s -> {
            text(s, "Q3", "2,5");
            text(s, "N4", "DIGITAL_SHARES");
        });
        rules.sheet("danh-muc/don-vi.xlsx", "Đơn vị", s -> number(s, "A20", 21040));
        Path out = dir.resolve("danh-dau");
        List<Path> copies = MarkedRules.write(rules.read(), out, LocalDate.of(2026, 11, 24));
        // Ngọk Bay's and the decision's warnings are marked too
        assertThat(copies.stream().map(p -> out.relativize(p).toString()))
                .containsExactly("danh-muc/don-vi.xlsx", KH11, "kh-ngok-bay.xlsx", "qd-1002.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(KH11)))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("Lỗi và lưu ý");
            assertThat(list.getRow(1).getCell(0).getStringCellValue())
                    .startsWith("Lỗi phải sửa: 2. Điều cần lưu ý: 4.");
            XSSFSheet targets = book.getSheet("Chỉ tiêu");
            XSSFCell comma = targets.getRow(2).getCell(16);
            assertThat(comma.getStringCellValue()).isEqualTo("2,5");
            assertThat(comma.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFF8080");
            assertThat(comma.getCellComment().getString().getString())
                    .isEqualTo("Lỗi: Cột “Giá trị”: “2,5” là chữ có dấu phẩy, không phải số.\n"
                            + "Định dạng ô là Chung (General) rồi gõ lại số để Excel hiểu là số (ô số tự căn phải).");
            // cách hiểu 7: 100 persons in both horizons is kept and warned of
            XSSFCell still = targets.getRow(26).getCell(16);
            assertThat(still.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFD966");
            assertThat(still.getCellComment().getString().getString()).startsWith("Lưu ý: ");
            assertThat(list.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Q3");
            assertThat(list.getRow(4).getCell(3).getHyperlink().getAddress()).isEqualTo("'Chỉ tiêu'!Q3");
            assertThat(list.getLastRowNum()).isEqualTo(3 + 6);
            // the copy is still the same table: only looks have changed
            assertThat(targets.getRow(0).getCell(9).getStringCellValue()).isEqualTo("Mã");
        }
    }

    @Test
    void whatCannotBeOpenedHasNoCopy() throws IOException {
        RulesCopy rules = new RulesCopy(dir.resolve("rules"));
        Files.writeString(dir.resolve("rules/kh-moi.xlsx"), "không phải bảng tính");
        Path out = dir.resolve("danh-dau");
        MarkedRules.write(rules.read(), out, LocalDate.of(2026, 11, 24));
        assertThat(out.resolve("kh-moi.xlsx")).doesNotExist();
    }
}
