package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;

/** The same facts give the same findings, in whatever order they come and however the units are divided. */
class DeterminismTest {
    private static final String[] UNITS = {"51", "51-GDDT", "51-TC", "21025", "23317", "23317-CA", "23317-VHXH", "DPQ"};

    private static Night night() {
        return Night.of("2026-12-10")
                .accepted("23317", 2025, "2025-12-05")
                .accepted("23317", 2026, "2026-12-01")
                .status("21025", 2026, false, null, true, 2, 0)
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23317", "ICT_GRADUATES", 2026, 3)
                .share("23317", "ICT_HIGHER_SHARE", 2026, 0, 3)
                .duty("23317", "KH11-V.6-1", 2025, "DONE", "Kế hoạch 3/KH-UBND", "2025-11-01")
                .duty("23317", "KH11-V.6-1", 2026, "DONE", "Kế hoạch 4/KH-UBND", "2026-11-01")
                .duty("23317-CA", "NB-V.2-1", 2026, "IN_PROGRESS", "", null)
                .provinceShare("STEM_SHARE", 7, 2025, 20, 100)
                .provinceShare("STEM_SHARE", 7, 2026, 25, 100)
                .province("PHD_LECTURERS", "", 2025, 1, null, 1, null)
                .province("PHD_LECTURERS", "", 2026, 0, null, 0, null)
                .register("EXTENSION", "*", "KH11-V.end-2", 2026, "1", "2026-12-01", "2026-12-12")
                .register("EXTENSION", "21025", "KH11-V.end-2", 2026, "2", "2026-12-02", "2026-12-15")
                .register("DOCUMENT", "DPQ", "KH11-V.end-2", 2026, "5", "2026-12-03", null)
                .register("DOCUMENT", "DPQ", "KH11-V.end-2", 2026, "4", "2026-12-02", null)
                .register("REQUEST", "*", "KH11-V.end-3", null, "22", "2026-06-01", "2026-06-15")
                .register("REQUEST", "51-TC", "KH11-V.end-3", null, "10", "2026-05-04", "2026-05-20");
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        List<Finding> straight = List.copyOf(night().findings(UNITS).values());
        assertThat(straight).hasSizeGreaterThan(100);
        for (long seed = 1; seed <= 10; seed++) same(night().shuffled(seed, UNITS), straight);
    }

    private static void same(List<Finding> found, List<Finding> expected) {
        assertThat(found)
                .extracting(Finding::id)
                .isEqualTo(expected.stream().map(Finding::id).toList());
        for (int i = 0; i < found.size(); i++) assertThat(found.get(i)).isEqualTo(expected.get(i));
    }

    @Test
    void unitsAssessedOneByOneGetTheSameFindings() {
        List<Finding> apart = new ArrayList<>();
        for (String unit : UNITS) apart.addAll(night().findings(unit).values());
        apart.sort(Comparator.comparing(Finding::id));
        same(apart, List.copyOf(night().findings(UNITS).values()));
    }

    @Test
    void everyFindingNamesTheRulesThatLedToIt() {
        assertThat(night().findings(UNITS).values())
                .allSatisfy(f -> assertThat(f.sources().fired()).isNotEmpty());
        assertThat(night().findings("23317")
                        .get("target:23317:NB-II.2-1::2030")
                        .sources()
                        .fired())
                .contains(
                        "Năm đánh giá: đã có báo cáo được nhận của năm mới hơn",
                        "Mức kỳ vọng trên đường đi đều",
                        "Tỷ lệ tiến độ",
                        "Tiến độ: xếp theo dải của tỷ lệ tiến độ")
                .endsWith("Kiến nghị: kỳ báo cáo kế tiếp");
    }
}
