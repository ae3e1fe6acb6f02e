package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.Obligations;

/** Stage one on the shipped tables: whom a clause binds, counted by hand from the documents. */
class BindingTest {
    private final Obligations all =
            ShippedRules.ENGINE.bind(ShippedRules.BOOK.registry().units(), 2027);

    @Test
    void theYearlyReportBinds109UnitsIn2026() {
        List<DeadlineObligation> bound = all.deadlines().stream()
                .filter(d -> d.provisionId().equals("KH11-V.end-2") && d.year() == 2026)
                .toList();
        // 96 communes, 4 departments other than Sở Giáo dục và Đào tạo, 9 institutions
        assertThat(bound.stream().collect(Collectors.groupingBy(d -> d.unit().type(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of("commune", 96L, "department", 4L, "institution", 9L));
        assertThat(bound).noneMatch(d -> d.unit().code().equals("51-GDDT"));
    }

    @Test
    void aTargetAtEachLevelBecomesFour() {
        assertThat(all.targets())
                .filteredOn(t -> t.provisionId().equals("KH11-II.2.a-1"))
                .extracting(t -> t.dimension())
                .containsExactly("level=6", "level=7", "level=8", "level=9");
    }
}
