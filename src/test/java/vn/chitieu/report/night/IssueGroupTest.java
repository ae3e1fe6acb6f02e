package vn.chitieu.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said once for several cells, and what is not. */
class IssueGroupTest {
    @Test
    void threeCellsOfAColumnAreOneCause() {
        List<IssueGroup> groups = IssueGroup.of(issues("E2", "E3", "E4", "E9"));
        assertThat(groups).singleElement().satisfies(g -> {
            assertThat(g.first().cell()).isEqualTo("E2");
            assertThat(g.others()).isEqualTo("Cùng lỗi này ở 3 ô khác: E3–E4, E9.");
        });
    }

    @Test
    void twoCellsOtherColumnsAndOtherCausesStandApart() {
        assertThat(IssueGroup.of(issues("E2", "E3"))).hasSize(2);
        assertThat(IssueGroup.of(issues("E2", "F2", "G2"))).hasSize(3);
        List<DataIssue> causes = Stream.of("1", "2", "3")
                .map(other -> issue("E" + other, Map.of("value", "x", "other", other)))
                .toList();
        assertThat(IssueGroup.of(causes)).hasSize(3).allSatisfy(g -> assertThat(g.others())
                .isEmpty());
    }

    /** Of the whole file or of a range, and the same cell again: no other cells could be named. */
    @Test
    void whatHasNoCellOfItsOwnIsNeverGrouped() {
        assertThat(IssueGroup.of(issues("", "", ""))).hasSize(3);
        assertThat(IssueGroup.of(issues("D2:E3", "D2:E3", "D2:E3"))).hasSize(3);
        assertThat(IssueGroup.of(issues("E2", "E2", "E2"))).hasSize(3);
        assertThat(IssueGroup.of(issues("E2", "E3", "E2", "E4")))
                .singleElement()
                .satisfies(g -> assertThat(g.others()).isEqualTo("Cùng lỗi này ở 2 ô khác: E3–E4."));
    }

    private static List<DataIssue> issues(String... cells) {
        return Stream.of(cells)
                .map(cell -> issue(cell, Map.of("value", "x" + cell, "column", "Số người")))
                .toList();
    }

    private static DataIssue issue(String cell, Map<String, String> params) {
        return new DataIssue("DPQ", 2026, true, "ERROR", "NOT_A_NUMBER", "a.xlsx", "Người học", cell, params);
    }
}
