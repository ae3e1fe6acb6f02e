package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.report.LibreOffice;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.store.FreshDatabase;

/** The sheet of promises from the night that writes it to the nights that judge what came back. */
@Slow
class PromisesNightTest {
    private static final String OF_2025 = "deadline:21025:KH11-V.end-2::2025";
    private static final String OF_2026 = "deadline:21025:KH11-V.end-2::2026";
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;
    private Path out;
    private SmallInbox inbox;

    @BeforeEach
    void prepare() throws IOException {
        rules = folder.resolve("rules");
        out = folder.resolve("out");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        inbox.sent("23317", 2026, "01/12/2026");
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void fromTheWorkbookThroughTheInboxToTheVerdict() throws IOException {
        night("2026-12-15");
        assertThat(ids("2026-12-15", "21025")).contains(OF_2025, OF_2026);
        night("2026-12-16");
        String untouched = Files.readString(out.resolve("2026-12-16/findings.csv"));

        // the report of 2026 by 20/12; the day for 2025 forgotten; a row that nobody wrote
        fill(
                "2026-12-15",
                "21025",
                "21025-cam-ket.xlsx",
                "16/12/2026",
                List.of(
                        new String[] {
                            OF_2026, "Phân công tổng hợp số liệu", "Trưởng phòng Văn hóa - Xã hội", "20/12/2026"
                        },
                        new String[] {OF_2025, "Gửi bổ sung báo cáo năm 2025", "Văn phòng UBND", ""},
                        new String[] {"deadline:21025:KH11-V.end-99::2026", "Gửi", "Văn phòng UBND", "20/12/2026"}));
        String target = ids("2026-12-15", "23317").stream()
                .filter(id -> id.startsWith("target:"))
                .findFirst()
                .orElseThrow();
        fill(
                "2026-12-15",
                "23317",
                "ngok-bay.xlsx",
                "16/12/2026",
                List.of(
                        new String[] {target, "Tuyên truyền, hỗ trợ học phí", "Phó Chủ tịch UBND xã", "30/11/2027"},
                        new String[] {OF_2026, "Của xã khác", "Phó Chủ tịch UBND xã", "30/11/2027"}));
        NightResult with = night("2026-12-16");
        assertThat(with.summary().unchanged()).isFalse();
        assertThat(states())
                .containsExactly(
                        "deadline:21025:KH11-V.end-2::2026 1 OPEN 2026-12-16",
                        "deadline:21025:KH11-V.end-99::2026 1 REFUSED -",
                        target + " 1 OPEN 2026-11-30");
        // what is promised changes nothing of what is found
        assertThat(Files.readString(out.resolve("2026-12-16/findings.csv"))).isEqualTo(untouched);
        assertThat(front("2026-12-16", "21025")).contains("Cam kết khắc phục: 1 đang trong hạn.");
        assertThat(front("2026-12-16", "51")).contains("Cam kết khắc phục: 2 đang trong hạn.");
        answered("2026-12-16");
        assertThat(night("2026-12-16").summary().unchanged()).isTrue();

        // 20/12 was the last day; that the report has not come is known on the next
        night("2026-12-21");
        assertThat(states())
                .contains("deadline:21025:KH11-V.end-2::2026 1 BROKEN 2026-12-21", target + " 1 OPEN 2026-11-30");
        assertThat(front("2026-12-21", "21025"))
                .contains("1 đã đến hạn, chưa thực hiện")
                .contains("Đã cam kết nhưng chưa thực hiện: ")
                .contains("hạn 20/12/2026");
        assertThat(front("2026-12-21", "51"))
                .contains("Đã cam kết nhưng chưa thực hiện: ")
                .contains("hạn 20/12/2026");
        assertThat(front("2026-12-21", "51-GDDT")).contains("1 đã đến hạn, chưa thực hiện");
        assertThat(new OpenedLetters(out.resolve("2026-12-21/51-GDDT/cong-van")).to("21025"))
                .contains("Đã cam kết khắc phục nhưng chưa thực hiện: ")
                .contains("cam kết xong chậm nhất ngày 20/12/2026");
        long broken = run();

        // a newer promise stands in its place, and the report comes before its day
        fill("2026-12-21", "21025", "21025-lan-hai.xlsx", "22/12/2026", List.<String[]>of(new String[] {
            OF_2026, "Gửi ngay báo cáo", "Chủ tịch UBND xã", "30/12/2026"
        }));
        inbox.sent("21025", 2026, "28/12/2026");
        night("2026-12-31");
        assertThat(states())
                .contains(
                        "deadline:21025:KH11-V.end-2::2026 1 REPLACED 2026-12-28",
                        "deadline:21025:KH11-V.end-2::2026 2 KEPT 2026-12-28");
        assertThat(front("2026-12-31", "21025")).contains("Cam kết khắc phục: 1 đã thực hiện.");

        // a year later its day has passed, and no data of 2027 are in
        night("2027-12-01");
        assertThat(states())
                .contains(target + " 1 WAITING 2026-11-30", "deadline:21025:KH11-V.end-2::2026 2 KEPT 2026-12-28");
        // data as of the very day show no progress
        inbox.sent("23317", 2027, "04/12/2027");
        night("2027-12-10");
        assertThat(states()).contains(target + " 1 BROKEN 2027-11-30");

        for (long run : List.of(broken, run())) {
            var again = new Replays(database.dataSource()).replay(run, folder.resolve("again-" + run));
            assertThat(again.different()).isEmpty();
            assertThat(again.sameBytes()).isTrue();
        }
    }

    /** Mended and promised in one file, as LibreOffice saves it; then promised alone, nothing of the return mended. */
    @Test
    void theAnswerToAReturnBringsPromisesBack() throws Exception {
        LibreOffice.need();
        inbox = new SmallInbox(folder.resolve("other")).goodReturns().badReturn();
        night("2026-12-15");
        Path answer;
        try (Stream<Path> files = Files.list(out.resolve("2026-12-15/23317"))) {
            answer = files.filter(f -> f.getFileName().toString().startsWith("tra-loi-"))
                    .findFirst()
                    .orElseThrow();
        }
        String report = "deadline:23317:KH11-V.end-2::2026";
        String former = "deadline:23317:KH11-V.end-2::2025";
        fill(answer, "chi-cam-ket.xlsx", "16/12/2026", List.<String[]>of(new String[] {
            former, "Gửi bổ sung", "Văn phòng HĐND và UBND", "18/12/2026"
        }));
        // the day of sending is the cover's, 02/12; there were ten learners, two of them women
        Path mended = Files.createDirectory(folder.resolve("mended"));
        try (BookCopy book = BookCopy.open(Files.readAllBytes(answer))) {
            book.sheet("Người học").number("D2", BigDecimal.valueOf(2));
            promise(book, "", List.<String[]>of(new String[] {
                report, "Sửa và gửi lại", "Văn phòng HĐND và UBND", "20/12/2026"
            }));
            Files.write(mended.resolve("da-sua.xlsx"), book.bytes(LocalDate.of(2026, 12, 15)));
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        LibreOffice.recalculate(mended, saved);
        Files.copy(saved.resolve("da-sua.xlsx"), inbox.folder().resolve("da-sua.xlsx"));
        night("2026-12-16");
        assertThat(states()).containsExactly(former + " 1 OPEN 2026-12-16", report + " 1 KEPT 2026-12-02");
        night("2026-12-19");
        assertThat(states()).contains(former + " 1 BROKEN 2026-12-19");
    }

    /** The ward's last day is 30/06/2027: what it still owes goes on under its code, what it promised is nobody's. */
    @Test
    void theEndOfAUnitVoidsItsPromises() throws IOException {
        new RulesEdit(rules).ends("21025", "30/06/2027", "-");
        night("2026-12-15");
        String plan = "duty:21025:KH11-V.6-1::";
        fill(
                "2026-12-15",
                "21025",
                "21025-cam-ket.xlsx",
                "16/12/2026",
                List.of(
                        new String[] {OF_2026, "Gửi báo cáo", "Văn phòng HĐND và UBND", "31/07/2027"},
                        new String[] {plan, "Ban hành kế hoạch", "Văn phòng HĐND và UBND", "31/07/2027"}));
        night("2027-06-30");
        assertThat(states()).containsExactly(OF_2026 + " 1 OPEN 2027-06-30", plan + " 1 OPEN -");
        night("2027-07-01");
        assertThat(states()).extracting(s -> s.split(" ")[2]).containsExactly("VOID", "VOID");
        assertThat(front("2027-07-01", "51")).doesNotContain("Cam kết khắc phục");
    }

    /** The refused rows come back marked, each with its reason, as a return would. */
    private void answered(String day) throws IOException {
        try (XSSFWorkbook book = open(one(day, "21025", "tra-loi-21025-cam-ket.xlsx"))) {
            XSSFSheet list = book.getSheetAt(0);
            XSSFSheet sheet = book.getSheet("Cam kết");
            int forgotten = rowOf(sheet, OF_2025);
            int unknown = rowOf(sheet, "deadline:21025:KH11-V.end-99::2026");
            List<String> told = IntStream.rangeClosed(5, list.getLastRowNum())
                    .mapToObj(r ->
                            Sheets.text(list, r, 2) + " " + Sheets.text(list, r, 3) + " " + Sheets.text(list, r, 4))
                    .filter(s -> !s.isBlank())
                    .toList();
            assertThat(told)
                    .containsExactly(
                            "Cam kết F" + (forgotten + 1) + " Ô này bị trống trong khi dòng " + (forgotten + 1)
                                    + " đã ghi cam kết (cột Ngày hoàn thành); dòng không được tính.",
                            "Cam kết F" + (unknown + 1)
                                    + " Đơn vị không có nội dung nào mang mã dòng “deadline:21025:KH11-V.end-99::2026”;"
                                    + " dòng không được tính.");
            assertThat(sheet.getRow(forgotten).getCell(5).getCellComment()).isNotNull();
        }
        try (XSSFWorkbook book = open(one(day, "23317", "tra-loi-ngok-bay.xlsx"))) {
            assertThat(Sheets.text(book.getSheetAt(0), 5, 4))
                    .contains("là của đơn vị 21025, không phải của đơn vị gửi 23317");
        }
    }

    private NightResult night(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
        NightResult result = context.nights()
                .run(
                        new NightRequest(rules, inbox.folder(), out, LocalDate.parse(day), clock, Set.of()),
                        (step, done, total) -> {});
        assertThat(result.done()).as(result.sentence()).isTrue();
        return result;
    }

    private long run() {
        return sql.sql("select max(id) from run where state = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    /** What the last night said, by finding and turn: turn, state, day of the data. */
    private List<String> states() {
        return sql.sql("""
                select concat_ws(' ', finding_id, turn, state, coalesce(shown_by::text, '-')) from promise_night
                where run_id = (select max(run_id) from promise_night) order by finding_id, turn""").query(String.class).list();
    }

    private List<String> ids(String day, String unit) throws IOException {
        try (XSSFWorkbook book = open(book(day, unit))) {
            XSSFSheet sheet = book.getSheet("Cam kết");
            return IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(r -> Sheets.text(sheet, r, 6))
                    .filter(s -> s.contains(":"))
                    .toList();
        }
    }

    /** The workbook of a night filled and saved, and laid into the inbox. */
    private void fill(String day, String unit, String as, String sent, List<String[]> rows) throws IOException {
        fill(book(day, unit), as, sent, rows);
    }

    private void fill(Path from, String as, String sent, List<String[]> rows) throws IOException {
        try (BookCopy book = BookCopy.open(Files.readAllBytes(from))) {
            promise(book, sent, rows);
            Files.write(inbox.folder().resolve(as), book.bytes(LocalDate.of(2026, 12, 16)));
        }
    }

    /** Each row: identity, measure, position, day; one that the sheet does not have is added below. */
    private static void promise(BookCopy book, String sent, List<String[]> rows) {
        CopySheet sheet = book.sheet("Cam kết");
        for (int r = 1; r <= sheet.lastRow(); r++)
            if (sheet.text("A" + r).equals("Ngày gửi cam kết")) sheet.text("C" + r, sent);
        for (String[] row : rows) {
            int last = sheet.lastRow();
            int at = IntStream.rangeClosed(1, last)
                    .filter(r -> sheet.text("G" + r).equals(row[0]))
                    .findFirst()
                    .orElse(last + 1);
            sheet.text("G" + at, row[0]).text("D" + at, row[1]).text("E" + at, row[2]);
            if (!row[3].isEmpty()) sheet.text("F" + at, row[3]);
        }
    }

    private static int rowOf(XSSFSheet sheet, String id) {
        return Sheets.find(sheet, 6, id, 0);
    }

    /** All that the first sheet says. */
    private String front(String day, String unit) throws IOException {
        try (XSSFWorkbook book = open(book(day, unit))) {
            XSSFSheet sheet = book.getSheetAt(0);
            StringBuilder all = new StringBuilder();
            for (int r = 0; r <= sheet.getLastRowNum(); r++)
                all.append(Sheets.text(sheet, r, 0)).append('\n');
            return all.toString();
        }
    }

    private Path book(String day, String unit) {
        return one(day, unit, "bao-cao-" + unit + "-" + day + ".xlsx");
    }

    private Path one(String day, String unit, String name) {
        return out.resolve(day).resolve(unit).resolve(name);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
