package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.night.Sheets.find;
import static vn.chitieu.night.Sheets.listed;
import static vn.chitieu.night.Sheets.number;
import static vn.chitieu.night.Sheets.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Lateness;
import vn.chitieu.length.Slow;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** Every headline about reports of the sample night is the number of rows of the list it stands for (mục 4.10). */
@Slow
class HeadlinesTest {
    private static final Path FOLDER = SampleNight.folder();
    private static final Pattern ITEMS =
            Pattern.compile("(.+) \\(trang “Việc của các đơn vị”\\): (\\d+) việc (còn tồn tại|chưa đủ căn cứ)\\.");
    private static final NightSummary SCREEN = SampleNight.summary();

    /** Counted by hand in the samples: 72 communes for two years, Minh Long 2025, a college 2026; and so on. */
    private static final Map<String, Integer> EXPECTED = Map.of(
            "Chưa gửi", 72 * 2 + 1 + 1,
            "Đã trả lại, chờ hoàn thiện", 1,
            "Yêu cầu chưa trả lời", 1,
            "Có văn bản, chưa có số liệu", 0,
            "Gửi chậm", 4 + 1,
            "Gửi đúng ngày ghi trong văn bản", 2 + 1,
            "Yêu cầu trả lời chậm", 0,
            "Đúng hạn", 29 + 34,
            "Yêu cầu trả lời đúng hạn", 1);

