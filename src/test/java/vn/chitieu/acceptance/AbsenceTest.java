package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.engine.RuleRows.copy;
import static vn.chitieu.engine.RuleRows.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.engine.RulesFolder;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.TestBase;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.samples.ReturnBuilder;
import vn.chitieu.samples.SampleWriter;
import vn.chitieu.samples.Sheet;

/**
 * Mục 4.7 on a commune's own figures under codes of a plan: a rank (at most 10), initiatives (at least 1) and
 * complaints (at most 5), of which alone absence means none.
 */
@Slow
class AbsenceTest {
    private static final String COMMUNE = "23317";
    private static Rulebook rules;
    private static RuleEngine engine;

    @TempDir
    private Path inbox;

    @BeforeAll
    static void rules(@TempDir Path root) {
        RulesFolder folder = RulesFolder.copyTo(root);
        folder.workbook(
                "danh-muc/don-vi.xlsx",
                book -> RulesFolder.text(book.getSheet("Loại đơn vị"), "D6", "LEARNERS;GRADUATES;FIGURES;DUTIES"));
        folder.workbook("danh-muc/chi-so.xlsx", book -> {
            indicator(book, "HANG", "hạng", "không", "-");
            indicator(book, "SANG_KIEN", "sáng kiến", "không", "*");
            indicator(book, "DON_THU", "đơn", "có", "*");
        });
        folder.workbook("kh-ngok-bay.xlsx", book -> {
            target(book.getSheet("Chỉ tiêu"), 1, "HANG", "hạng", "<=", 10);
            target(book.getSheet("Chỉ tiêu"), 2, "SANG_KIEN", "sáng kiến", ">=", 1);
            target(book.getSheet("Chỉ tiêu"), 3, "DON_THU", "đơn", "<=", 5);
        });
        rules = folder.read();
        assertThat(rules.hasErrors()).as(rules.problems().toString()).isFalse();
        engine = RuleEngines.compile(rules);
    }

    private static void indicator(XSSFWorkbook book, String code, String unit, String absentIsZero, String addedFrom) {
        Row measure = copy(book.getSheet("Số đo"), "LECTURERS_PHD");
        set(measure, "Mã", code + "_DO");
        set(measure, "Tên", code);
        set(measure, "Bảng", "FIGURES");
        set(measure, "Cột", "value");
        set(measure, "Cờ", code);
        set(measure, "Cộng từ", addedFrom);
        set(measure, "Vắng là 0", absentIsZero);
        Row indicator = copy(book.getSheet("Chỉ số"), "PHD_LECTURERS");
        set(indicator, "Mã", code + "_CS");
        set(indicator, "Đơn vị tính", unit);
        set(indicator, "Tử số", code + "_DO");
        set(indicator, "Thời gian", "FLOW");
    }

    private static void target(XSSFSheet sheet, int number, String code, String unit, String comparator, int value) {
        Row row = copy(sheet, "NB-II.2-1");
        set(row, "Mã", "NB-IX.1-" + number);
        set(row, "Chỉ số", code + "_CS");
        set(row, "Đơn vị tính", unit);
        set(row, "So sánh", comparator);
        set(row, "Giá trị", value);
        set(row, "Trình độ", "-");
        set(row, "Chỉ tiêu cấp trên", "-");
    }

    @Test
    void anOwedCodeThatIsNotListedIsUnknownUnlessAbsenceMeansNone() throws IOException {
        sent(2026, "2026-12-01", "a.xlsx", "KHAC;0");
        // an unknown code is a mistake of its own: the file is sent back
        Night night = night("2026-12-31");
        assertThat(night.state(1)).isEqualTo("RETURN_REJECTED");
        sent(2026, "2026-12-02", "b.xlsx", "SANG_KIEN;2");
        night = night("2026-12-31");
        assertThat(List.of(night.state(1), night.state(2), night.state(3)))
                .containsExactly("NOT_COMPUTABLE", "MET", "MET");
        assertThat(night.problems()).contains("FIGURE_NOT_LISTED HANG").doesNotContain("FIGURE_NOT_LISTED DON_THU");
        sent(2026, "2026-12-03", "c.xlsx", "HANG;3");
        night = night("2026-12-31");
        assertThat(List.of(night.state(1), night.state(2), night.state(3)))
                .containsExactly("MET", "NOT_COMPUTABLE", "MET");
    }

