package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.Amendments;
import vn.chitieu.engine.RuleRows;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/**
 * A decision of 20/12/2027 in force from 01/01/2028 (mục 4.14), entered before the nights of 2026: KH11-II.2.a-7 becomes 250
 * persons a year and its lead the department of science; the horizon of KH11-II.2.a-9 moves from 2030 to 2029; the yearly
 * report is due before 20/11 from 01/10/2028.
 */
@Slow
class AmendmentNightTest {
    private static final String PLAN = "kh-11-quang-ngai.xlsx";
    private static final String ICT = "target:51:KH11-II.2.a-7::2030";
    private static final String MOVED = "target:51:KH11-II.2.a-9::";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2028-12-31T18:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    private SmallInbox inbox;

    @BeforeEach
    void inbox() throws IOException {
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        rules("cu", b -> {});
        rules("moi", b -> {
            Row figure = Amendments.amend(b, "Chỉ tiêu", "KH11-II.2.a-7", "31/12/2027", "01/01/2028");
            RuleRows.set(figure, "Giá trị", 250);
            RuleRows.set(figure, "Chủ trì", "Sở Khoa học và Công nghệ");
            Row horizon = Amendments.amend(b, "Chỉ tiêu", "KH11-II.2.a-9", "31/12/2027", "01/01/2028");
            RuleRows.set(horizon, "Năm cuối kỳ", 2029);
            Row day = Amendments.amend(b, "Thời hạn", "KH11-V.end-2", "30/09/2028", "01/10/2028");
            RuleRows.set(day, "Ngày", "20/11");
        });
    }

