package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.night.Sheets.find;
import static vn.chitieu.night.Sheets.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.fact.Lateness;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.store.FreshDatabase;
import vn.chitieu.vocabulary.Kind;

/** One report of each word of mục 4.10 through a whole night: where it stands, and what is counted from there. */
@Slow
class LatenessWordsNightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T18:30:00Z"), ZoneOffset.UTC);
    private static final String ELSEWHERE = "48-DH1";
    private final FreshDatabase database = new FreshDatabase();
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private SmallInbox inbox;
    private RulesEdit edit;

    @BeforeEach
    void files() throws IOException {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        edit = new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    /** Last good day 04/12/2026; the request asks for an answer by 01/12/2026. */
    @Test
    void eachReportStandsInOneRow() throws IOException {
        inbox.badReturn()
                .sent("21040", 2026, "10/12/2026")
                .sent("21484", 2026, "05/12/2026")
                .sent("51-CS1", 2026, "04/12/2026")
                .register("yeu-cau-dot-xuat.csv", """
                        Mã đơn vị,Mã điều khoản,Số văn bản yêu cầu,Ngày yêu cầu,Hạn trả lời
                        51-TC,KH11-V.end-3,5/UBND,20/11/2026,01/12/2026
                        51-NV,KH11-V.end-3,5/UBND,20/11/2026,01/12/2026
                        51-KHCN,KH11-V.end-3,5/UBND,20/11/2026,01/12/2026
                        """, "van-ban-den.csv", """
                        Mã đơn vị,Mã điều khoản,Năm,Số văn bản,Ngày văn bản,Ngày đến,Trả lời văn bản số
                        51-CS3,KH11-V.end-2,2026,35/BC,30/11/2026,01/12/2026,
                        51-TC,KH11-V.end-3,,31/BC,28/11/2026,30/11/2026,
                        51-NV,KH11-V.end-3,,32/BC,02/12/2026,03/12/2026,
                        """);
        NightSummary night = night();

        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            for (String sheet : List.of("Chưa gửi", "Đã gửi")) lists.putAll(lists(book.getSheet(sheet)));
            // a commune's draft is no part of any count
            lists.keySet().removeIf(word -> word.startsWith("Theo văn bản còn là dự thảo"));
            assertThat(lists.get("Chưa gửi")).contains("21025 2026", "51-CS2 2026", "21025 2025");
            assertThat(lists.get("Đã trả lại, chờ hoàn thiện")).containsExactly("23317 2026");
            assertThat(lists.get("Gửi chậm")).containsExactly("21040 2026");
            assertThat(lists.get("Gửi đúng ngày ghi trong văn bản")).containsExactly("21484 2026");
            assertThat(lists.get("Đúng hạn")).containsExactly("51-CS1 2026");
            assertThat(lists.get("Có văn bản, chưa có số liệu")).containsExactly("51-CS3 2026");
            assertThat(lists.get("Yêu cầu chưa trả lời")).containsExactly("51-KHCN 2026 request");
            assertThat(lists.get("Yêu cầu trả lời đúng hạn")).containsExactly("51-TC 2026 request");
            assertThat(lists.get("Yêu cầu trả lời chậm")).containsExactly("51-NV 2026 request");
            List<String> all = lists.values().stream().flatMap(List::stream).toList();
            // four communes, four departments, nine institutions for two years, and three answers
            assertThat(all).doesNotHaveDuplicates().hasSize(2 * (4 + 4 + 9) + 3);

            XSSFSheet summary = book.getSheet("Tổng hợp");
            int table = find(summary, 0, "Các đơn vị: còn thiếu", 0);
            Map<String, Integer> counts = Sheets.counted(summary, table);
            // 34 yearly reports without the one sent back, three that came and the document; one answer
            assertThat(counts).containsEntry("Chưa gửi", 34 - 5).containsEntry("Báo cáo quá hạn", 34 - 5 + 1 + 1);
            lists.forEach((word, rows) -> {
                assertThat(counts.getOrDefault(word, 0)).as(word).isEqualTo(rows.size());
                assertThat(Sheets.listed(Sheets.countOf(summary, table, word)))
                        .as(word)
                        .isEqualTo(rows.size());
            });
            // what is overdue is red, what came late is closed
            assertThat(colour(book.getSheet("Chưa gửi"), "23317")).isEqualTo("FFFF8080");
            assertThat(colour(book.getSheet("Đã gửi"), "21040")).isEqualTo("FFFFD966");
        }
        Map<Lateness, Integer> screen = new TreeMap<>();
        night.states().stream()
                .filter(s -> s.kind() == Kind.DEADLINE && !s.draft())
                .forEach(s -> Lateness.of(s.state(), s.state(), s.standing())
                        .ifPresent(l -> screen.merge(l, s.count(), Integer::sum)));
        Map<Lateness, Integer> expected = new TreeMap<>(Map.of(
                Lateness.NOT_SENT, 29,
                Lateness.RETURNED, 1,
                Lateness.UNANSWERED, 1,
                Lateness.DOCUMENT_ONLY, 1,
                Lateness.SENT_LATE, 1,
                Lateness.ON_NAMED_DAY, 1,
                Lateness.ANSWERED_LATE, 1,
                Lateness.SENT_ON_TIME, 1,
                Lateness.ANSWERED, 1));
        assertThat(screen).isEqualTo(expected);
        Map<Lateness, Integer> status = new TreeMap<>();
        new NightLog(database.dataSource())
                .returns().stream()
                        .filter(r -> r.provisionId().startsWith("KH11"))
                        .forEach(r -> r.units().forEach((l, units) -> status.merge(l, units.size(), Integer::sum)));
        assertThat(status).isEqualTo(expected);
    }

    /** A university of another province sends a return with faults, and owes us none. */
    @Test
    void aRejectedReturnOfAUnitThatOwesNothingIsListed() throws IOException {
        edit.unit(ELSEWHERE, "Trường Đại học Đà Nẵng", "institution", "university", "VN");
        inbox.badReturn().impossiblyLate(ELSEWHERE);
        NightSummary night = night();
        assertThat(night.rejected()).isEqualTo(2);
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            XSSFSheet quality = book.getSheet("Chất lượng số liệu");
            int section = find(quality, 0, "1. Các báo cáo bị trả lại", 0);
            assertThat(text(quality, find(quality, 2, "23317", section), 1)).isEqualTo("2026");
            int row = find(quality, 2, ELSEWHERE, section);
            assertThat(text(quality, row, 3)).isEqualTo("Trường Đại học Đà Nẵng");
            assertThat(text(quality, row, 6)).isEqualTo(ELSEWHERE + "-2026");
            XSSFSheet summary = book.getSheet("Tổng hợp");
            int table = find(summary, 0, "Các đơn vị: còn thiếu", 0);
            String what = "Báo cáo bị trả lại, chưa sửa";
            assertThat(Sheets.counted(summary, table)).containsEntry(what, night.rejected());
            assertThat(Sheets.listed(Sheets.countOf(summary, table, what))).isEqualTo(night.rejected());
            // it owes no report
            assertThat(lists(book.getSheet("Chưa gửi")).values().stream().flatMap(List::stream))
                    .noneMatch(r -> r.startsWith(ELSEWHERE));
        }
        // its sender is told what to mend
        try (Stream<Path> answers = Files.list(folder.resolve("out/2026-12-31").resolve(ELSEWHERE))) {
            assertThat(answers)
                    .hasSize(1)
                    .allMatch(f -> f.getFileName().toString().startsWith("tra-loi-"));
        }
    }

    /** The year in the file's name is that of the report waited for, the year on the cover another. */
    @Test
    void theNoteOfAReportWaitedForNamesTheFileCountedForAnotherYear() throws IOException {
        inbox.sent("DPQ", 2025, "01/12/2025");
        Path misfiled = folder.resolve("inbox/DPQ-2026");
        inbox.sent(misfiled, "DPQ", 2025, "02/12/2026");
        night();
        String said = "tệp DPQ-2026 có tên ghi năm 2026 nhưng trang bìa ghi năm số liệu 2025";
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            XSSFSheet missing = book.getSheet("Chưa gửi");
            assertThat(text(missing, find(missing, 1, "DPQ", 0), 4)).isEqualTo("2026");
            assertThat(text(missing, find(missing, 1, "DPQ", 0), 8)).containsIgnoringCase(said);
            assertThat(text(missing, find(missing, 1, "51-CS1", 0), 8)).isEmpty();
        }
        List<String> findings = Files.readAllLines(folder.resolve("out/2026-12-31/findings.csv"));
        assertThat(findings)
                .filteredOn(l -> l.toLowerCase(java.util.Locale.ROOT).contains(said.toLowerCase(java.util.Locale.ROOT)))
                .singleElement()
                .satisfies(l -> assertThat(l).startsWith("deadline:DPQ:KH11-V.end-2::2026"));
        try (XWPFDocument letter = new XWPFDocument(Files.newInputStream(
                        folder.resolve("out/2026-12-31/51-GDDT/cong-van/cong-van-DPQ-2026-12-31.docx")));
                XWPFWordExtractor words = new XWPFWordExtractor(letter)) {
            assertThat(words.getText()).contains("tệp DPQ-2026 đã nhận có tên ghi năm 2026");
        }
    }

    private NightSummary night() {
        NightRequest request =
                new NightRequest(folder.resolve("rules"), inbox.folder(), folder.resolve("out"), DAY, CLOCK, Set.of());
        return Objects.requireNonNull(
                context.nights().run(request, (step, done, total) -> {}).summary());
    }

    /** Rows by the word they stand under: unit and period, and whether it is a request. */
    private static Map<String, List<String>> lists(XSSFSheet sheet) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (int row = find(sheet, 0, "(1)", 0) + 1; row <= sheet.getLastRowNum(); row++) {
            String first = text(sheet, row, 0);
            if (first.matches("[A-Z]\\. .*")) {
                rows = new ArrayList<>();
                lists.put(first.substring(3), rows);
            } else if (first.matches("\\d+")) {
                boolean request = text(sheet, row, 3).contains("5/UBND");
                rows.add(text(sheet, row, 1) + " " + text(sheet, row, 4) + (request ? " request" : ""));
            }
        }
        return lists;
    }

    private static String colour(XSSFSheet sheet, String unit) {
        return sheet.getRow(find(sheet, 1, unit, find(sheet, 4, "2026", 0)))
                .getCell(7)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    private XSSFWorkbook open(String path) throws IOException {
        return new XSSFWorkbook(
                Files.newInputStream(folder.resolve("out/2026-12-31").resolve(path)));
    }
}
