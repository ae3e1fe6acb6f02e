package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleRows;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/**
 * Three nights on which 21028 (succeeded by 21040) and 21484 (by nobody) have their last day on 08/12/2026, in a registry
 * that knows a second province whose college reports too.
 */
@Slow
class UnitsComeAndGoTest {
    private static final Set<String> COMMUNES = Set.of("21025", "21028", "21040", "21484", "23317");

    @TempDir
    Path folder;

    @Test
    void beforeTheEndTheNightAfterAndALaterOne() throws IOException {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules)
                .communes(COMMUNES)
                .unit("52", "Tỉnh Gia Lai", "province", "tỉnh", "VN")
                .unit("52-TC", "Sở Tài chính", "department", "sở", "52")
                .unit("52-CD1", "Trường Cao đẳng Gia Lai", "institution", "university", "52")
                .unit("21553", "Phường Quy Nhơn", "commune", "phường", "52")
                .ends("21028", "08/12/2026", "21040")
                .ends("21484", "08/12/2026", "-");
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox")).goodReturns().communes(List.of("52-CD1"));

        FreshDatabase database = new FreshDatabase();
        try (NightContext context = NightContext.open(database.dataSource())) {
            Map<String, CSVRecord> before = night(context, rules, inbox, "2026-12-08");
            nothingOfTheOtherProvince(before, "2026-12-08");
            lastDay(before);
            Map<String, CSVRecord> after = night(context, rules, inbox, "2026-12-09");
            nothingOfTheOtherProvince(after, "2026-12-09");
            dayAfter(before, after);
            documentOf21028(inbox);
            later(night(context, rules, inbox, "2026-12-10"));
        } finally {
            database.close();
        }
    }

    /** 21025 is taken over by 21040 from 01/07/2027, by the table of arrangements alone; nobody reports anything. */
    @Test
    void aMergerNightByNight() throws IOException {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules)
                .communes(COMMUNES)
                .ends("21025", "30/06/2027", "-")
                .merges("21025", "Phường Cẩm Thành", "21040", "01/07/2027");
        quarterlyAndCounted(rules);
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        FreshDatabase database = new FreshDatabase();
        try (NightContext context = NightContext.open(database.dataSource())) {
            String of2026 = "deadline:21025:KH11-V.end-2::2026";
            Map<String, CSVRecord> last = night(context, rules, inbox, "2027-06-30");
            assertThat(last.get(of2026).get("state")).isEqualTo("OVERDUE");
            assertThat(last.get("deadline:21025:KH11-V.end-2::2027").get("state"))
                    .isEqualTo("NOT_DUE");
            assertThat(last.values()).noneMatch(r -> r.get("note").contains("kết thúc hoạt động"));
            // quarter one was due on 10/04, quarter two will be on 10/07; nobody of five communes has a plan
            assertThat(quarters(last, "21025")).endsWith("2027-Q1 OVERDUE", "2027-Q2 DUE_SOON");
            assertThat(counted(last)).isEqualTo("0/5 5/5");

            // what fell due before stays, for the new unit to answer; the plan it never made is closed once
            Map<String, CSVRecord> first = night(context, rules, inbox, "2027-07-01");
            assertThat(first.get(of2026).get("note")).endsWith("việc còn lại do Xã Bình Sơn (21040) thực hiện.");
            assertThat(first).doesNotContainKey("deadline:21025:KH11-V.end-2::2027");
            assertThat(first.get("duty:21025:KH11-V.6-1::").get("change")).isEqualTo("RESOLVED");
            assertThat(first.get("duty:21025:KH11-V.6-1::").get("note")).contains("Xã Bình Sơn (21040) kế thừa");
            assertThat(letters("2027-07-01").addressed()).contains("21040").doesNotContain("21025");
            // the report of the quarter before, due after the last day, is the new unit's: one of its own, none of the
            // old
            assertThat(quarters(first, "21025")).endsWith("2026-Q4 OVERDUE", "2027-Q1 OVERDUE");
            assertThat(first.get("deadline:21025:KH11-V.end-9::2027-Q1").get("note"))
                    .endsWith("việc còn lại do Xã Bình Sơn (21040) thực hiện.");
            assertThat(quarters(first, "21040")).endsWith("2027-Q1 OVERDUE", "2027-Q2 DUE_SOON", "2027-Q3 NOT_DUE");
            // of the year judged, 2026, it was one of five; the duty binds four from now on
            assertThat(counted(first)).isEqualTo("0/4 5/5");

            // the year of the merger is the new unit's alone
            Map<String, CSVRecord> due = night(context, rules, inbox, "2027-12-10");
            assertThat(due.get("deadline:21040:KH11-V.end-2::2027").get("state"))
                    .isEqualTo("OVERDUE");
            assertThat(due.keySet())
                    .filteredOn(id -> id.contains(":21025:") && !id.contains(":KH11-V.end-9:"))
                    .allMatch(id -> id.endsWith("::2025") || id.endsWith("::2026"));
            // quarter three was due on 10/10, quarter four will be on 10/01; the old unit owes no quarter of its own
            // end on
            assertThat(quarters(due, "21040"))
                    .endsWith("2027-Q1 OVERDUE", "2027-Q2 OVERDUE", "2027-Q3 OVERDUE", "2027-Q4 NOT_DUE");
            assertThat(quarters(due, "21025")).endsWith("2026-Q4 OVERDUE", "2027-Q1 OVERDUE");

            // a document of the new unit for quarter four, a day before its last; quarter one of 2028 is due on 10/04
            inbox.register("van-ban-den.csv", """
                    Mã đơn vị,Mã điều khoản,Năm,Kỳ,Số văn bản,Ngày văn bản,Ngày đến
                    21040,KH11-V.end-9,2027,Quý IV,4/BC,09/01/2028,09/01/2028
                    """);
            Map<String, CSVRecord> later = night(context, rules, inbox, "2028-01-15");
            assertThat(quarters(later, "21040"))
                    .endsWith("2027-Q2 OVERDUE", "2027-Q3 OVERDUE", "2027-Q4 ON_TIME", "2028-Q1 NOT_DUE");
            assertThat(quarters(later, "21025")).isEqualTo(quarters(due, "21025"));
            assertThat(later.get("deadline:21025:KH11-V.end-9::2027-Q1").get("note"))
                    .endsWith("việc còn lại do Xã Bình Sơn (21040) thực hiện.");
            assertThat(later.get("deadline:21040:KH11-V.end-9::2027-Q4").get("due"))
                    .isEqualTo("2028-01-10");
            // one report a quarter and unit: none is asked of both
            assertThat(later.keySet())
                    .filteredOn(id -> id.contains(":KH11-V.end-9:") && id.contains(":21025:"))
                    .allMatch(id -> id.endsWith("2027-Q1") || id.compareTo("deadline:21025:KH11-V.end-9::2027") < 0);
            assertThat(letters("2028-01-15").addressed()).contains("21040").doesNotContain("21025");
            assertThat(later.get(of2026).get("state")).isEqualTo("OVERDUE");
            assertThat(later.get("deadline:21040:KH11-V.end-2::2027").get("state"))
                    .isEqualTo("OVERDUE");
            assertThat(later.get("deadline:21040:KH11-V.end-2::2028").get("state"))
                    .isEqualTo("NOT_DUE");
        } finally {
            database.close();
        }
    }

    /** A report a quarter by the tenth of the month after it, and a target of the province: every commune has its plan. */
    private static void quarterlyAndCounted(Path rules) throws IOException {
        edit(rules.resolve("kh-11-quang-ngai.xlsx"), book -> {
            Row report = RuleRows.copy(book.getSheet("Thời hạn"), "KH11-V.end-2");
            Map.of(
                            "STT",
                            "99",
                            "Mã",
                            "KH11-V.end-9",
                            "Loại đơn vị",
                            "commune",
                            "Mã đơn vị",
                            "*",
                            "Trừ",
                            "-",
                            "Dạng",
                            "QUARTERLY",
                            "Ngày",
                            "10 tháng sau",
                            "Trước ngày",
                            "không",
                            "Kèm số liệu",
                            "không")
                    .forEach((header, value) -> RuleRows.set(report, header, value));
            Row target = RuleRows.copy(book.getSheet("Chỉ tiêu"), "KH11-II.2.a-7");
            Map.of(
                            "STT",
                            "99",
                            "Mã",
                            "KH11-IX.1-1",
                            "Chỉ số",
                            "XA_KH",
                            "Giá trị",
                            100,
                            "Đơn vị tính",
                            "%",
                            "Trình độ",
                            "-",
                            "Đối tượng",
                            "resident",
                            "Chỉ tiêu cấp trên",
                            "-",
                            "So sánh",
                            ">=")
                    .forEach((header, value) -> RuleRows.set(target, header, value));
        });
        edit(rules.resolve("danh-muc/chi-so.xlsx"), book -> {
            for (String column : List.of("done", "owed"))
                add(
                        book.getSheet("Số đo"),
                        "XA_" + column.toUpperCase(Locale.ROOT),
                        "Số xã",
                        "DUTIES",
                        column,
                        "*",
                        "*",
                        "KH11-V.6-1",
                        "commune",
                        "không");
            add(
                    book.getSheet("Chỉ số"),
                    "XA_KH",
                    "Tỷ lệ xã có kế hoạch",
                    "%",
                    "XA_DONE",
                    "XA_OWED",
                    "STOCK",
                    "không",
                    "NOT_COMPUTABLE",
                    100,
                    "-",
                    "không tính",
                    "-");
        });
    }

    private static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static void add(Sheet sheet, Object... cells) {
        int last = sheet.getLastRowNum();
        while (sheet.getRow(last) == null
                || sheet.getRow(last).getCell(0) == null
                || sheet.getRow(last).getCell(0).toString().isEmpty()) last--;
        Row row = sheet.createRow(last + 1);
        for (int c = 0; c < cells.length; c++)
            if (cells[c] instanceof Integer number) row.createCell(c).setCellValue(number);
            else row.createCell(c).setCellValue(cells[c].toString());
    }

    /** Period and state of each quarterly report. */
    private static List<String> quarters(Map<String, CSVRecord> night, String unit) {
        String begin = "deadline:" + unit + ":KH11-V.end-9::";
        return night.keySet().stream()
                .filter(id -> id.startsWith(begin))
                .map(id -> id.substring(begin.length()) + " " + night.get(id).get("state"))
                .sorted()
                .toList();
    }

    /** Of how many communes so many have their plan, and how many of how many are known. */
    private static String counted(Map<String, CSVRecord> night) {
        CSVRecord f = night.get("target:51:KH11-IX.1-1::2030");
        return f.get("numerator") + "/" + f.get("denominator") + " " + f.get("coverage");
    }

    /** Of 530 learners of DPQ and 700 of the accountants' university 330 study STEM; the other college's are not here. */
    private void nothingOfTheOtherProvince(Map<String, CSVRecord> night, String day) throws IOException {
        assertThat(night.values()).extracting(r -> r.get("unit_code")).doesNotContain("52", "52-TC", "52-CD1", "21553");
        CSVRecord stem = night.get("target:51:KH11-II.2.a-1:level=7:2030");
        assertThat(stem.get("numerator")).isEqualTo("330");
        assertThat(stem.get("denominator")).isEqualTo("1230");
        assertThat(letters(day).addressed()).noneMatch(c -> c.startsWith("52") || c.equals("21553"));
        try (Stream<Path> folders = Files.list(folder.resolve("out/" + day))) {
            assertThat(folders.map(f -> f.getFileName().toString())).doesNotContain("52", "52-TC", "52-CD1", "21553");
        }
    }

    private void lastDay(Map<String, CSVRecord> night) throws IOException {
        for (String unit : List.of("21028", "21484")) {
            assertThat(states(night, unit))
                    .containsEntry("deadline:" + unit + ":KH11-V.end-2::2025", "OVERDUE NEW")
                    .containsEntry("deadline:" + unit + ":KH11-V.end-2::2026", "OVERDUE NEW")
                    .containsEntry("duty:" + unit + ":KH11-V.6-1::", "NOT_REPORTED NEW");
            assertThat(letters("2026-12-08").addressed()).contains(unit);
        }
        assertThat(night.values()).noneMatch(r -> r.get("note").contains("kết thúc hoạt động"));
    }

    private void dayAfter(Map<String, CSVRecord> before, Map<String, CSVRecord> after) throws IOException {
        for (String unit : List.of("21028", "21484")) {
            Set<String> open = states(before, unit).entrySet().stream()
                    .filter(e -> e.getValue().endsWith(" NEW"))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            // two reports fell due before the end; all else that stood open is closed once
            Map<String, String> now = states(after, unit);
            assertThat(now.keySet()).isEqualTo(open);
            assertThat(now)
                    .containsEntry("deadline:" + unit + ":KH11-V.end-2::2025", "OVERDUE PERSISTING")
                    .containsEntry("deadline:" + unit + ":KH11-V.end-2::2026", "OVERDUE PERSISTING")
                    .containsEntry("duty:" + unit + ":KH11-V.6-1::", "NOT_REPORTED RESOLVED");
            assertThat(now.values().stream().filter(s -> s.endsWith(" RESOLVED")))
                    .hasSize(open.size() - 2);
        }
        assertThat(after.get("duty:21028:KH11-V.6-1::").get("severity")).isEqualTo("NONE");
        assertThat(after.get("duty:21028:KH11-V.6-1::").get("note"))
                .isEqualTo(
                        "Không theo dõi tiếp: đơn vị kết thúc hoạt động sau ngày 08/12/2026, Xã Bình Sơn (21040) kế thừa.");
        assertThat(after.get("deadline:21028:KH11-V.end-2::2026").get("note"))
                .endsWith(
                        "Đơn vị kết thúc hoạt động sau ngày 08/12/2026; việc còn lại do Xã Bình Sơn (21040) thực hiện.");
        assertThat(after.get("deadline:21484:KH11-V.end-2::2026").get("note"))
                .endsWith("việc còn lại do Tỉnh Quảng Ngãi (51) thực hiện.");

        // the successor has its own letter and one about what it has taken over; the province the other's
        OpenedLetters letters = letters("2026-12-09");
        assertThat(letters.files()).contains("cong-van-21040-2026-12-09.docx", "cong-van-51-2026-12-09.docx");
        assertThat(letters.addressed()).contains("21040", "51", "23317").doesNotContain("21028", "21484");
        assertThat(letters.to("21040").split("Căn cứ")).hasSize(3);
        assertThat(letters.text("cong-van-21040-2026-12-09.docx"))
                .contains("Kính gửi: Ủy ban nhân dân xã Bình Sơn.")
                .contains("Ủy ban nhân dân phường Nghĩa Lộ (đã kết thúc hoạt động sau ngày 08/12/2026, nay do"
                        + " Ủy ban nhân dân xã Bình Sơn kế thừa)")
                .contains("năm số liệu 2025: chưa gửi", "năm số liệu 2026: chưa gửi")
                .doesNotContain("nhiệm vụ nêu trên");
    }

    /** The document came for the old unit the day after its end: its report is late and closed, the other one stays. */
    private void later(Map<String, CSVRecord> night) throws IOException {
        assertThat(states(night, "21028"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "deadline:21028:KH11-V.end-2::2025", "OVERDUE PERSISTING",
                        "deadline:21028:KH11-V.end-2::2026", "LATE RESOLVED"));
        assertThat(states(night, "21484"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "deadline:21484:KH11-V.end-2::2025", "OVERDUE PERSISTING",
                        "deadline:21484:KH11-V.end-2::2026", "OVERDUE PERSISTING"));
        assertThat(letters("2026-12-10").addressed()).doesNotContain("21028", "21484");
    }

    private static Map<String, String> states(Map<String, CSVRecord> night, String unit) {
        Map<String, String> states = new TreeMap<>();
        night.forEach((id, r) -> {
            boolean spoken = !r.get("change").isEmpty();
            if (r.get("unit_code").equals(unit) && spoken) states.put(id, r.get("state") + " " + r.get("change"));
        });
        return states;
    }

    private static void documentOf21028(SmallInbox inbox) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(inbox.folder().resolve("sổ theo dõi.zip")))) {
            zip.putNextEntry(new ZipEntry("van-ban-den.csv"));
            zip.write("""
                    Mã đơn vị,Mã điều khoản,Năm,Số văn bản,Ngày văn bản,Ngày đến
                    21028,KH11-V.end-2,2026,9/BC,09/12/2026,09/12/2026
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, CSVRecord> night(NightContext context, Path rules, SmallInbox inbox, String day)
            throws IOException {
        Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
        NightResult result = context.nights()
                .run(
                        new NightRequest(
                                rules, inbox.folder(), folder.resolve("out"), LocalDate.parse(day), clock, Set.of()),
                        (step, done, total) -> {});
        assertThat(result.exitCode()).as(result.sentence()).isZero();
        Map<String, CSVRecord> rows = new TreeMap<>();
        try (CSVParser csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("out/" + day + "/findings.csv")))) {
            for (CSVRecord row : csv) rows.put(row.get(0), row);
        }
        return rows;
    }

    private OpenedLetters letters(String day) throws IOException {
        return new OpenedLetters(folder.resolve("out/" + day + "/51-GDDT/cong-van"));
    }
}