    @Test
    void theProvincesSummaryCountsTheRowsOfItsLists() throws IOException {
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            Map<String, List<String>> lists = provinceLists(book);
            EXPECTED.forEach((word, count) ->
                    assertThat(lists.getOrDefault(word, List.of())).as(word).hasSize(count));
            // each report stands in one row only
            List<String> all = EXPECTED.keySet().stream()
                    .flatMap(word -> lists.getOrDefault(word, List.of()).stream())
                    .toList();
            assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSize(148 + 5 + 3 + 63 + 1);

            XSSFSheet summary = book.getSheet("Tổng hợp");
            // on its first page each count is a row that leads to the list whose rows it counts
            int table = find(summary, 0, "Các đơn vị: còn thiếu", 0);
            Map<String, Integer> counts = Sheets.counted(summary, table);
            assertThat(counts.remove("Báo cáo quá hạn")).isEqualTo(148);
            counts.forEach((what, count) -> assertThat(listed(Sheets.countOf(summary, table, what)))
                    .as(what)
                    .isEqualTo(count));
            assertThat(counts)
                    .containsOnly(
                            Map.entry("Chưa gửi", 146),
                            Map.entry("Đã trả lại, chờ hoàn thiện", 1),
                            Map.entry("Yêu cầu chưa trả lời", 1),
                            Map.entry("Gửi chậm", 5),
                            Map.entry("Gửi đúng ngày ghi trong văn bản", 3),
                            Map.entry("Đúng hạn", 63),
                            Map.entry("Yêu cầu trả lời đúng hạn", 1),
                            Map.entry("Nhiệm vụ hoàn thành", 34),
                            Map.entry("Nhiệm vụ chưa thực hiện hoặc chưa báo cáo", 110 + 11),
                            Map.entry("Báo cáo bị trả lại, chưa sửa", 2));
            // of the province's own targets each count leads to its own list
            int own = find(summary, 0, "Của đơn vị: còn phải xử lý", 0);
            Map<String, Integer> ownCounts = Sheets.counted(summary, own);
            assertThat(ownCounts)
                    .containsOnly(
                            Map.entry("Chỉ tiêu chưa đạt", 8),
                            Map.entry("Chỉ tiêu chưa đủ căn cứ", 3),
                            Map.entry("Chỉ tiêu đạt", 14));
            Map<String, Integer> states = states(book.getSheet("Chỉ tiêu"));
            assertThat(sum(states, "Đạt", "Đạt trong dung sai")).isEqualTo(14);
            assertThat(sum(
                            states,
                            "Chưa đạt, cần đẩy nhanh",
                            "Chưa đạt, tiến triển chậm",
                            "Chưa đạt, đang xa dần chỉ tiêu",
                            "Chưa đạt, chưa đủ số liệu xét tiến độ",
                            "Hết kỳ, chưa đạt"))
                    .isEqualTo(8);
            assertThat(sum(states, "Chưa tính được", "Chưa có báo cáo", "Báo cáo bị trả lại"))
                    .isEqualTo(3);
            // in time or answered in time, overdue, other: late and without a day (four), and their sum
            int counted = find(summary, 0, "Các đơn vị: Kế hoạch số 11/KH-UBND - thời hạn", 0);
            assertThat(number(summary, counted, 1)).isEqualTo(63 + 1);
            assertThat(number(summary, counted, 3)).isEqualTo(148);
            assertThat(number(summary, counted, 5)).isEqualTo(5 + 3 + 4);
            assertThat(number(summary, counted, 6)).isEqualTo(224);
            // what each year's reports stand for in the table of days: 109 institutions, communes, departments
            int days = find(summary, 0, "Trước hạn hơn 7 ngày", 0);
            int notSent = find(summary, 0, "Chưa gửi, đã quá hạn", days);
            assertThat(number(summary, notSent, 1)).isEqualTo(72 + 1);
            assertThat(number(summary, notSent, 2)).isEqualTo(72 + 1);
            assertThat(number(summary, notSent - 1, 1)).isEqualTo(1);
            for (int year : new int[] {1, 2}) {
                double sum = 0;
                for (int row = days; row <= notSent; row++) sum += number(summary, row, year);
                assertThat(sum).isEqualTo(96 + 4 + 9);
            }
        }
    }

    /** Of whatever kind the unit is: communes, institutions, departments, the province. */
    @Test
    void everyNumberOfAUnitsFirstPageIsTheNumberOfRowsOfTheVeryListItLeadsTo() throws IOException {
        int numbers = 0;
        for (String unit : List.of("51", "51-GDDT", "51-TC", "51-CS1", "51-CS4", "DPQ", "23317", "21040", "21034")) {
            try (XSSFWorkbook book = open(unit + "/bao-cao-" + unit + "-2026-12-31.xlsx")) {
                XSSFSheet summary = book.getSheet("Tổng hợp");
                int table = find(summary, 0, "Của đơn vị: còn phải xử lý", 0);
                Map<String, Integer> counts = Sheets.counted(summary, table);
                counts.forEach((what, count) -> {
                    XSSFCell cell = Sheets.countOf(summary, table, what);
                    assertThat(cell.getHyperlink().getLocation()).as(unit).startsWith("'Danh sách kết quả'!");
                    assertThat(listed(cell)).as(unit + " " + what).isEqualTo(count);
                });
                numbers += counts.size();
                assertThat(counts).as(unit).isEqualTo(expectedCounts(unit));
            }
        }
        assertThat(numbers).isGreaterThan(20);
    }

    /** The same counted in the list of all findings; a commune's offices stand in its workbook. */
    private static Map<String, Integer> expectedCounts(String unit) throws IOException {
        Map<String, String> results = Map.of(
                "target MET", "Chỉ tiêu đạt",
                "target MET_IN_TOLERANCE", "Chỉ tiêu đạt",
                "target NOT_COMPUTABLE", "Chỉ tiêu chưa đủ căn cứ",
                "target ACCELERATE", "Chỉ tiêu chưa đạt",
                "target LIMITED", "Chỉ tiêu chưa đạt",
                "target MOVING_AWAY", "Chỉ tiêu chưa đạt",
                "duty DONE", "Nhiệm vụ hoàn thành",
                "duty NOT_STARTED", "Nhiệm vụ chưa thực hiện hoặc chưa báo cáo",
                "duty NOT_REPORTED", "Nhiệm vụ chưa thực hiện hoặc chưa báo cáo",
                "data ERROR", "Báo cáo có lỗi phải sửa");
        Map<String, String> reports = Map.of(
                "ON_TIME", "Báo cáo đúng hạn",
                "LATE", "Báo cáo gửi chậm",
                "ON_NAMED_DAY", "Báo cáo gửi đúng ngày ghi trong văn bản");
        Map<String, Integer> counts = new TreeMap<>();
        for (CSVRecord f : findings()) {
            String code = f.get("unit_code");
            boolean own = code.equals(unit)
                    || code.startsWith(unit + "-") && f.get("unit_type").equals("office");
            if (!own || f.get("document_status").equals("draft")) continue;
            String word = results.get(f.get("kind") + " " + f.get("state"));
            if (f.get("kind").equals("deadline")) word = reports.get(f.get("state"));
            boolean request = f.get("dimension").startsWith("request=");
            if (request && f.get("state").equals("ON_TIME")) word = "Yêu cầu trả lời đúng hạn";
            if (f.get("state").equals("OVERDUE")) {
                boolean back = unit.equals("21040") && f.get("period").equals("2025");
                word = request
                        ? "Yêu cầu chưa trả lời"
                        : back ? "Báo cáo đã trả lại, chờ hoàn thiện" : "Báo cáo chưa gửi";
            }
            if (word != null) counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void onlyWhatIsOverdueIsRed() throws IOException {
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            XSSFSheet missing = book.getSheet("Chưa gửi");
            assertThat(colour(missing, find(missing, 1, "21034", 0))).isEqualTo("FFFF8080");
            XSSFSheet sent = book.getSheet("Đã gửi");
            assertThat(text(sent, find(sent, 1, "21548", 0), 7)).isEqualTo("11");
            assertThat(colour(sent, find(sent, 1, "21548", 0))).isEqualTo("FFFFD966");
        }
    }

    @Test
    void screenAndStatusSayTheSame() {
        Map<Lateness, Integer> screen = new EnumMap<>(Lateness.class);
        SCREEN.states().stream()
                .filter(s -> s.kind() == Kind.DEADLINE && !s.draft())
                .forEach(s -> Lateness.of(s.state(), s.state(), s.standing())
                        .ifPresent(l -> screen.merge(l, s.count(), Integer::sum)));
        assertThat(screen)
                .containsExactly(
                        Map.entry(Lateness.NOT_SENT, 146),
                        Map.entry(Lateness.RETURNED, 1),
                        Map.entry(Lateness.UNANSWERED, 1),
                        Map.entry(Lateness.SENT_LATE, 5),
                        Map.entry(Lateness.ON_NAMED_DAY, 3),
                        Map.entry(Lateness.SENT_ON_TIME, 63),
                        Map.entry(Lateness.ANSWERED, 1));
        assertThat(SCREEN.states().stream()
                        .filter(s -> s.kind() == Kind.DEADLINE && !s.draft() && s.standing() == Standing.OPEN)
                        .mapToInt(NightSummary.StateCount::count)
                        .sum())
                .isEqualTo(148);

        Map<Lateness, Integer> status = new EnumMap<>(Lateness.class);
        SampleNight.returns().stream()
                .filter(r -> r.provisionId().startsWith("KH11"))
                .forEach(r -> r.units().forEach((l, units) -> status.merge(l, units.size(), Integer::sum)));
        assertThat(status).isEqualTo(screen);
    }

    @Test
    void theDepartmentsListAppendixAndLettersAreTheSameReports() throws IOException {
        Map<String, List<String>> lists;
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            lists = provinceLists(book);
        }
        Map<String, List<String>> appendix;
        try (XSSFWorkbook book = open("51-GDDT/phu-luc-KH11-2026-12-31.xlsx")) {
            appendix = parts(book.getSheet("Phụ lục II"));
        }
        for (String word : List.of(
                "Chưa gửi",
                "Đã trả lại, chờ hoàn thiện",
                "Có văn bản, chưa có số liệu",
                "Gửi chậm",
                "Gửi đúng ngày ghi trong văn bản",
                "Yêu cầu chưa trả lời",
                "Yêu cầu trả lời chậm")) assertThat(appendix.get(word)).as(word).isEqualTo(lists.get(word));

        try (XSSFWorkbook book = open("51-GDDT/bao-cao-51-GDDT-2026-12-31.xlsx")) {
            XSSFSheet items = book.getSheet("Việc của các đơn vị");
            XSSFSheet summary = book.getSheet("Tổng hợp");
            Map<String, List<Integer>> sections = sections(items);
            long overdue = sections.entrySet().stream()
                    .filter(s -> s.getKey().contains(": Còn tồn tại, "))
                    .flatMap(s -> s.getValue().stream())
                    .filter(r -> Set.of("Chưa gửi", "Đã trả lại, chờ hoàn thiện", "Chưa trả lời")
                            .contains(text(items, r, 6)))
                    .count();
            assertThat(overdue).isEqualTo(148);
            // each sentence of the summary leads to the part whose rows it counts, all of its role
            List<Integer> said = new ArrayList<>();
            for (int row = 0; row < find(summary, 0, "1. Kết quả chung", 0); row++) {
                Matcher sentence = ITEMS.matcher(text(summary, row, 0));
                if (!sentence.matches()) continue;
                int count = Integer.parseInt(sentence.group(2));
                said.add(count);
                assertThat(listed(summary.getRow(row).getCell(0)))
                        .as(sentence.group())
                        .isEqualTo(count);
                String part = sentence.group(1) + ": "
                        + (sentence.group(3).startsWith("còn") ? "Còn tồn tại" : "Chưa đủ căn cứ") + ", " + count
                        + " việc";
                List<Integer> rows = sections.entrySet().stream()
                        .filter(s -> s.getKey().startsWith(part))
                        .flatMap(s -> s.getValue().stream())
                        .toList();
                assertThat(rows).as(part).hasSize(count).allMatch(r -> text(items, r, 2)
                        .equals(sentence.group(1)));
            }
            assertThat(said).hasSizeGreaterThanOrEqualTo(3);
            assertThat(said.stream().mapToInt(n -> n).sum())
                    .isEqualTo(sections.entrySet().stream()
                            .filter(s -> s.getKey().contains(" việc"))
                            .mapToInt(s -> s.getValue().size())
                            .sum());
        }

        // a letter to each unit of the rows concerned: what has not come, what came late of the newest year, what is
        // to be mended, duties left out
        Set<String> concerned = new TreeSet<>();
        for (String word : List.of(
                "Chưa gửi", "Đã trả lại, chờ hoàn thiện", "Có văn bản, chưa có số liệu", "Yêu cầu chưa trả lời"))
            appendix.get(word).forEach(row -> concerned.add(row.split("\\|")[0]));
        for (String word : List.of("Gửi chậm", "Gửi đúng ngày ghi trong văn bản", "Yêu cầu trả lời chậm"))
            appendix.get(word).stream()
                    .filter(row -> row.split("\\|")[2].endsWith("2026"))
                    .forEach(row -> concerned.add(row.split("\\|")[0]));
        appendix.get("Bản bị trả lại, phải sửa và gửi lại (báo cáo không quá hạn)")
                .forEach(row -> concerned.add(row.split("\\|")[0]));
        findings().stream()
                .filter(f -> f.get("kind").equals("duty")
                        && f.get("document").equals("KH11")
                        && f.get("state").equals("NOT_REPORTED")
                        && !f.get("unit_code").equals("51-GDDT"))
                .forEach(f -> concerned.add(f.get("unit_code")));
        Set<String> letters = new OpenedLetters(FOLDER.resolve("51-GDDT/cong-van")).addressed();
        assertThat(letters).isEqualTo(concerned).hasSize(85);
    }

    @Test
    void everyRejectedReturnStandsOnTheProvincesSheetOfDataQuality() throws IOException {
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            XSSFSheet quality = book.getSheet("Chất lượng số liệu");
            int section = find(quality, 0, "1. Các báo cáo bị trả lại, chưa có bản sửa", 0);
            int end = find(quality, 0, "2. Các tệp không đọc được", section);
            List<String> rows = new ArrayList<>();
            for (int row = section + 2; row < end; row++) {
                if (!text(quality, row, 2).isEmpty()) rows.add(text(quality, row, 2) + " " + text(quality, row, 1));
            }
            // the commune's of 2025, and the college's second of 2026
            assertThat(rows).containsExactly("21040 2025", "51-CS7 2026").hasSize(SCREEN.rejected());
            assertThat(text(quality, section + 2, 5)).isEqualTo("5");
            assertThat(text(quality, section + 3, 6)).startsWith("2026/51-CS7-2026");
        }
        assertThat(findings())
                .filteredOn(f -> f.get("kind").equals("data") && f.get("state").equals("ERROR"))
                .hasSize(SCREEN.rejected());
        // what the screen says is to be seen to first
        long grave = findings().stream()
                .filter(f -> f.get("severity").equals("HIGH")
                        && f.get("document_status").equals("issued"))
                .count();
        assertThat(SCREEN.lookFirst()).anyMatch(s -> s.startsWith("Có " + grave + " việc ở mức cao"));
    }

    /** How many rows of a sheet say which state. */
    private static Map<String, Integer> states(XSSFSheet sheet) {
        int numbers = find(sheet, 0, "(1)", 0);
        int column = 0;
        while (!text(sheet, numbers - 1, column).equals("Trạng thái")) column++;
        Map<String, Integer> states = new LinkedHashMap<>();
        for (int row = numbers + 1; text(sheet, row, 0).matches("\\d+"); row++)
            states.merge(text(sheet, row, column).lines().findFirst().orElse(""), 1, Integer::sum);
        return states;
    }

    private static int sum(Map<String, Integer> states, String... words) {
        return Stream.of(words).mapToInt(w -> states.getOrDefault(w, 0)).sum();
    }

    /** What the screen's table counts is what stands in the list of all findings; reports are told by their names above. */
    @Test
    void theScreensTableCountsTheFindings() throws IOException {
        Map<String, Integer> screen = new TreeMap<>();
        SCREEN.states().forEach(s -> screen.merge(key(s.kind().text(), s.state(), s.draft()), s.count(), Integer::sum));
        Map<String, Integer> listed = new TreeMap<>();
        findings().stream()
                .filter(f -> !f.get("state").isEmpty())
                .forEach(f -> listed.merge(
                        key(
                                f.get("kind"),
                                f.get("state"),
                                f.get("document_status").equals("draft")),
                        1,
                        Integer::sum));
        assertThat(screen).isEqualTo(listed);
    }

    private static String key(String kind, String state, boolean draft) {
        return kind + " " + (kind.equals("deadline") ? "" : state) + " " + draft;
    }

    /** The rows of both sheets by the word they stand under. */
    private static Map<String, List<String>> provinceLists(XSSFWorkbook book) {
        Map<String, List<String>> lists = parts(book.getSheet("Chưa gửi"));
        lists.putAll(parts(book.getSheet("Đã gửi")));
        return lists;
    }

    /** "A. Chưa gửi" and the rows below it as unit, report and last good day; checks the number it ends with. */
    private static Map<String, List<String>> parts(XSSFSheet sheet) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        sections(sheet)
                .forEach((word, rows) -> parts.put(
                        word,
                        rows.stream()
                                .map(r -> text(sheet, r, 1) + "|" + text(sheet, r, 3) + " " + text(sheet, r, 4) + "|"
                                        + text(sheet, r, 5))
                                .toList()));
        return parts;
    }

    private static Map<String, List<Integer>> sections(XSSFSheet sheet) {
        Map<String, List<Integer>> sections = new LinkedHashMap<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = find(sheet, 0, "(1)", 0) + 1; row <= sheet.getLastRowNum(); row++) {
            String first = text(sheet, row, 0);
            if (first.matches("\\d+")) rows.add(row);
            else if (first.equals("Cộng")) {
                XSSFCell count = sheet.getRow(row).getCell(3);
                assertThat(count.getCellFormula()).startsWith("ROWS(");
                assertThat(count.getNumericCellValue()).isEqualTo(rows.size());
            } else if (!first.isEmpty()) {
                rows = new ArrayList<>();
                sections.put(first.replaceFirst("^[A-Z]\\. ", ""), rows);
            }
        }
        return sections;
    }

    private static String colour(XSSFSheet sheet, int row) {
        return sheet.getRow(row)
                .getCell(7)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    private static List<CSVRecord> findings() throws IOException {
        String csv = Files.readString(FOLDER.resolve("findings.csv"), StandardCharsets.UTF_8)
                .substring(1);
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv))) {
            return parser.getRecords();
        }
    }

    private static XSSFWorkbook open(String path) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(FOLDER.resolve(path)));
    }
}
