package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.output.FindingsCsv;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.vocabulary.Comparator;

/** The small night of {@link Sample}, written and opened again. */
class GapReportsTest {
    @TempDir
    Path out;

    @Test
    void theFolderHoldsOneWorkbookAUnitAndTheList() throws Exception {
        Files.createDirectories(out.resolve("2026-12-20/99999"));
        Files.writeString(out.resolve("2026-12-20/99999/cu.xlsx"), "stale");
        List<String> told = new ArrayList<>();
        GapSummary summary = GapReports.write(new Sample(), out, code -> {
            synchronized (told) {
                told.add(code);
            }
        });
        // the police of Ngọk Bay stand in the commune's workbook; the department has no finding; bad files are answered
        assertThat(files(out).keySet())
                .containsExactly(
                        "2026-12-20/21025/bao-cao-21025-2026-12-20.xlsx",
                        "2026-12-20/21025/ky-thuat-21025-2026-12-20.xlsx",
                        "2026-12-20/23317/bao-cao-23317-2026-12-20.xlsx",
                        "2026-12-20/23317/ky-thuat-23317-2026-12-20.xlsx",
                        "2026-12-20/51/bao-cao-51-2026-12-20.xlsx",
                        "2026-12-20/51/ky-thuat-51-2026-12-20.xlsx",
                        "2026-12-20/51/tom-tat-51-2026-12-20.docx",
                        "2026-12-20/51/tra-loi-la.xlsx",
                        "2026-12-20/DPQ/bao-cao-DPQ-2026-12-20.xlsx",
                        "2026-12-20/DPQ/ky-thuat-DPQ-2026-12-20.xlsx",
                        "2026-12-20/DPQ/tra-loi-DPQ-2026.xlsx",
                        "2026-12-20/findings.csv");
        assertThat(told).containsExactlyInAnyOrder("21025", "23317", "51", "DPQ");
        assertThat(summary.workbooks()).isEqualTo(4);
        // 2 of the province, 3 of Ngọk Bay, 1 each of its police, Cẩm Thành, the university
        assertThat(summary.findings()).isEqualTo(8);
        assertThat(summary.open()).isEqualTo(3);
        assertThat(summary.worst()).extracting(GapSummary.WorstGap::unitCode).containsExactly("51", "23317", "23317");
        assertThat(summary.worst().get(0).note())
                .isEqualTo("Năm 2026, tỷ lệ của tỉnh Quảng Ngãi là 33,33% (4.000/12.000 người), thấp hơn 1,67 điểm"
                        + " phần trăm. Tỉnh Quảng Ngãi thực hiện: khoản 1 Mục III.");
        assertThat(summary.worst().get(1).note()).isEqualTo("Xã Ngọk Bay quá hạn 16 ngày so với ngày 04/12/2026.");
        assertThat(summary.firstLook()).isEqualTo(out.resolve("2026-12-20/51/bao-cao-51-2026-12-20.xlsx"));
    }

    @Test
    void writingAgainGivesTheSameBytes(@TempDir Path other) throws Exception {
        GapReports.write(new Sample(), out, code -> {});
        Map<String, byte[]> once = files(out);
        GapReports.write(new Sample(), out, code -> {});
        GapReports.write(new Sample(), other, code -> {});
        assertThat(files(out)).containsExactlyInAnyOrderEntriesOf(once);
        assertThat(files(other)).containsExactlyInAnyOrderEntriesOf(once);
    }

