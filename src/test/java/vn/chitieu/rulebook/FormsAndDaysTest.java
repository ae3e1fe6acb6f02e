package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.rulebook.model.RuleProblem;

/** Every form of deadline beside every way of writing a day: wrong pairs are told in the cell of the day. */
class FormsAndDaysTest {
    private static final List<String> DAYS = List.of(
            "-",
            "05/12",
            "25 tháng này",
            "25 tháng đầu",
            "25 tháng giữa",
            "25 tháng cuối",
            "25 tháng sau",
            "5 ngày",
            "5 ngày làm việc",
            "31/02",
            "32 tháng sau",
            "00 tháng sau",
            "5 tháng sau",
            "25 tháng",
            "15/06;01/12",
            "01/12;15/06");
    private static final Map<String, List<String>> GOOD = Map.of(
            "YEARLY", List.of("05/12"),
            "HALF_YEARLY", List.of("25 tháng đầu", "25 tháng cuối", "25 tháng sau", "15/06;01/12"),
            "QUARTERLY", List.of("25 tháng đầu", "25 tháng giữa", "25 tháng cuối", "25 tháng sau"),
            "MONTHLY", List.of("25 tháng này", "25 tháng sau"),
            "AFTER_EVENT", List.of("5 ngày", "5 ngày làm việc"),
            "NO_DATE", List.of("-"),
            "ON_REQUEST", List.of("-"));

    @Test
    void onlyTheDaysOfItsFormAreTaken(@TempDir Path dir) {
        List<String> wrong = new ArrayList<>();
        RulesCopy rules = new RulesCopy(dir);
        rules.sheet("kh-11-quang-ngai.xlsx", "Thời hạn", s -> {
            int row = 6;
            for (String form : GOOD.keySet().stream().sorted().toList())
                for (String day : DAYS) {
                    copyRow(s, 5, row);
                    text(s, "J" + row, "KH11-V.end-" + row);
                    text(s, "O" + row, form);
                    text(s, "P" + row, day);
                    if (!GOOD.get(form).contains(day)) wrong.add("P" + row);
                    row++;
                }
        });
        assertThat(wrong).hasSize(7 * 16 - 15);
        assertThat(rules.read().problems().stream()
                        .filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                        .map(p -> p.cell())
                        .filter(cell -> cell.startsWith("P"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(wrong);
    }
}
