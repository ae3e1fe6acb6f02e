package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.night.Sheets.find;
import static vn.chitieu.night.Sheets.listed;
import static vn.chitieu.night.Sheets.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/**
 * What is new since the last night. Two nights, between which two things happened: Bình Sơn (21040) and another commune (21484)
 * sent the reports of 2026 on 11 and 12/12/2026, a week after the last good day.
 */
@Slow
class NewSinceTest {
    private static final Set<String> COMMUNES = Set.of("21025", "21040", "21484", "23317");
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    private static final String HEADING = "Mới so với lần đánh giá ngày 10/12/2026";

    @TempDir
    static Path folder;

    @BeforeAll
    static void twoNights() throws IOException {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(COMMUNES);
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox")).goodReturns().sent("21025", 2026, "01/12/2026");
        try (FreshDatabase database = new FreshDatabase();
                NightContext context = NightContext.open(database.dataSource())) {
            night(context, rules, inbox, BEFORE);
            night(context, rules, inbox.sent("21040", 2026, "11/12/2026").sent("21484", 2026, "12/12/2026"), DAY);
        }
    }

    private static void night(NightContext context, Path rules, SmallInbox inbox, LocalDate day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
        NightResult result = context.nights()
                .run(
                        new NightRequest(rules, inbox.folder(), folder.resolve("out"), day, clock, Set.of()),
                        NightProgress.NONE);
        assertThat(result.exitCode()).as(result.sentence()).isZero();
    }

    @Test
    void whoeverDidSomethingReadsExactlyThat() throws IOException {
        for (String unit : List.of("21040", "21484"))
            try (XSSFWorkbook book = open(unit)) {
                assertThat(rows(book.getSheet("Tổng hợp")))
                        .containsExactly("Báo cáo định kỳ hằng năm gửi UBND tỉnh|Đã khắc phục|Gửi chậm");
                assertThat(changes(book))
                        .containsExactly(unit + "|Báo cáo định kỳ hằng năm gửi UBND tỉnh|Đã khắc phục|Gửi chậm");
            }
    }

    @Test
    void whoeverDidNothingReadsThatNothingIsNew() throws IOException {
        try (XSSFWorkbook book = open("21025")) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            int heading = find(summary, 0, HEADING, 0);
            assertThat(text(summary, heading + 1, 0)).isEqualTo("Không có thay đổi nào so với lần trước.");
        }
    }

    @Test
    void theProvinceReadsWhatIsNewBelowIt() throws IOException {
        try (XSSFWorkbook book = open("51")) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            assertThat(rows(summary))
                    .containsExactlyInAnyOrder(
                            "Xã Bình Sơn: Báo cáo định kỳ hằng năm gửi UBND tỉnh|Đã khắc phục|Gửi chậm",
                            text(summary, find(summary, 0, HEADING, 0) + 3, 0) + "|Đã khắc phục|Gửi chậm");
            assertThat(changes(book))
                    .containsExactlyInAnyOrder(
                            "21040|Báo cáo định kỳ hằng năm gửi UBND tỉnh|Đã khắc phục|Gửi chậm",
                            "21484|Báo cáo định kỳ hằng năm gửi UBND tỉnh|Đã khắc phục|Gửi chậm");
            // each row leads to the part of the sheet of changes that it is one of
            XSSFCell change = summary.getRow(find(summary, 0, HEADING, 0) + 2).getCell(3);
            assertThat(listed(change)).isEqualTo(2);
        }
        List<String> told = SampleCsv.findings(folder.resolve("out/" + DAY)).stream()
                .filter(f -> !f.get("change").isEmpty() && !f.get("change").equals("PERSISTING"))
                .map(f -> f.get("finding_id") + " " + f.get("change") + " " + f.get("state"))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "deadline:21040:KH11-V.end-2::2026 RESOLVED LATE",
                        "deadline:21484:KH11-V.end-2::2026 RESOLVED LATE");
    }

    @Test
    void headlinesAreTheirListsOnASecondNightToo() throws IOException {
        int counts = 0;
        for (String unit : List.of("51", "51-GDDT", "51-CS1", "21025", "21040", "21484", "23317"))
            try (XSSFWorkbook book = open(unit)) {
                XSSFSheet summary = book.getSheet("Tổng hợp");
                for (var name : book.getAllNames()) {
                    if (!name.getNameName().startsWith("count.")
                            || name.getNameName().endsWith(".overdue")) continue;
                    CellReference at = new CellReference(name.getRefersToFormula());
                    XSSFCell cell = summary.getRow(at.getRow()).getCell(at.getCol());
                    assertThat(listed(cell)).as(unit + " " + name.getNameName()).isEqualTo((int)
                            cell.getNumericCellValue());
                    counts++;
                }
            }
        assertThat(counts).isGreaterThanOrEqualTo(20);
    }

    /** What, how it changed and the state, of the rows below a heading. */
    private static List<String> rows(XSSFSheet summary) {
        List<String> rows = new ArrayList<>();
        int row = find(summary, 0, HEADING, 0) + 2;
        for (; !text(summary, row, 3).isEmpty(); row++)
            rows.add(text(summary, row, 0) + "|" + text(summary, row, 3) + "|" + text(summary, row, 5));
        return rows;
    }

    /** All rows of the sheet of changes that did not merely persist. */
    private static List<String> changes(XSSFWorkbook book) {
        List<String> rows = new ArrayList<>();
        XSSFSheet sheet = book.getSheet("Thay đổi");
        for (int row = 0; row <= sheet.getLastRowNum(); row++)
            if (text(sheet, row, 0).matches("\\d+") && !text(sheet, row, 7).equals("Còn tồn tại"))
                rows.add(text(sheet, row, 1) + "|" + text(sheet, row, 4) + "|" + text(sheet, row, 7) + "|"
                        + text(sheet, row, 6).replace('\n', ' '));
        return rows;
    }

    private static XSSFWorkbook open(String unit) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(
                folder.resolve("out/" + DAY + "/" + unit + "/bao-cao-" + unit + "-" + DAY + ".xlsx")));
    }
}