    private void rules(String name, Consumer<XSSFWorkbook> change) throws IOException {
        Path rules = folder.resolve(name);
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        try (InputStream in = Files.newInputStream(rules.resolve(PLAN));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(rules.resolve(PLAN))) {
                book.write(out);
            }
        }
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void aFutureVersionChangesNoEarlierYearAndTheNewOneIsTheSameFinding() throws IOException {
        for (String day : List.of("2026-12-31", "2027-12-31")) {
            night("moi", day);
            String figure = target(ICT);
            assertThat(figure).isEqualTo("200 -");
        }
        // the same nights by the rules as they were before anybody knew of the decision
        try (FreshDatabase other = new FreshDatabase();
                NightContext before = NightContext.open(other.dataSource())) {
            for (String day : List.of("2026-12-31", "2027-12-31")) {
                run(before, "cu", day);
                Path was = folder.resolve("out-cu").resolve(day);
                Path is = folder.resolve("out-moi").resolve(day);
                assertThat(Files.readAllBytes(is.resolve("findings.csv")))
                        .isEqualTo(Files.readAllBytes(was.resolve("findings.csv")));
                assertThat(cells(is)).isEqualTo(cells(was));
            }
        }

        // from 01/01/2028: 250, the other lead, the same identity; 2029 instead of 2030 is closed once and opened anew
        night("moi", "2028-01-15");
        assertThat(target(ICT)).isEqualTo("250 2028-01-01");
        assertThat(sql.sql("select count(*) from run_finding where finding_id like 'target:51:KH11-II.2.a-7:%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(csv("2028-01-15", ICT))
                .contains("Sở Khoa học và Công nghệ")
                .contains("Chỉ tiêu này do văn bản sửa đổi (Quyết định số 45/QĐ-UBND ngày 20/12/2027), áp dụng từ ngày"
                        + " 01/01/2028.");
        assertThat(moved()).containsExactly(MOVED + "2029  f", MOVED + "2030 RESOLVED t");
        assertThat(csv("2028-01-15", MOVED + "2030"))
                .contains(
                        "Không theo dõi tiếp: điều khoản do văn bản sửa đổi hoặc bãi bỏ (Quyết định số 45/QĐ-UBND ngày"
                                + " 20/12/2027) từ ngày 01/01/2028.");
        night("moi", "2028-01-16");
        assertThat(moved()).containsExactly(MOVED + "2029  f");
    }

    /** The appendix of the lead department's report names the decision beside the figure it set, and only from its day on. */
    @Test
    void theAppendixNamesTheVersionInForce() throws IOException {
        String by = "theo Quyết định số 45/QĐ-UBND ngày 20/12/2027, áp dụng từ ngày 01/01/2028";
        inbox.sent("DPQ", 2027, "01/12/2027");
        night("moi", "2027-12-31");
        assertThat(appendix("2027-12-31"))
                .anyMatch(r -> r.contains("mục tiêu không thấp hơn 200 người/năm đến năm 2030"))
                .noneMatch(r -> r.contains("45/QĐ-UBND"));
        night("moi", "2028-01-15");
        List<String> rows = appendix("2028-01-15");
        assertThat(rows)
                .filteredOn(r -> r.contains("250 người/năm"))
                .isNotEmpty()
                .allMatch(r -> r.contains("đến năm 2030, " + by));
        // on paper under the table, by the number of its row
        assertThat(rows)
                .anyMatch(r -> r.matches("Phụ lục I \\(bản in\\) \\| Mục tiêu của chỉ số \\d+: " + by + "\\..*"));
        // what nobody has amended says nothing
        assertThat(rows)
                .filteredOn(r -> r.contains("mục tiêu") && !r.contains("đến năm 2029") && !r.contains("250 "))
                .isNotEmpty()
                .noneMatch(r -> r.contains("45/QĐ-UBND"));
    }

    private List<String> appendix(String day) throws IOException {
        return cells(folder.resolve("out-moi").resolve(day)).entrySet().stream()
                .filter(e -> e.getKey().contains("phu-luc-"))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    @Test
    void exactlyOneReportAPeriodOnTheNightsAroundTheChange() throws IOException {
        night("moi", "2028-09-30");
        assertThat(reports()).endsWith("2027 2027-12-04 -", "2028 2028-12-04 -");
        night("moi", "2028-10-01");
        assertThat(reports()).endsWith("2027 2027-12-04 -", "2028 2028-11-19 2028-10-01");
    }

    private void night(String rules, String day) {
        run(context, rules, day);
    }

    private void run(NightContext nights, String rules, String day) {
        NightRequest request = new NightRequest(
                folder.resolve(rules),
                inbox.folder(),
                folder.resolve("out-" + rules),
                LocalDate.parse(day),
                CLOCK,
                Set.of());
        assertThat(nights.nights().run(request, NightProgress.NONE).sentence()).isEmpty();
    }

    /** The figure to be reached, and the version named. */
    private String target(String finding) {
        return sql.sql("""
                        select (body ->> 'target')::numeric || ' ' || coalesce(body -> 'noteParams' ->> 'version', '-')
                        from run_finding where finding_id = :id""").param("id", finding).query(String.class).single();
    }

    /** Identity, change, whether it is marked as closed with its clause. */
    private List<String> moved() {
        return sql.sql("""
                        select finding_id || ' ' || case when change = 'RESOLVED' then change else '' end || ' '
                               || case when body ->> 'marks' like '%CLAUSE_ENDED%' then 't' else 'f' end
                        from run_finding where provision_id = 'KH11-II.2.a-9' order by 1""").query(String.class).list();
    }

    /** Period, last good day and version of a commune's yearly report. */
    private List<String> reports() {
        return sql.sql("""
                        select period || ' ' || (body ->> 'due') || ' ' || coalesce(body -> 'noteParams' ->> 'version', '-')
                        from run_finding where provision_id = 'KH11-V.end-2' and unit_code = '21025' and kind = 'deadline'
                        order by period""").query(String.class).list();
    }

    private String csv(String day, String finding) throws IOException {
        return Files.readAllLines(folder.resolve("out-moi").resolve(day).resolve("findings.csv")).stream()
                .filter(l -> l.startsWith(finding + ","))
                .findFirst()
                .orElseThrow();
    }

    /** Every row of every sheet, by workbook; not what names the plan's file with its hash. */
    private static Map<String, List<String>> cells(Path night) throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(night)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
                if (file.getFileName().toString().startsWith("ky-thuat")) continue;
                List<String> rows = new ArrayList<>();
                try (InputStream in = Files.newInputStream(file);
                        XSSFWorkbook book = new XSSFWorkbook(in)) {
                    DataFormatter shown = new DataFormatter();
                    book.forEach(sheet -> sheet.forEach(row -> {
                        StringBuilder line = new StringBuilder(sheet.getSheetName());
                        for (Cell cell : row) line.append(" | ").append(shown.formatCellValue(cell));
                        if (line.indexOf(PLAN) < 0) rows.add(line.toString());
                    }));
                }
                all.put(night.relativize(file).toString(), rows);
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }
}
