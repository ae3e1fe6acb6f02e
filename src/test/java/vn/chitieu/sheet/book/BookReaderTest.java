package vn.chitieu.sheet.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;
import vn.chitieu.sheet.book.BookReading.Fault;

class BookReaderTest {
    @Test
    void cellsKeepTheirKindAndWhatIsShown() throws IOException {
        BookSheet sheet = read(b -> {
                    Row row = b.createSheet("Trang").createRow(1);
                    row.createCell(0).setCellValue("chữ");
                    row.createCell(1).setCellValue(2.5);
                    row.createCell(2).setCellValue(true);
                    row.createCell(3).setCellFormula("B2*2");
                    row.createCell(4).setCellErrorValue((byte) 7);
                    row.createCell(5).setCellValue(0.35);
                    row.getCell(5).setCellStyle(style(b, "0%"));
                    row.createCell(6).setCellValue(45000);
                    row.getCell(6).setCellStyle(style(b, "dd/mm/yyyy"));
                    row.createCell(7);
                    row.createCell(8).setCellValue("");
                    row.createCell(27).setCellValue(80000);
                })
                .sheets()
                .get(0);
        assertThat(sheet.rows().get(2).values())
                .extracting(c -> c.address() + " " + c.kind() + " " + c.text() + " " + c.shown())
                .containsExactly(
                        "A2 TEXT chữ chữ",
                        "B2 NUMBER 2.5 2.5",
                        "C2 BOOLEAN TRUE TRUE",
                        "D2 FORMULA B2*2 B2*2",
                        "E2 ERROR #DIV/0! #DIV/0!",
                        "F2 NUMBER 0.35 35%",
                        // 45000 days after 30/12/1899
                        "G2 DATE 45000 15/03/2023",
                        "AB2 NUMBER 80000 80000");
        BookCell half = sheet.cell(2, 2);
        assertThat(half).isNotNull();
        assertThat(half.number()).isEqualTo(new BigDecimal("2.5"));
        assertThat(sheet.cell(2, 8)).isNull();
        assertThat(sheet.text(9, 9)).isEmpty();
    }

    @Test
    void whatIsHiddenMergedOrLockedIsSeen() throws IOException {
        Book book = read(b -> {
            Sheet one = b.createSheet("Một");
            one.createRow(2).setZeroHeight(true);
            one.addMergedRegion(CellRangeAddress.valueOf("B2:C3"));
            one.protectSheet("");
            b.createSheet("Hai");
            b.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(book.sheets()).extracting(BookSheet::hidden).containsExactly(false, true);
        BookSheet one = book.sheet("Một").orElseThrow();
        assertThat(one.merged()).containsExactly("B2:C3");
        assertThat(one.hiddenRows()).containsExactly(3);
        assertThat(book.sheet("Ba")).isEmpty();
    }

    @Test
    void aStrayCellAtTheLastAddressCostsNothing() throws IOException {
        Book book = read(b ->
                b.createSheet("Trang").createRow(1_048_575).createCell(16_383).setCellValue("x"));
        assertThat(book.sheets()
                        .get(0)
                        .rows()
                        .lastEntry()
                        .getValue()
                        .lastEntry()
                        .getValue()
                        .address())
                .isEqualTo("XFD1048576");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithoutThrowing() throws IOException {
        byte[] good =
                bytes(b -> b.createSheet("Trang").createRow(0).createCell(0).setCellValue("x"));
        assertThat(fault("a,b;c".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.NOT_XLSX);
        assertThat(fault(new byte[0])).isEqualTo(Fault.NOT_XLSX);
        assertThat(fault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo(Fault.ENCRYPTED);
        assertThat(fault(Arrays.copyOf(good, good.length / 2))).isEqualTo(Fault.NOT_XLSX);
        assertThat(fault(with(Map.of("hello.txt", "x".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Fault.NOT_XLSX);
        assertThat(fault(with(Map.of("xl/workbook.xml", "<no".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Fault.NOT_XLSX);
    }

    @Test
    @Slow
    void hostileFilesAreRefused() throws IOException {
        byte[] good =
                bytes(b -> b.createSheet("Trang").createRow(0).createCell(0).setCellValue("x"));
        // 40 MB of blanks pack to 40 KB
        byte[] blanks = new byte[40 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = plus(good, "xl/media/bom.xml", blanks);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(fault(bomb)).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault(plus(good, "xl/externalLinks/externalLink1.xml", new byte[1])))
                .isEqualTo(Fault.EXTERNAL_LINKS);
        assertThat(fault(plus(good, "xl/vbaProject.bin", new byte[1]))).isEqualTo(Fault.MACROS);
        String deep = "<x>".repeat(40) + "</x>".repeat(40);
        assertThat(fault(plus(good, "docProps/sau.xml", deep.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Fault.NOT_XLSX);
        byte[] wide = bytes(b -> {
            Sheet sheet = b.createSheet("Trang");
            for (int r = 0; r < 401; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 500; c++) row.createCell(c).setCellValue(1);
            }
        });
        assertThat(fault(wide)).isEqualTo(Fault.TOO_MANY_CELLS);
    }

    private interface Edit {
        void on(XSSFWorkbook workbook);
    }

    private static Book read(Edit edit) throws IOException {
        Book book = BookReader.read("thu.xlsx", bytes(edit)).book();
        assertThat(book).isNotNull();
        return book;
    }

    private static Fault fault(byte[] content) {
        Fault fault = BookReader.read("thu.xlsx", content).fault();
        assertThat(fault).isNotNull();
        return fault;
    }

    private static byte[] bytes(Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.on(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] with(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] plus(byte[] workbook, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
