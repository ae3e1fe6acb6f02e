package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** Who must act before a finding is resolved, and what the province's first page makes of it. */
@Slow
class CausesTest {

    /**
     * Counted on the samples: 148 overdue reports are 1 of Dung Quất, 2 x 72 of those that never sent, 2 of Bình Sơn
     * (sent back, and a request) and 1 of Minh Long; without Dung Quất's college table three targets cannot be told.
     */
    @Test
    void theFirstPageNamesCausesThoseThatFreeTheMostFirst() throws IOException {
        assertThat(causes(SampleNight.DAY))
                .containsExactly(
                        "Trường Cao đẳng Kỹ nghệ Dung Quất: chưa gửi báo cáo năm 2026; 3 chỉ tiêu chưa tính được | 4"
                                + " | Gửi ngay; đã quá hạn ngày 04/12/2026.",
                        "72 đơn vị (xã, phường, đặc khu): chưa gửi báo cáo năm 2025, 2026 | 144"
                                + " | Gửi ngay; đã quá hạn ngày 04/12/2025.",
                        "Xã Bình Sơn: báo cáo năm 2025 đã trả lại, chờ hoàn thiện; chưa trả lời yêu cầu năm 2026 | 2"
                                + " | Sửa các ô đã đánh dấu trong tệp trả lời rồi gửi lại. Trả lời ngay; đã quá hạn"
                                + " ngày 04/12/2025.",
                        "Xã Minh Long: chưa gửi báo cáo năm 2025 | 1" + " | Gửi ngay; đã quá hạn ngày 04/12/2025.");
    }

    /** Eight of the province's targets are short, three cannot be told, 148 reports and answers are overdue. */
    @Test
    void theFirstSentenceIsAVerdictAndEachActionHasItsDay() throws IOException {
        Path file = SampleNight.folder().resolve("51/bao-cao-51-" + SampleNight.DAY + ".xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Tổng hợp");
            int verdict = Sheets.find(sheet, 0, "Kết luận:", 0);
            assertThat(verdict).isLessThan(5);
            assertThat(Sheets.text(sheet, verdict, 0))
                    .isEqualTo(
                            "Kết luận: còn 8 chỉ tiêu chưa đạt, 3 chỉ tiêu chưa đủ căn cứ, 148 báo cáo, yêu cầu quá hạn."
                                    + " Cần đôn đốc trước: Trường Cao đẳng Kỹ nghệ Dung Quất.");
            int section = Sheets.find(sheet, 0, "Nguyên nhân và việc cần làm trước", 0);
            for (int row = section + 2; row < section + 6; row++)
                assertThat(sheet.getRow(row).getCell(6).getLocalDateTimeCellValue())
                        .isEqualTo(SampleNight.DAY.plusDays(7).atStartOfDay());
        }
    }

    /** One missing university makes 15 targets grey, and the page says so first. */
    @Test
    void aMissingUniversityIsNamedFirst() throws IOException {
        assertThat(causes(SampleNight.AFTER_2030).get(0))
                .startsWith(
                        "Trường Đại học Phạm Văn Đồng: chưa gửi báo cáo năm 2027–2030; 15 chỉ tiêu chưa tính được | 19");
        assertThat(causes(SampleNight.AFTER_2030).get(1))
                .startsWith("72 đơn vị (xã, phường, đặc khu): chưa gửi báo cáo năm 2025–2030 | 432");
    }

    @Test
    void everyFindingThatWaitsHasACauseAndNoOther() throws IOException {
        for (LocalDate day : List.of(SampleNight.DAY, SampleNight.AFTER_2030)) {
            List<CSVRecord> findings = findings(day);
            for (CSVRecord f : findings) {
                boolean waits = !f.get("severity").equals("NONE");
                assertThat(f.get("cause").isEmpty()).as(f.get("finding_id")).isEqualTo(!waits);
                if (f.get("state").equals("NOT_COMPUTABLE"))
                    assertThat(f.get("cause")).isEqualTo(f.get("missing_units"));
                else if (waits) assertThat(f.get("cause")).isEqualTo(f.get("unit_code"));
            }
            assertThat(findings).anyMatch(f -> f.get("state").equals("NOT_COMPUTABLE"));
        }
    }

    @Test
    void theListSaysWhatKindOfUnitEachIs() throws IOException {
        List<CSVRecord> findings = findings(SampleNight.DAY);
        assertThat(findings)
                .filteredOn(f -> f.get("unit_code").equals("21025"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.get("unit_type") + " " + f.get("unit_class"))
                        .isEqualTo("commune phường"));
        assertThat(findings)
                .filteredOn(f -> f.get("unit_code").equals("DPQ"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.get("unit_type") + " " + f.get("unit_class"))
                        .isEqualTo("institution university"));
    }

    private static List<String> causes(LocalDate day) throws IOException {
        Path file = SampleNight.folder(day).resolve("51/bao-cao-51-" + day + ".xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Tổng hợp");
            List<String> rows = new ArrayList<>();
            int section = Sheets.find(sheet, 0, "Nguyên nhân và việc cần làm trước", 0);
            int row = Sheets.find(sheet, 0, "Nguyên nhân", section + 1) + 1;
            for (; Sheets.text(sheet, row, 2).matches("\\d+"); row++) {
                // the number is that of the rows of the list it leads to, targets and reports together
                assertThat(Sheets.listed(sheet.getRow(row).getCell(2)))
                        .isEqualTo(Integer.parseInt(Sheets.text(sheet, row, 2)));
                rows.add(Sheets.text(sheet, row, 0) + " | " + Sheets.text(sheet, row, 2) + " | "
                        + Sheets.text(sheet, row, 3));
            }
            return rows;
        }
    }

    private static List<CSVRecord> findings(LocalDate day) throws IOException {
        String text = Files.readString(SampleNight.folder(day).resolve("findings.csv"))
                .substring(1);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }
}
