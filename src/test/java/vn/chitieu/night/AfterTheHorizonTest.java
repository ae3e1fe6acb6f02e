package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.night.Sheets.find;
import static vn.chitieu.night.Sheets.number;
import static vn.chitieu.night.Sheets.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/**
 * The samples on 15/01/2031: data year 2030 is judged, one university has not reported it, and most of the province's
 * shares are unknown for that.
 */
@Slow
class AfterTheHorizonTest {
    @Test
    void theMatrixShowsTheHorizonThatIsJudged() throws IOException {
        try (XSSFWorkbook book = province()) {
            XSSFSheet matrix = book.getSheet("Ma trận");
            int header = find(matrix, 0, "TT", 0);
            int ict = column(matrix, header, "Số người tốt nghiệp công nghệ thông tin");
            int ai = column(matrix, header, "Số người tốt nghiệp trí tuệ nhân tạo");
            int doctors = column(matrix, header, "Số tiến sĩ STEM");
            int whole = find(matrix, 1, "51", header);
            assertThat(number(matrix, whole, ict)).isEqualTo(204);
            assertThat(colour(matrix, whole, ict)).isEqualTo("A9D18E");
            assertThat(number(matrix, whole, doctors)).isEqualTo(2);
            // 1 of 2 persons when the horizon ended
            int ngokBay = find(matrix, 1, "23317", header);
            assertThat(number(matrix, ngokBay, ai)).isEqualTo(1);
            assertThat(colour(matrix, ngokBay, ai)).isEqualTo("FF8080");
        }
    }

    @Test
    void aCumulativeCountAddsWhatCameBeforeTheYearThatIsMissing() throws IOException {
        try (XSSFWorkbook book = province()) {
            XSSFSheet parts = book.getSheet("Cộng số liệu");
            int doctors = find(parts, 1, "Số tiến sĩ STEM được tuyển dụng", 0);
            // one of the university that has not reported 2030, told in 2026; one of the accountants' university
            assertThat(text(parts, doctors, 3)).isEqualTo("3/4");
            assertThat(number(parts, doctors, 4)).isEqualTo(2);
            assertThat(number(parts, doctors, 5)).isEqualTo(2);
            assertThat(text(parts, doctors, 10)).isEqualTo("Khớp");
            assertThat(text(parts, doctors, 11)).contains("Trường Đại học Phạm Văn Đồng (các năm trước) 1");
        }
    }

    @Test
    void whatIsUnknownIsToBeSeenToAndItsPathIsDrawn() throws IOException {
        try (XSSFWorkbook book = province()) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            int worst = find(summary, 0, "3. Ba chỉ tiêu, nhiệm vụ của tỉnh còn thiếu nhiều nhất", 0);
            // two are missed whatever the missing return says, then what it could turn
            assertThat(text(summary, worst + 3, 5)).isEqualTo("Hết kỳ, chưa đạt");
            assertThat(text(summary, worst + 4, 0))
                    .contains("Chưa tính báo cáo còn thiếu của Trường Đại học Phạm Văn Đồng;");
            assertThat(text(summary, worst + 7, 5)).isEqualTo("Chưa tính được");
            assertThat(text(summary, worst + 8, 0))
                    .contains("đã có 3/4 báo cáo", "đôn đốc Trường Đại học Phạm Văn Đồng bổ sung");
            assertThat(Objects.requireNonNull(book.getSheet("Lộ trình").getDrawingPatriarch())
                            .getCharts())
                    .hasSizeGreaterThan(10);
            // the report of 2031 is not waited for before November
            XSSFSheet missing = book.getSheet("Chưa gửi");
            assertThat(IntStream.rangeClosed(0, missing.getLastRowNum()).mapToObj(r -> text(missing, r, 4)))
                    .contains("2030")
                    .doesNotContain("2031");
        }
    }

    private static XSSFWorkbook province() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(
                SampleNight.folder(SampleNight.AFTER_2030).resolve("51/bao-cao-51-2031-01-15.xlsx")));
    }

    private static String colour(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex().substring(2);
    }

    private static int column(XSSFSheet sheet, int row, String text) {
        List<Integer> found = IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .filter(c -> text(sheet, row, c).startsWith(text))
                .boxed()
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }
}
