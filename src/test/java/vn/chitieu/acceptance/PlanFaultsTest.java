package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.RulesCopy;
import vn.chitieu.rulebook.model.RuleProblem;

/** What is easily forgotten when a plan is added is told by rules check, not by a finding that never comes. */
@Slow
class PlanFaultsTest {
    private static final String UNITS = "danh-muc/don-vi.xlsx";
    private static final String INDICATORS = "danh-muc/chi-so.xlsx";

    @TempDir
    private static Path plan;

    @TempDir
    private Path dir;

    private RulesCopy rules;

    @BeforeAll
    static void write() throws IOException {
        new SchoolPlan(plan).write();
    }

    @BeforeEach
    void copy() throws IOException {
        rules = new RulesCopy(dir);
        FileSystemUtils.copyRecursively(plan, dir);
    }

    @Test
    void thePlanAsItIsHasNothingOdd() {
        assertThat(told()).isEmpty();
    }

    @Test
    void targetsOfTheParts() {
        // 140 + 150 are not 300; 100 + 200 are
        rules.sheet(SchoolPlan.PLAN, "Chỉ tiêu", s -> RulesCopy.number(s, "Q3", 140));
        assertThat(told()).containsExactly("WARNING PART_TARGETS_NOT_TOTAL " + SchoolPlan.PLAN + " Q2");
        assertThat(rules.read().problems())
                .filteredOn(p -> p.code().equals("PART_TARGETS_NOT_TOTAL"))
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .isEqualTo(
                                "Chỉ tiêu “KHTH-II.1-1” là 300, các phần theo cách chia “THEO_GIOI” cộng lại là 290."));
    }

    @Test
    void aPopulationThatNobodySends() {
        rules.sheet(SchoolPlan.PLAN, "Chỉ tiêu", s -> RulesCopy.text(s, "V8", "resident"));
        assertThat(told()).containsExactly("WARNING POPULATION_NOT_SENT " + SchoolPlan.PLAN + " V8");
    }

    @Test
    void figuresThatNoTypeOfUnitSends() {
        // all targets but that of the universities
        rules.sheet(UNITS, "Loại đơn vị", s -> RulesCopy.text(s, "D11", "DUTIES"));
        assertThat(told()).hasSize(17).allMatch(p -> p.startsWith("WARNING NOBODY_SENDS " + SchoolPlan.PLAN + " N"));
    }

    @Test
    void noDayByWhichTheDataAreDue() {
        rules.sheet(SchoolPlan.PLAN, "Thời hạn", s -> RulesCopy.text(s, "S2", "không"));
        assertThat(told())
                .hasSize(17)
                .allMatch(p -> p.startsWith("WARNING NO_DATA_DEADLINE " + SchoolPlan.PLAN + " N"));
    }

    @Test
    void twoPopulationsAreNeverAdded() {
        new Tables(dir)
                .add(UNITS, "Loại đơn vị", "hop_tac_xa", "*", "hợp tác xã", "FIGURES", "thanh_vien", "không")
                .add("danh-muc/bieu-mau.xlsx", "Từ điển", "unit_type", "hop_tac_xa", "hợp tác xã", "-")
                .add("danh-muc/bieu-mau.xlsx", "Từ điển", "population", "thanh_vien", "thành viên", "-");
        // the first idea counted by nobody else: it stands alone in its indicator
        rules.sheet(INDICATORS, "Số đo", s -> RulesCopy.text(s, "H27", "truong_hoc;hop_tac_xa"));
        assertThat(told()).containsExactly("ERROR POPULATIONS_ADDED " + INDICATORS + " H27");
    }

    private List<String> told() {
        return rules.read().problems().stream()
                .filter(p -> p.file().equals(SchoolPlan.PLAN) || p.file().startsWith("danh-muc"))
                .map(PlanFaultsTest::line)
                .toList();
    }

    private static String line(RuleProblem p) {
        return p.severity() + " " + p.code() + " " + p.file() + " " + p.cell();
    }
}
