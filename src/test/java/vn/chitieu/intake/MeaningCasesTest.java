package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.store.ProcessedReturn;

/** Returns whose tables, headings, covers, names and dates were once taken for what they do not mean, and their neighbours. */
class MeaningCasesTest {
    private static final Path CASES = Path.of("src/test/resources/vn/chitieu/intake/cases");
    private static final String GOOD = "00-goc.xlsx";
    /** 980 + 430 + 135 + 26 learners, 775 + 100 + 10 + 7 women, 240 + 66 graduates. */
    private static final String ALL = "accepted 1571/892 306";

    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    @TempDir
    Path folder;

    /** @param problems code and place of each, as the sender goes through the form */
    record Case(String file, String outcome, String problems) {
        @Override
        public String toString() {
            return file + ": " + outcome + " [" + problems + "]";
        }
    }

    static List<Case> files() {
        return List.of(
                new Case(GOOD, ALL, ""),
                new Case("E10-dvt-nguoi.xlsx", ALL, ""),
                new Case("I10-cong-van-khong-so.xlsx", ALL, ""),
                new Case(
                        "A9-ngay-my-gui-muon.xlsx",
                        "rejected",
                        "AS_OF_SWAPPED Trang bìa!B5 | DATE_SWAPPED Trang bìa!B7 | DATE_SWAPPED Trang bìa!B8"),
                new Case(
                        "K13-ngay-my",
                        "rejected",
                        "AS_OF_SWAPPED bia.csv!B5 | DATE_SWAPPED bia.csv!B7 | DATE_SWAPPED bia.csv!B8"),
                new Case("E1b-nu-phan-tram-im-lang.xlsx", "rejected", "HEADER_MEASURE Người học!F1"),
                new Case("E3-dvt-nghin-nguoi.xlsx", "rejected", "MEASURE_OTHER Người học!A2"),
                new Case(
                        "F2-ma-khong-khop-ten.xlsx",
                        "rejected",
                        "CODE_EXCHANGED Người học!A2 | CODE_NOT_OF_NAME Người học!A3"),
                new Case("H1-trang-goc-rong-ban-sao-co-so.xlsx", "rejected", "FIGURES_IN_COPY Người học!A1"),
                new Case("I3b-minh-chung-khong-co-V7b1.xlsx", ALL, "DUTY_DONE_WITHOUT_EVIDENCE Nhiệm vụ!C2"),
                new Case("I6-xong-30.xlsx", ALL, "DUTY_DONE_IN_PART Nhiệm vụ!C2"),
                new Case("K6-mojibake", "unreadable", "ENCODED_TWICE bia.csv!A1"),
                new Case("K16-latin-pipe", "unreadable", "CSV_SEPARATOR bia.csv!A1"),
                new Case(
                        "L16-ma-xa-ten-truong.xlsx",
                        "rejected",
                        "NAME_IS_OTHERS Trang bìa!B3 | LECTURERS_NOT_OWED | DUTY_UNKNOWN Nhiệm vụ!A2"
                                + " | DUTY_UNKNOWN Nhiệm vụ!A3"),
                new Case("L18-hop-dong-khong-hoc-ky.xlsx", "rejected", "CELL_BLANK Giảng viên tiến sĩ!C2"),
                new Case("DPQ-2026.xlsx", ALL, "FILE_OF_OTHER_YEAR Trang bìa!B4"),
                new Case("Y2-nam-bia-2025-so-lieu-2026.xlsx", "rejected", "AS_OF_OUT_OF_YEAR Trang bìa!B5"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsTakenForWhatItMeans(Case file) {
        Path path = CASES.resolve(file.file());
        ProcessedReturn taken = taker.take(new InboxScan.Item(path, file.file(), "x"));
        assertThat(new Case(file.file(), outcome(taken), problems(taken))).hasToString(file.toString());

        ReturnCheck.Result looked =
                new ReturnCheck(TestBase.RULES, TestBase.ENGINE).check(path, LocalDate.of(2026, 12, 10));
        assertThat(looked.outcome().name().toLowerCase())
                .as("a look before sending says the same")
                .isEqualTo(file.outcome().split(" ")[0]);
        assertThat(looked.problems()).extracting(ReturnCheck.Found::code).containsExactlyElementsOf(codes(file));
    }

    @Test
    void aNightTakesThemInAlike() throws Exception {
        JdbcTemplate jdbc = database();
        List<InboxScan.Item> items = new ArrayList<>();
        for (Case file : files()) {
            Path path = CASES.resolve(file.file());
            items.add(new InboxScan.Item(path, file.file(), InboxScan.hash(path)));
        }
        intake(jdbc).take(items, 1, (done, total) -> {});
        Map<String, String> stored = jdbc.queryForList("""
                        select s.path, s.state || coalesce(' ' || (select o.numerator from observation o
                                where o.submission_id = s.id and o.indicator = '_LEARNERS_TOTAL'), '') || ': '
                            || coalesce((select string_agg(p.code, ' ' order by p.ordinal) from submission_problem p
                                where p.submission_id = s.id and (not p.by_years or p.code like 'FILE_OF%')), '') as found
                        from submission s""").stream()
                .collect(Collectors.toMap(r -> (String) r.get("path"), r -> (String) r.get("found")));
        assertThat(stored)
                .isEqualTo(files().stream()
                        .collect(Collectors.toMap(
                                Case::file,
                                c -> (c.outcome().equals(ALL) ? "ACCEPTED 1571" : "REJECTED") + ": "
                                        + String.join(" ", codes(c)))));
    }

    static Stream<Case> neighbours() {
        String women = "HEADER_MEASURE Người học!F1";
        String persons = "HEADER_MEASURE Người học!E1";
        String line = "MEASURE_OTHER Người học!A1";
        return Stream.of(
                // headings
                new Case("Người học!F1=Trong đó nữ - %", "rejected", women),
                new Case("Người học!F1=Tỷ lệ nữ (%)", "rejected", women),
                new Case("Người học!F1=Nữ (tỉ lệ phần trăm)", "rejected", women),
                new Case("Người học!E1=Số người (nghìn)", "rejected", persons),
                new Case("Người học!E1=Số người (1.000)", "rejected", persons),
                new Case("Người học!E1=Số lượt người học", "rejected", persons),
                new Case("Người học!E1=Số người (6 tháng đầu năm)", "rejected", "PART_OF_YEAR Người học!E1"),
                new Case("Người học!E1=Số người học (sinh viên);Người học!F1=Nữ (người)", ALL, ""),
                new Case("Người học!K1=Tỷ lệ nữ (%);Người học!K2=79", ALL, ""),
                // lines above, beside, below, and the sheet's name
                new Case("Người học!^=ĐVT: %", "rejected", line),
                new Case("Người học!^=(Đơn vị: 1.000 người)", "rejected", line),
                new Case("Người học!^=DVT: nghin nguoi", "rejected", line),
                new Case("Người học!^=Đơn vị tính: lượt", "rejected", line),
                new Case("Người học!^=(Triệu người)", "rejected", line),
                new Case("Người học!^=Quy mô 6 tháng đầu năm 2026", "rejected", "PART_OF_YEAR Người học!A1"),
                new Case("Người học!^=Quy mô năm 2026 so với 6 tháng đầu năm", ALL, ""),
                new Case("Người học!^=ĐVT: sinh viên, học viên", ALL, ""),
                new Case("Người học!^=Đơn vị báo cáo: Trường Đại học Triệu Sơn", ALL, ""),
                new Case("Người học!^=Đơn vị tính: cặp", ALL, "MEASURE_UNKNOWN Người học!A1"),
                new Case("Người học!A8=Đơn vị tính: nghìn người", "rejected", "MEASURE_OTHER Người học!A8"),
                new Case("Người học!K1=Đơn vị tính;Người học!K3=trăm người", "rejected", "MEASURE_OTHER Người học!K3"),
                new Case(
                        "Người học!name=Người học (nghìn)",
                        "rejected",
                        "SHEET_RENAMED Người học (nghìn)!A1 | MEASURE_OTHER Người học (nghìn)!A1"),
                // dates that could be exchanged but fit, or name the month, or would lie after the sent date
                new Case("Trang bìa!B8=06/12/2026;Trang bìa!B7=03/12/2026", ALL, ""),
                new Case("Trang bìa!B7=12/10/2026", ALL, "DATE_SWAPPED Trang bìa!B7"),
                new Case("Trang bìa!B7=ngày 12 tháng 10 năm 2026", ALL, ""),
                new Case("Trang bìa!B5=12/06/2026", ALL, ""),
                new Case("Trang bìa!B5=11/05/2026", "rejected", "AS_OF_SWAPPED Trang bìa!B5"),
                // names of units
                new Case("Trang bìa!B3=TRƯỜNG CAO ĐẲNG KON TUM", "rejected", "NAME_IS_OTHERS Trang bìa!B3"),
                new Case("Trang bìa!B3=Truong Cao dang Kon Tum", ALL, "NAME_OF_OTHER Trang bìa!B3"),
                new Case("Trang bìa!B3=Đại học Phạm Văn Đồng", ALL, ""),
                // codes and names
                new Case("Người học!C5=Công nghệ thông tin", ALL, "CODE_NAME_DOUBTFUL Người học!A5"),
                new Case("Người học!C3=CNTT chất lượng cao", ALL, ""),
                new Case("Người học!C4=Kỹ thuật cơ khí", "rejected", "CODE_NOT_OF_NAME Người học!A4"),
                // contracts
                new Case(
                        "Giảng viên tiến sĩ!A2=hợp đồng;Giảng viên tiến sĩ!C2=0,5",
                        ALL,
                        "CONTRACT_TOO_SHORT Giảng viên tiến sĩ!C2"),
                new Case("Giảng viên tiến sĩ!A2=hợp đồng;Giảng viên tiến sĩ!C2=1", ALL, ""),
                new Case("Giảng viên tiến sĩ!A2=hợp đồng;Giảng viên tiến sĩ!B2=0", ALL, ""),
                // copies and covers
                new Case("Trang bìa!copy=Trang bìa (2)", ALL, ""),
                new Case(
                        "Trang bìa!copy=Trang bìa (2);Trang bìa (2)!B4=2025", "rejected", "COVERS_DIFFER Trang bìa!B4"),
                new Case(
                        "Tốt nghiệp!copy=Tốt nghiệp (2);Tốt nghiệp!A2=;Tốt nghiệp!A3=;Trang bìa!B10=không phát sinh",
                        "accepted 1571/892 0",
                        "COPY_NOT_READ Tốt nghiệp!A1"),
                // evidence, and figures beyond what can be
                new Case("Nhiệm vụ!E2=Chưa có.", ALL, "DUTY_DONE_WITHOUT_EVIDENCE Nhiệm vụ!C2"),
                new Case("Nhiệm vụ!E2=n/a", ALL, "DUTY_DONE_WITHOUT_EVIDENCE Nhiệm vụ!C2"),
                new Case("Người học!E3=43000", "accepted 44141/892 306", "COUNT_IMPLAUSIBLE Người học!E3"));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void whatStandsNearIsTakenRightly(Case edited) throws IOException {
        ProcessedReturn taken = take(variant(GOOD, edited.file(), "DPQ-2026.xlsx"));
        assertThat(new Case(edited.file(), outcome(taken), problems(taken))).hasToString(edited.toString());
    }

    @Test
    void aContractTooShortIsNotCounted() throws IOException {
        String row = "Giảng viên tiến sĩ!A2=hợp đồng;Giảng viên tiến sĩ!C2=";
        assertThat(lecturers(row + "2")).isEqualTo("1");
        assertThat(lecturers(row + "0")).isEqualTo("0");
    }

    private String lecturers(String edits) throws IOException {
        ProcessedReturn taken = take(variant(GOOD, edits, "DPQ-2026.xlsx"));
        assertThat(taken.reading().facts().figures())
                .extracting(FigureRow::code)
                .containsExactly("CONTRACT");
        return taken.observations().stream()
                .filter(o -> o.indicator().equals("PHD_LECTURERS"))
                .map(o -> o.numerator().toPlainString())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1258", "ISO-8859-1"})
    void aSetEncodedTwiceIsNamedAsSuch(String between) throws IOException {
        Path set = csvSet(text -> new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(between)));
        assertThat(problems(take(set))).isEqualTo("ENCODED_TWICE bia.csv!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", "~", ":", "|"})
    void theSignBetweenTheColumnsIsNamed(String sign) throws IOException {
        ProcessedReturn taken = take(csvSet(text -> text.replace("|", sign)));
        assertThat(taken.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("CSV_SEPARATOR");
            assertThat(p.params()).containsEntry("value", sign);
        });
    }

    @Test
    void oneFileOfASetMayBePartedOtherwise() throws IOException {
        Path set =
                csvSet(text -> text.contains("Mã ngành") && text.contains("Tích hợp") ? text : text.replace('|', ';'));
        assertThat(problems(take(set))).isEqualTo("CSV_SEPARATOR nguoi-hoc.csv!A1");
        assertThat(outcome(take(csvSet(text -> text.replace('|', '\t'))))).isEqualTo(ALL);
    }

    /** 1571 learners, then the same without the 430 of information technology under another document. */
    @Test
    void aReturnThatDropsRowsSaysBothTotalsAndDocuments() throws Exception {
        JdbcTemplate jdbc = database();
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(CASES.resolve(GOOD), inbox.resolve("DPQ-2026.xlsx"));
        Path again =
                variant(GOOD, "Trang bìa!B8=05/12/2026;Trang bìa!B6=150/BC-DPQ;Người học!A3=", "DPQ-2026-lai.xlsx");
        Files.copy(again, inbox.resolve("DPQ-2026-lai.xlsx"));
        for (int run = 1; run <= 2; run++) {
            intake(jdbc).take(inbox, run(jdbc, run), (done, total) -> {});
            assertThat(byYears(jdbc))
                    .containsExactly("DPQ-2026-lai.xlsx RETURN_REPLACED WARNING Người học!E2"
                            + " 1.141/1.571 150/BC-DPQ/149/BC-DPQ -7480201 Công nghệ thông tin, cử nhân +");
        }
        Files.delete(inbox.resolve("DPQ-2026.xlsx"));
        intake(jdbc).take(inbox, run(jdbc, 3), (done, total) -> {});
        assertThat(byYears(jdbc)).as("nothing is replaced any more").isEmpty();
    }

    /** 430 of a programme in 2025, 43000 in 2026: the row is named, besides the leap of the whole table. */
    @Test
    void aCountAHundredTimesLastYearsIsNamed() throws Exception {
        JdbcTemplate jdbc = database();
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(CASES.resolve("DPQ-2026.xlsx"), inbox.resolve("DPQ-2025.xlsx"));
        Files.copy(variant(GOOD, "Người học!E3=43000", "a.xlsx"), inbox.resolve("DPQ-2026.xlsx"));
        intake(jdbc).take(inbox, run(jdbc, 1), (done, total) -> {});
        assertThat(jdbc.queryForList("""
                        select p.code || ' ' || p.cell || ' ' || (p.params ->> 'value') || '/' || (p.params ->> 'other')
                        from submission_problem p where p.by_years order by p.code""", String.class))
                .containsExactly("COUNT_LEAP E3 43.000/430", "YEAR_LEAP E2 44.141/1.571");
    }

    private static List<String> byYears(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select s.path || ' ' || p.code || ' ' || p.severity || ' ' || p.sheet || '!' || p.cell || ' '
                    || (p.params ->> 'value') || '/' || (p.params ->> 'other') || ' ' || (p.params ->> 'document')
                    || '/' || (p.params ->> 'earlier') || ' -' || (p.params ->> 'dropped') || ' +'
                    || (p.params ->> 'added')
                from submission_problem p join submission s on s.id = p.submission_id
                where p.by_years order by 1""", String.class);
    }

    private static JdbcTemplate database() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(TestBase.database());
        run(jdbc, 1);
        return jdbc;
    }

    private static long run(JdbcTemplate jdbc, long id) {
        jdbc.update(
                "insert into run (id, as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                        + " overriding system value values (?, '2026-12-31', 'r', 'i', ?, 'e', 'RUNNING', now())"
                        + " on conflict do nothing",
                id,
                id);
        return id;
    }

    private static Intake intake(JdbcTemplate jdbc) {
        return new Intake(jdbc.getDataSource(), TestBase.RULES, TestBase.ENGINE);
    }

    private ProcessedReturn take(Path file) {
        return taker.take(new InboxScan.Item(file, file.getFileName().toString(), "x"));
    }

    private static List<String> codes(Case file) {
        return Stream.of(file.problems().split(" \\| "))
                .filter(p -> !p.isEmpty())
                .map(p -> p.split(" ")[0])
                .toList();
    }

    /** The files of the set with pipes, each with its text changed. */
    private Path csvSet(UnaryOperator<String> change) throws IOException {
        Path renamed =
                Files.createDirectories(Files.createTempDirectory(folder, "set").resolve("DPQ-2026"));
        try (Stream<Path> files = Files.list(CASES.resolve("K16-latin-pipe"))) {
            for (Path file : files.toList()) {
                Files.writeString(renamed.resolve(file.getFileName()), change.apply(Files.readString(file)));
            }
        }
        return renamed;
    }

    /** {@code sheet!cell=value} sets a cell (nothing: blank), {@code ^} puts a line above, {@code name}, {@code copy} a sheet. */
    private Path variant(String of, String edits, String name) throws IOException {
        Path file = Files.createDirectories(folder.resolve("v" + Math.abs(edits.hashCode())))
                .resolve(name);
        try (InputStream in = Files.newInputStream(CASES.resolve(of));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (String edit : edits.split(";")) {
                int at = edit.indexOf('!');
                String cell = edit.substring(at + 1, edit.indexOf('='));
                String value = edit.substring(edit.indexOf('=') + 1);
                int sheet = book.getSheetIndex(edit.substring(0, at));
                if (cell.equals("name")) book.setSheetName(sheet, value);
                else if (cell.equals("copy")) book.cloneSheet(sheet, value);
                else set(book.getSheetAt(sheet), cell, value);
            }
            book.write(out);
        }
        return file;
    }

    private static void set(XSSFSheet sheet, String cell, String value) {
        if (cell.equals("^")) {
            sheet.shiftRows(0, sheet.getLastRowNum(), 1);
            sheet.createRow(0).createCell(0).setCellValue(value);
            return;
        }
        CellReference at = new CellReference(cell);
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        if (value.isEmpty() && at.getCol() == 0) sheet.removeRow(row);
        else if (value.isEmpty()) row.createCell(at.getCol()).setBlank();
        else if (value.matches("\\d+")) row.createCell(at.getCol()).setCellValue(Double.parseDouble(value));
        else row.createCell(at.getCol()).setCellValue(value);
    }

    private static String outcome(ProcessedReturn taken) {
        if (!taken.accepted()) return taken.unreadable() ? "unreadable" : "rejected";
        ReturnFacts facts = taken.reading().facts().whole();
        long women = facts.programmes().stream()
                .filter(r -> r.table().equals(FormKeys.LEARNERS))
                .mapToLong(ProgrammeRow::female)
                .sum();
        return "accepted " + persons(facts, FormKeys.LEARNERS) + "/" + women + " " + persons(facts, FormKeys.GRADUATES);
    }

    private static long persons(ReturnFacts facts, String table) {
        return facts.programmes().stream()
                .filter(r -> r.table().equals(table))
                .mapToLong(ProgrammeRow::persons)
                .sum();
    }

    private static String problems(ProcessedReturn taken) {
        return taken.problems().stream()
                .map(p -> p.code()
                        + (p.place().cell().isEmpty()
                                ? ""
                                : " " + p.place().sheet() + "!" + p.place().cell()))
                .collect(Collectors.joining(" | "));
    }
}
