package vn.chitieu.sheet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.common.ReportLook;

class BookCopyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Path PLAN = Path.of("rules/kh-ngok-bay.xlsx");

    @Test
    void writesOnACopyAndLeavesTheRest() throws IOException {
        byte[] bytes = marked();
        Book before = read(Files.readAllBytes(PLAN));
        Book after = read(bytes);
        assertThat(after.sheets().get(0).name()).isEqualTo("Danh mục lỗi");
        // an inline text is replaced, not left standing
        assertThat(after.sheet("Chỉ tiêu").orElseThrow().rows().get(2).get(17).text())
                .isEqualTo("12");
        assertThat(after.sheet("Thời hạn").orElseThrow().rows())
                .usingRecursiveComparison()
                .isEqualTo(before.sheet("Thời hạn").orElseThrow().rows());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("Chỉ tiêu");
            assertThat(sheet.getRow(1).getCell(16).getCellComment().getString().getString())
                    .isEqualTo("Sai số");
            assertThat(sheet.getRow(1)
                            .getCell(16)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFFF8080");
            assertThat(workbook.getSheetAt(0)
                            .getRow(0)
                            .getCell(0)
                            .getHyperlink()
                            .getAddress())
                    .isEqualTo("'Chỉ tiêu'!Q2");
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        assertThat(marked()).isEqualTo(marked());
    }

    @Test
    void beginsAWorkbook() throws IOException {
        byte[] bytes;
        try (BookCopy book = BookCopy.blank()) {
            CopySheet sheet = book.add("Trang");
            sheet.text("A1", "Tên").look("A1", ReportLook.HEADER).text("A2", "một");
            sheet.number("B2", new BigDecimal("2.5")).choices("C2:C9", List.of("có", "không"));
            sheet.prompt("A2:A9", "Tên", "Ghi tên")
                    .columnWidth(1, 20)
                    .freeze(0, 1)
                    .landscape()
                    .locked("A2", false)
                    .protect();
            bytes = book.bytes(DAY);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("Trang");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2.5);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getLocked()).isFalse();
        }
    }

    private static byte[] marked() throws IOException {
        try (BookCopy book = BookCopy.open(Files.readAllBytes(PLAN))) {
            book.sheet("Chỉ tiêu")
                    .number("Q2", BigDecimal.valueOf(12))
                    .fill("Q2", "FF8080")
                    .comment("Q2", "Sai số");
            book.addFirst("Danh mục lỗi").text("A1", "Q2").link("A1", "Chỉ tiêu", "Q2");
            return book.bytes(DAY);
        }
    }

    private static Book read(byte[] bytes) {
        Book book = BookReader.read("thử.xlsx", bytes).book();
        assertThat(book).isNotNull();
        return book;
    }
}
