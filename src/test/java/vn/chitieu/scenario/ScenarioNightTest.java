package vn.chitieu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.engine.RuleRows.copy;
import static vn.chitieu.engine.RuleRows.set;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.engine.RulesFolder;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.model.Scenario;
import vn.chitieu.store.FreshDatabase;

/** A scenario says what a night will say: the data of each goes through a night's own steps and gives the same findings. */
@Slow
class ScenarioNightTest {
    @Test
    void everyShippedScenarioIsWhatANightSays() {
        assertThat(compared(Rulebooks.read(Path.of("rules")))).isEqualTo(40);
    }

    /**
     * A count of the departments: 51-KHCN 20 and 51-TC 30 of the five that owe it make at least 50, of 40 reached, of 60
     * not. A return of a unit of another population than the first one's changes nothing.
     */
    @Test
    void whatDepartmentsAddUpToIsTheSameToo(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("danh-muc/don-vi.xlsx", book -> {
            XSSFSheet types = book.getSheet("Loại đơn vị");
            RulesFolder.text(types, "D4", "DUTIES;FIGURES");
            RulesFolder.text(types, "D5", "DUTIES;FIGURES");
        });
        rules.workbook("danh-muc/chi-so.xlsx", book -> {
            Row measure = copy(book.getSheet("Số đo"), "LECTURERS_PHD");
            set(measure, "Mã", "STAFF_TRAINED");
            set(measure, "Bảng", "FIGURES");
            set(measure, "Cột", "value");
            set(measure, "Cờ", "CAN_BO");
            set(measure, "Cộng từ", "department");
            Row indicator = copy(book.getSheet("Chỉ số"), "PHD_LECTURERS");
            set(indicator, "Mã", "STAFF");
            set(indicator, "Tử số", "STAFF_TRAINED");
            set(indicator, "Thời gian", "FLOW");
        });
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            target(book.getSheet("Chỉ tiêu"), 1, 2030, 40);
            target(book.getSheet("Chỉ tiêu"), 2, 2035, 60);
            scenario(book.getSheet("Tình huống"), "S1", 1, 2030, "MET");
            scenario(book.getSheet("Tình huống"), "S2", 2, 2035, "NOT_COMPUTABLE");
            for (String id : List.of("S1", "S2")) {
                figure(book.getSheet("Dữ liệu thử"), id, "51-KHCN", 20);
                figure(book.getSheet("Dữ liệu thử"), id, "51-TC", 30);
            }
        });
        Rulebook read = rules.read();
        assertThat(read.hasErrors()).as(read.problems().toString()).isFalse();
        assertThat(new Scenarios(read, RuleEngines.compile(read)).run()).allMatch(Outcome::passed);
        assertThat(compared(read)).isEqualTo(42);
    }

    private static void target(XSSFSheet sheet, int number, int horizon, int value) {
        Row row = copy(sheet, "KH11-II.2.a-7");
        set(row, "Mã", "KH11-IX.1-" + number);
        set(row, "Chỉ số", "STAFF");
        set(row, "Đơn vị tính", "người");
        set(row, "Năm cuối kỳ", horizon);
        set(row, "Từ năm", horizon == 2030 ? 2025 : 2026);
        set(row, "Giá trị", value);
        set(row, "Trình độ", "-");
        set(row, "Đối tượng", "-");
        set(row, "Chỉ tiêu cấp trên", "-");
    }

    private static void scenario(XSSFSheet sheet, String id, int number, int horizon, String state) {
        Row row = copy(sheet, "T07");
        set(row, "Tình huống", id);
        set(row, "Điều khoản", "KH11-IX.1-" + number);
        set(row, "Kỳ", horizon);
        set(row, "Trạng thái", state);
        set(row, "Còn thiếu", "-");
    }

    private static void figure(XSSFSheet sheet, String id, String unit, int value) {
        Row row = copy(sheet, "T07");
        set(row, "Tình huống", id);
        set(row, "Mã đơn vị", unit);
        set(row, "Đối tượng", "STAFF");
        set(row, "Phân tổ", "-");
        set(row, "Năm", 2026);
        set(row, "Tử số", value);
    }

    /** Number of scenarios held against a night. */
    private static int compared(Rulebook rules) {
        RuleEngine engine = RuleEngines.compile(rules);
        Contributors contributors = new Contributors(rules.registry(), rules.definitions());
        int compared = 0;
        try (FreshDatabase database = new FreshDatabase()) {
            for (PlanDocument document : rules.documents())
                for (Scenario scenario : document.scenarios()) {
                    OrganisationUnit unit =
                            rules.registry().unit(scenario.unitCode()).orElseThrow();
                    GivenFacts given = new GivenFacts(rules, contributors, scenario);
                    AssessmentInput told = given.input(unit);
                    assertThat(given.problems()).as(scenario.id()).isEmpty();
                    AssessmentInput night = new ScenarioNight(database.dataSource(), document.file() + scenario.id())
                            .through(told, rules);
                    assertThat(figures(night, unit)).as(scenario.id()).isEqualTo(figures(told, unit));
                    List<Finding> said = engine.assess(told);
                    assertThat(engine.assess(night))
                            .as(scenario.id())
                            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sources.inputs")
                            .containsExactlyElementsOf(said);
                    compared++;
                }
        }
        return compared;
    }

    private static List<String> figures(AssessmentInput input, OrganisationUnit unit) {
        return input.values().stream()
                .filter(v -> v.unitCode().equals(unit.code()))
                .sorted(Comparator.comparing(IndicatorValue::indicator)
                        .thenComparing(IndicatorValue::dimension)
                        .thenComparing(IndicatorValue::year))
                .map(v -> String.join(
                        " ",
                        v.indicator(),
                        v.dimension().text(),
                        Integer.toString(v.year()),
                        v.population(),
                        v.numerator().toPlainString(),
                        String.valueOf(v.denominator()),
                        v.reported() + "/" + v.expectedReturns(),
                        v.contributions().toString()))
                .toList();
    }
}
