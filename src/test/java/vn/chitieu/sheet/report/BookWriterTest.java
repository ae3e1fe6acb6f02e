package vn.chitieu.sheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.style.TextMetrics;

/** Workbooks are written, then opened again with the library, cell by cell. */
class BookWriterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

    @Test
    void cellsAreWhatTheModelSays() throws Exception {
        XSSFSheet sheet = open(book(
                        ReportRow.of(
                                ReportCell.text(ReportLook.BODY, "Tỉnh Quảng Ngãi"),
                                ReportCell.number(new BigDecimal("33.3"), 2).around("≥ ", ""),
                                ReportCell.date(DAY)),
                        ReportRow.of(
                                ReportCell.number(12),
                                ReportCell.formula("A2*2", BigDecimal.valueOf(24), 0),
                                ReportCell.text(ReportLook.CENTRED, "Đạt").fill("A9D18E"))))
                .getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Tỉnh Quảng Ngãi");
        assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(33.3);
        assertThat(sheet.getRow(0).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("[$-42A]\"≥ \"#,##0.00");
        assertThat(sheet.getRow(0).getCell(2).getLocalDateTimeCellValue()).isEqualTo(DAY.atStartOfDay());
        XSSFCell formula = sheet.getRow(1).getCell(1);
        assertThat(formula.getCellFormula()).isEqualTo("A2*2");
        assertThat(formula.getNumericCellValue()).isEqualTo(24);
        XSSFCell state = sheet.getRow(1).getCell(2);
        assertThat(state.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FFA9D18E");
        assertThat(state.getCellStyle().getFont().getFontName()).isEqualTo("Times New Roman");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "|x", "%x"})
    void textsThatLookLikeFormulasStayTexts(String text) throws Exception {
        XSSFCell cell = open(book(ReportRow.of(ReportCell.text(ReportLook.BODY, text))))
                .getSheetAt(0)
                .getRow(0)
                .getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void controlCharactersAreDroppedAndLongTextsCut() {
        assertThat(CellText.safe("\t=a\u0000b\u0007\nc\ud800\uffff\u0085")).isEqualTo("=ab\nc");
        String cut = CellText.safe("ơ".repeat(40_000));
        assertThat(cut).hasSize(32_767).endsWith("ơ…");
        assertThat(CellText.safe("ơ".repeat(32_767))).hasSize(32_767).endsWith("ơơ");
    }

    @Test
    void theSameBookGivesTheSameBytes() throws Exception {
        byte[] first = BookWriter.write(charted());
        byte[] second = BookWriter.write(charted());
        assertThat(first).isEqualTo(second);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).isEqualTo("[Content_Types].xml");
            for (; entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(DAY.atStartOfDay());
            }
        }
        XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(first));
        assertThat(opened.getProperties().getCoreProperties().getCreated().toInstant())
                .isEqualTo("2026-12-20T00:00:00Z");
        assertThat(opened.getProperties().getCoreProperties().getModified().toInstant())
                .isEqualTo("2026-12-20T00:00:00Z");
    }

    @Test
    void chartsHaveFillsAndKeepTheirValues() throws Exception {
        String chart = part(BookWriter.write(charted()), "xl/charts/chart1.xml");
        assertThat(chart)
                .contains(
                        "<a:srgbClr val=\"70AD47\"/>", "<c:v>Đạt</c:v>", "<c:v>7.0</c:v>", "<c:overlap val=\"100\"/>");
    }

    @Test
    void pagesFollowTheDecree() throws Exception {
        XSSFSheet sheet = open(charted()).getSheetAt(0);
        assertThat(sheet.getMargin(PageMargin.LEFT) * 25.4).isBetween(29.9, 30.1);
        assertThat(sheet.getMargin(PageMargin.RIGHT) * 25.4).isBetween(14.9, 15.1);
        assertThat(sheet.getMargin(PageMargin.TOP) * 25.4).isBetween(19.9, 20.1);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getDifferentFirst()).isTrue();
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddHeader()).endsWith("&P");
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getFirstHeader()).isEmpty();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B3");
    }

    @Test
    void rowsAreAsHighAsTheirTextsNeed() throws Exception {
        String words = "Đề nghị đơn vị gửi ngay báo cáo theo quy định và nêu rõ lý do chậm. ".repeat(4);
        XSSFSheet sheet = open(book(
                        ReportRow.of(ReportCell.text(ReportLook.BODY, words)),
                        ReportRow.of(ReportCell.text(ReportLook.BODY, words).span(3)),
                        ReportRow.of(ReportCell.text(ReportLook.BODY, "ngắn"))))
                .getSheetAt(0);
        // 4 x 68 letters of about 4.9 points are some 1,330 points; a column of 20 digits holds 98: 14 lines and more
        assertThat(sheet.getRow(0).getHeightInPoints()).isBetween(14 * 13f, 18 * 14f);
        // three columns hold 300 points: 5 lines
        assertThat(sheet.getRow(1).getHeightInPoints()).isBetween(5 * 13f, 6 * 14f);
        assertThat(sheet.getRow(2).getHeightInPoints()).isBetween(15f, 20f);
    }

    @Test
    void widthsAreThoseOfTimesNewRoman() {
        assertThat(TextMetrics.width("0", 10, false)).isEqualTo(5_000);
        assertThat(TextMetrics.width("ề", 10, false)).isEqualTo(4_440);
        assertThat(TextMetrics.width("Đ", 10, false)).isEqualTo(7_220);
        assertThat(TextMetrics.lines("một\nhai", 11, false, 20, false)).isEqualTo(2);
        assertThat(TextMetrics.lines("x".repeat(100), 11, false, 20, false)).isEqualTo(6);
    }

    private static ReportBook book(ReportRow... rows) {
        return new ReportBook(
                "Thử",
                "Chỉ Tiêu",
                DAY,
                List.of(new ReportSheet(
                        "Tờ", List.of(20, 20, 20), List.of(rows), null, 0, true, 0, List.of(), java.util.Map.of())));
    }

    private static ReportBook charted() {
        List<ReportRow> rows = List.of(
                ReportRow.of(ReportCell.text(ReportLook.HEADER, "Loại"), ReportCell.text(ReportLook.HEADER, "Số")),
                ReportRow.of(ReportCell.text(ReportLook.BODY, "Đạt"), ReportCell.number(7)),
                ReportRow.of(ReportCell.text(ReportLook.BODY, "Thiếu"), ReportCell.number(3)));
        ReportChart chart = new ReportChart(
                ReportChart.Kind.STACKED_BARS,
                "Kết quả",
                false,
                1,
                2,
                0,
                List.of(new ReportChart.Series("Số", 1, "70AD47")),
                0,
                new ReportChart.Place(4, 0, 14, 3));
        ReportSheet sheet = new ReportSheet(
                "Tờ",
                List.of(20, 20, 20),
                rows,
                new ReportTable(0, 0, 2, 2),
                0,
                true,
                0,
                List.of(chart),
                java.util.Map.of());
        return new ReportBook("Thử", "Chỉ Tiêu", DAY, List.of(sheet));
    }

    private static XSSFWorkbook open(ReportBook book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(BookWriter.write(book)));
    }

    static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name))
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        throw new IOException(name);
    }
}