    @Test
    void aNightThatFailsLeavesTheEarlierFolder() throws Exception {
        GapReports.write(new Sample(), out, code -> {});
        Map<String, byte[]> before = files(out);
        Sample broken = new Sample();
        NightData failing = new Failing(broken);
        assertThatThrownBy(() -> GapReports.write(failing, out, code -> {})).hasMessage("no more units");
        // nothing half-written is left to fill a disk
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).noneMatch(p -> p.getFileName().toString().startsWith("."));
        }
        Map<String, byte[]> after = files(out);
        after.keySet().removeIf(name -> name.startsWith("."));
        assertThat(after).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void findingsCsvIsExact() throws Exception {
        GapReports.write(new Sample(), out, code -> {});
        String csv = Files.readString(out.resolve("2026-12-20/findings.csv"));
        assertThat(csv).startsWith("\ufefffinding_id,").endsWith("\r\n");
        String[] lines = csv.substring(1).split("\r\n");
        assertThat(lines[0])
                .isEqualTo("finding_id,as_of,unit_code,unit_name,kind,provision_id,document,clause,indicator,dimension,"
                        + "period,data_year,data_as_of,population,comparator,target,unit_of_measure,baseline,expected,"
                        + "actual,numerator,denominator,coverage,gap,gap_persons,attainment,pace_ratio,state,severity,"
                        + "lead,coordinating,due,first_seen,change,waived,document_status,source_status,note,actual_low,"
                        + "actual_high,missing_units,provisional,progress,unit_type,unit_class,cause");
        assertThat(Stream.of(lines).skip(1).map(l -> l.substring(0, l.indexOf(','))))
                .containsExactly(
                        "deadline:21025:KH11-REPORT::2026",
                        "deadline:23317:KH11-REPORT::2026",
                        "duty:23317:KH11-DUTY::",
                        "target:23317:NB-STEM:level=7:2030",
                        "duty:23317-CA:NB-CA::",
                        "target:51:KH11-ICT::2030",
                        "target:51:KH11-STEM:level=7:2030",
                        "deadline:DPQ:KH11-REPORT::2026");
        // 4000 / 12000 = 33.3333 %, gap 35 - 33.3333 = 1.6667, attainment 33.3333 / 35 = 95.2381 %
        assertThat(lines[7])
                .isEqualTo("target:51:KH11-STEM:level=7:2030,2026-12-20,51,Tỉnh Quảng Ngãi,target,KH11-STEM,KH11,"
                        + "điểm a khoản 2 Mục II,STEM_SHARE,level=7,2030,2026,,territory,>=,35,%,30,31,33.3333,4000,"
                        + "12000,8/9,1.6667,,95.2381,,LIMITED,MEDIUM,Sở Giáo dục và Đào tạo,Sở Tài chính,,2026-08-20,"
                        + "PERSISTING,false,issued,,\"Năm 2026, tỷ lệ của tỉnh Quảng Ngãi là 33,33% (4.000/12.000"
                        + " người), thấp hơn 1,67 điểm phần trăm. Tỉnh Quảng Ngãi thực hiện: khoản 1"
                        + " Mục III.\",,,,,,province,tỉnh,");
        // negative numbers stay numbers
        assertThat(lines[6]).contains(",200,người/năm,,,225,225,,8/9,-25,,112.5,,MET,NONE,");
        assertThat(lines[4]).contains(",draft,");
    }

    @Test
    void csvValuesAreSafeAndShort() {
        assertThat(FindingsCsv.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(FindingsCsv.safe("-x")).isEqualTo("'-x");
        assertThat(FindingsCsv.safe("a=1")).isEqualTo("a=1");
        assertThat(FindingsCsv.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(FindingsCsv.decimal(new java.math.BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(FindingsCsv.decimal(new java.math.BigDecimal("2.00005"))).isEqualTo("2.0001");
        assertThat(FindingsCsv.decimal(new java.math.BigDecimal("-0.00001"))).isEqualTo("0");
        assertThat(FindingsCsv.decimal(null)).isEmpty();
    }

    @Test
    void theProvincesTargetsAreLiveFormulas() throws Exception {
        try (XSSFWorkbook book = open("51")) {
            assertThat(book)
                    .extracting(s -> s.getSheetName())
                    .containsExactly(
                            "Tổng hợp",
                            "Mục lục",
                            "Bản in",
                            "Danh sách kết quả",
                            "Thay đổi",
                            "Chỉ tiêu",
                            "Lộ trình",
                            "Đối chiếu các cấp",
                            "Cộng số liệu",
                            "Ma trận",
                            "Chưa gửi",
                            "Đã gửi",
                            "Kết quả đơn vị",
                            "Theo dõi",
                            "Chất lượng số liệu");
            XSSFSheet sheet = book.getSheet("Chỉ tiêu");
            Row row = find(sheet, 1, "Tỷ lệ người học STEM (trình độ đại học)");
            int r = row.getRowNum() + 1;
            assertThat(formula(row, 6)).isEqualTo("4000/12000*100");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(100.0 / 3);
            assertThat(formula(row, 9)).isEqualTo("E" + r + "-G" + r);
            assertThat(row.getCell(9).getNumericCellValue()).isBetween(1.666666, 1.666667);
            assertThat(formula(row, 11)).isEqualTo("G" + r + "/E" + r + "*100");
            assertThat(text(row, 7)).isEqualTo("4.000/12.000\n(8/9 báo cáo)");
            assertThat(text(row, 12)).isEqualTo("Chưa đạt, tiến triển chậm");
            assertThat(((XSSFCell) row.getCell(12))
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFF8CBAD");
            // from 20/08 to 20/12/2026 are 11 + 30 + 31 + 30 + 20 days
            assertThat(text(row, 15)).isEqualTo("Còn tồn tại, 122 ngày");
            // what holds for every row is said once above the table
            assertThat(text(row, 18)).startsWith("Số gốc năm 2025: 30%");
            assertThat(find(
                            sheet,
                            2,
                            "Ghi chú chung cho mọi dòng: Năm số liệu 2026; tính theo: cơ sở đào tạo trên địa bàn."))
                    .isNotNull();
        }
    }

    /** Of a ceiling the two columns change places in the sums. */
    @Test
    void theSumsOfACeilingAreTurnedRound() throws Exception {
        {
            Sample night = new Sample();
            NightFinding decided = Sample.night(
                    Sample.target("51", "KH11-STEM", "level=7")
                            .share("35", "4000", "12000", "38", null)
                            .comparator(Comparator.AT_MOST)
                            .gap("-1.66666666666666666667")
                            .marks("BASELINE_MEETS")
                            .state("MET", "CLOSED", 10, "NONE")
                            .build(),
                    "",
                    null);
            night.nights.computeIfPresent(
                    "51", (k, n) -> new UnitNight(n.unit(), List.of(decided), n.issues(), n.values(), n.returns()));
            GapReports.write(night, out, code -> {});
            Path file = out.resolve("2026-12-20").resolve(NightFolder.workbook("51", Sample.AS_OF));
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                Row row = find(book.getSheet("Chỉ tiêu"), 1, "Tỷ lệ người học STEM (trình độ đại học)");
                int r = row.getRowNum() + 1;
                assertThat(text(row, 5)).isEqualTo("–");
                assertThat(row.getCell(9).getNumericCellValue()).isBetween(-1.666667, -1.666666);
                assertThat(formula(row, 9)).isEqualTo("G" + r + "-E" + r);
                assertThat(formula(row, 11)).isEqualTo("E" + r + "/G" + r + "*100");
            }
        }
    }

    @Test
    void theProvinceSeesWhoHasNotSentAndTheMatrix() throws Exception {
        try (XSSFWorkbook book = open("51")) {
            XSSFSheet missing = book.getSheet("Chưa gửi");
            int notSent = find(missing, 1, "23317").getRowNum();
            assertThat(text(missing.getRow(notSent - 1), 0)).isEqualTo("A. Chưa gửi");
            assertThat(text(missing.getRow(notSent), 7)).isEqualTo("16");
            Row document = find(missing, 1, "DPQ");
            assertThat(text(missing.getRow(document.getRowNum() - 1), 0)).isEqualTo("D. Có văn bản, chưa có số liệu");
            assertThat(text(document, 8)).isEqualTo("Tệp DPQ/2026.xlsx có 2 lỗi");
            // Cẩm Thành in time
            assertThat(text(find(book.getSheet("Đã gửi"), 1, "21025"), 6)).isEqualTo("01/12/2026");
            XSSFSheet matrix = book.getSheet("Ma trận");
            assertThat(find(matrix, 1, "51").getCell(3).getNumericCellValue()).isEqualTo(100.0 / 3);
            // Cẩm Thành reported 7 of 21; nothing judges it
            assertThat(find(matrix, 1, "21025").getCell(3).getNumericCellValue())
                    .isEqualTo(100.0 / 3);
            // 33.33 of the province's 35 %: nine tenths of the way from white to 9DC3E6
            assertThat(((XSSFCell) find(matrix, 1, "21025").getCell(3))
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFA7C9E9");
            // the university's graduates of levels 7 and 8 together
            assertThat(find(matrix, 1, "DPQ").getCell(4).getNumericCellValue()).isEqualTo(100);
            assertThat(find(book.getSheet("Chất lượng số liệu"), 3, "la.xlsx")).isNotNull();
            assertThat(text(find(book.getSheet("Chất lượng số liệu"), 2, "DPQ"), 6))
                    .isEqualTo("DPQ/2026.xlsx");
            // 4.000 of 12.000 at level 7; "increasing" has no state
            assertThat(text(find(book.getSheet("Theo dõi"), 3, "Đẩy mạnh hướng nghiệp"), 7))
                    .isEqualTo("năm 2026: 4.000/12.000 (33,33%)");
            assertThat(text(find(book.getSheet("Theo dõi"), 3, "Đẩy mạnh hướng nghiệp"), 2))
                    .isEqualTo("Nhiệm vụ, giải pháp");
        }
    }

    @Test
    void draftsStandOutsideTheTotals() throws Exception {
        try (XSSFWorkbook book = open("23317")) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            Row total = find(summary, 0, "Tổng cộng (văn bản đã ban hành)");
            // one report overdue, one duty not reported; the draft's met target and done duty come below the total
            assertThat(total.getCell(1).getNumericCellValue()).isZero();
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(1);
            assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(1);
            assertThat(total.getCell(6).getNumericCellValue()).isEqualTo(2);
            Row draft = find(summary, 0, "Kế hoạch của xã Ngọk Bay (dự thảo) - Chỉ tiêu");
            assertThat(draft.getRowNum()).isGreaterThan(total.getRowNum());
            assertThat(draft.getCell(1).getNumericCellValue()).isEqualTo(1);
            XSSFSheet duties = book.getSheet("Nhiệm vụ");
            assertThat(find(duties, 0, "Công an xã Ngọk Bay")).isNotNull();
            assertThat(text(find(duties, 2, "Bảo đảm an ninh"), 3)).isEqualTo("Phối hợp");
        }
    }

    @Test
    void anInstitutionSeesItsPartAndACommuneTheFiguresOfTheProvince() throws Exception {
        try (XSSFWorkbook book = open("DPQ")) {
            Row part = find(book.getSheet("Phần của đơn vị"), 2, "Tỷ lệ người học STEM (trình độ đại học)");
            assertThat(part.getCell(8).getNumericCellValue()).isEqualTo(1000);
            // 1000 of 2500 learners; 1000 of the province's 4000, 2500 of its 12000
            assertThat(part.getCell(10).getNumericCellValue()).isEqualTo(40);
            assertThat(part.getCell(11).getNumericCellValue()).isEqualTo(25);
            assertThat(part.getCell(12).getNumericCellValue()).isEqualTo(250_000.0 / 12_000);
            Row issue = find(book.getSheet("Chất lượng số liệu"), 5, "F7");
            assertThat(text(issue, 6)).isEqualTo("120 nữ, nhiều hơn số người.");
            assertThat(text(issue, 7)).isEqualTo("Sửa ô F7.");
        }
        try (XSSFWorkbook book = open("21025")) {
            Row reference = find(book.getSheet("Chỉ tiêu"), 1, "Tỷ lệ người học STEM (trình độ đại học)");
            assertThat(formula(reference, 5)).isEqualTo("7/21*100");
            assertThat(reference.getCell(5).getNumericCellValue()).isEqualTo(100.0 / 3);
            assertThat(text(reference, 6)).isEqualTo("7/21");
            // the province's figure beside it, and its year; no state anywhere
            assertThat(reference.getCell(8).getNumericCellValue()).isBetween(33.33, 33.34);
            assertThat(text(reference, 9)).isEqualTo("2026");
            assertThat(reference.getLastCellNum()).isEqualTo((short) 10);
        }
    }

    @Test
    void theTraceNamesRulesAndCells() throws Exception {
        try (XSSFWorkbook book = technical("51")) {
            XSSFSheet trace = book.getSheet("Nguồn số liệu");
            assertThat(text(find(trace, 0, "Tệp số liệu đã dùng"), 1)).startsWith("0 tệp");
            Row row = find(trace, 0, "target:51:KH11-STEM:level=7:2030");
            assertThat(text(row, 2)).isEqualTo("kh-11.xlsx: Chỉ tiêu, dòng 10");
            assertThat(text(row, 4)).isEqualTo("=HYPERLINK(\"x\").xlsx: Người học D5:D9");
            assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    /** The file's own hash and nothing of the run; the register is everybody's. */
    @Test
    void aUnitsTraceNamesItsOwnFilesOnly() throws Exception {
        try (XSSFWorkbook book = technical("DPQ")) {
            XSSFSheet trace = book.getSheet("Nguồn số liệu");
            Row file = find(trace, 0, "DPQ/2026.xlsx");
            assertThat(text(file, 2)).isEqualTo("Bị trả lại");
            assertThat(text(file, 4)).isEqualTo(Sample.DPQ_HASH);
            assertThat(file.getRowNum()).isEqualTo(trace.getLastRowNum());
            assertThat(words(book)).doesNotContain(Sample.OTHER_HASH, "rules-hash", "inbox-hash", "Drools");
        }
    }

    @Test
    void theTechnicalWorkbookNamesTheWholeRun() throws Exception {
        Sample night = new Sample();
        GapReports.write(night, out, code -> {});
        Path file = out.resolve("2026-12-20").resolve("51/ky-thuat-51-2026-12-20.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet run = book.getSheet("Lần đánh giá");
            assertThat(text(find(run, 0, "Mã băm của toàn bộ quy tắc"), 1)).isEqualTo("rules-hash");
            assertThat(text(find(run, 0, "Mã băm của toàn bộ dữ liệu nhận"), 1)).isEqualTo(night.inboxHash());
            assertThat(text(find(run, 0, "Phiên bản bộ máy quy tắc"), 1)).isEqualTo(night.engineVersion());
            assertThat(text(find(run, 0, "Số tệp"), 1)).startsWith("2 tệp quy tắc, 3 tệp đã nhận");
            XSSFSheet rules = book.getSheet("Tệp quy tắc");
            assertThat(text(find(rules, 1, "kh-11.xlsx"), 2)).isEqualTo("Kế hoạch số 11/KH-UBND");
            assertThat(text(find(rules, 1, "danh-muc/don-vi.xlsx"), 3)).isEqualTo("h2");
            XSSFSheet files = book.getSheet("Tệp đã nhận");
            Row back = find(files, 1, "DPQ/2026.xlsx");
            assertThat(text(back, 2)).isEqualTo("DPQ");
            assertThat(text(back, 3)).isEqualTo("2026");
            assertThat(text(back, 5)).isEqualTo(Sample.DPQ_HASH);
            Row letter = find(files, 1, "cong-van.pdf");
            assertThat(text(letter, 4)).isEqualTo("Không phải báo cáo theo mẫu");
            assertThat(text(letter, 5)).isEqualTo("không mở nên không có mã băm");
            assertThat(text(find(files, 1, "so.xlsx"), 5)).isEqualTo(Sample.OTHER_HASH);
        }
    }

    private static String words(XSSFWorkbook book) {
        StringBuilder words = new StringBuilder();
        book.forEach(s -> s.forEach(
                row -> row.forEach(cell -> words.append(cell.toString()).append('\n'))));
        return words.toString();
    }

    private XSSFWorkbook open(String unit) throws IOException {
        return written(NightFolder.workbook(unit, Sample.AS_OF));
    }

    private XSSFWorkbook technical(String unit) throws IOException {
        return written(NightFolder.technical(unit, Sample.AS_OF));
    }

    private XSSFWorkbook written(String name) throws IOException {
        GapReports.write(new Sample(), out, code -> {});
        Path file = out.resolve("2026-12-20").resolve(name);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static Row find(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && text(row, column).equals(text)) return row;
        }
        throw new AssertionError(sheet.getSheetName() + " has no row with " + text);
    }

    private static String text(Row row, int column) {
        return new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(row.getCell(column));
    }

    private static String formula(Row row, int column) {
        return row.getCell(column).getCellFormula();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The same night, breaking off after its units. */
    private record Failing(Sample night) implements NightData {
        @Override
        public void eachUnit(Consumer<UnitNight> unit) {
            night.eachUnit(unit);
            throw new IllegalStateException("no more units");
        }

        @Override
        public java.time.LocalDate asOf() {
            return night.asOf();
        }

        @Override
        public vn.chitieu.rulebook.model.Rulebook rulebook() {
            return night.rulebook();
        }

        @Override
        public String inboxHash() {
            return night.inboxHash();
        }

        @Override
        public String engineVersion() {
            return night.engineVersion();
        }

        @Override
        public boolean onLastGoodRules() {
            return night.onLastGoodRules();
        }

        @Override
        public String comparedWith() {
            return night.comparedWith();
        }

        @Override
        public List<vn.chitieu.finding.NightFinding> findingsOf(String unitCode) {
            return night.findingsOf(unitCode);
        }

        @Override
        public List<DataIssue> orphans() {
            return night.orphans();
        }
    }
}