    @Test
    void aRankIsAWholeNumberFromOne() throws IOException {
        for (String wrong : List.of("0", "1,5", "-2")) {
            sent(2026, "2026-12-01", "a.xlsx", "HANG;" + wrong);
            Night night = night("2026-12-31");
            assertThat(night.state(1)).as(wrong).isEqualTo("RETURN_REJECTED");
            if (!wrong.startsWith("-")) assertThat(night.problems()).contains("FIGURE_NOT_RANK HANG");
        }
        // a count may be none
        sent(2026, "2026-12-01", "a.xlsx", "HANG;1", "SANG_KIEN;0");
        assertThat(night("2026-12-31").state(1)).isEqualTo("MET");
        assertThat(night("2026-12-31").state(2)).isEqualTo("PACE_UNKNOWN");
    }

    @Test
    void aZeroThatFollowsFromAbsenceGivesWayToWhatAnotherYearsReturnStates() throws IOException {
        sent(2026, "2026-12-01", "a.xlsx", "HANG;3");
        sent(2027, "2027-12-01", "b.xlsx", "HANG;3", "DON_THU;7;2026");
        IndicatorValue value = night("2027-12-31").value("DON_THU_CS", 2026);
        assertThat(value.numerator()).isEqualByComparingTo("7");
        assertThat(value.inputs()).extracting(Cited::what).containsExactly("observation", "implied");
        assertThat(value.inputs()).extracting(Cited::file).containsExactly("2027/b.xlsx", "2026/a.xlsx");
        // within a year only the return in force counts, its zeros too
        sent(2026, "2026-12-05", "a2.xlsx", "HANG;3", "DON_THU;0");
        assertThat(night("2027-12-31").value("DON_THU_CS", 2026).numerator()).isEqualByComparingTo("0");
    }

    /** @param lines code;value and, of another year than the return's, ;year */
    private void sent(int year, String day, String file, String... lines) throws IOException {
        ReturnBuilder builder = new ReturnBuilder(COMMUNE, "Xã Ngọk Bay", year, LocalDate.parse(day)).path(file);
        Sheet figures = builder.figures();
        for (String line : lines) {
            String[] cells = line.split(";");
            figures.row(cells[0], "", cells.length > 2 ? Integer.valueOf(cells[2]) : "", cells[1], "sổ");
        }
        builder.nothing("Bảng Người học").nothing("Bảng Tốt nghiệp").nothing("Bảng Nhiệm vụ");
        SampleWriter.write(inbox, builder.build());
    }

    private Night night(String day) {
        try {
            DataSource source = TestBase.database();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            LocalDate asOf = LocalDate.parse(day);
            Long run = jdbc.queryForObject(
                    "insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                            + " values (?, 'r', 'i', 1, 'e', 'RUNNING', now()) returning id",
                    Long.class,
                    asOf);
            return new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
                try {
                    new Intake(source, rules, engine).take(inbox, run, (done, total) -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                Indicators indicators = new Indicators(source);
                indicators.derive(run, asOf, rules);
                AssessmentInput input = indicators.input(
                        run, asOf, List.of(rules.registry().unit(COMMUNE).orElseThrow()), rules);
                List<String> problems = jdbc.queryForList(
                        "select code || ' ' || coalesce(params ->> 'other', '')" + " from submission_problem",
                        String.class);
                return new Night(input, engine.assess(input), problems);
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Night(AssessmentInput input, List<Finding> findings, List<String> problems) {
        String state(int number) {
            return findings.stream()
                    .filter(f -> f.id().equals("target:23317:NB-IX.1-" + number + "::2030"))
                    .findFirst()
                    .orElseThrow()
                    .verdict()
                    .state();
        }

        IndicatorValue value(String indicator, int year) {
            return input.values().stream()
                    .filter(v -> v.indicator().equals(indicator) && v.year() == year)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
