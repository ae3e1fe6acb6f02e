package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.assessment.Sums.Own;
import vn.chitieu.fact.Targets;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.indicator.SmallProvince;
import vn.chitieu.vocabulary.Dimension;

/** Two universities U1 and U2, a college C1, one closed in June 2025 (U9), a commune: what they add up to. */
class SumsTest {
    private final Sums sums = new Sums(SmallProvince.rulebook());

    private static Own own(String unit, String population, String dimension, long part, @Nullable String asOf) {
        return new Own(
                IndicatorValue.own(
                        unit,
                        "STEM_SHARE",
                        Dimension.of(dimension),
                        2026,
                        population,
                        BigDecimal.valueOf(part),
                        BigDecimal.valueOf(100),
                        List.of(Targets.place(unit))),
                asOf == null ? null : LocalDate.parse(asOf));
    }

    private List<IndicatorValue> of(Own... figures) {
        return sums.of(new ArrayList<>(List.of(figures)));
    }

    /** 30/100 and 20/100 of the two of three who can: 50/200 for the province and for the nation. */
    @Test
    void aSumReachesEveryUnitAbove() {
        List<IndicatorValue> all = of(
                own("U1", "territory", "level=7", 30, "2026-11-30"),
                own("U2", "territory", "level=7", 20, "2026-11-15"));
        assertThat(all)
                .extracting(IndicatorValue::unitCode, IndicatorValue::numerator, IndicatorValue::denominator)
                .containsExactlyInAnyOrder(
                        tuple("51", BigDecimal.valueOf(50), BigDecimal.valueOf(200)),
                        tuple("VN", BigDecimal.valueOf(50), BigDecimal.valueOf(200)));
        IndicatorValue province =
                all.stream().filter(v -> v.unitCode().equals("51")).findFirst().orElseThrow();
        assertThat(province.reported()).isEqualTo(2);
        assertThat(province.expectedReturns())
                .as("C1 trains at every level here, U9 is closed")
                .isEqualTo(3);
        assertThat(province.dataAsOf()).as("the oldest of its parts").isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(province.contributions())
                .extracting(Contribution::unitCode, Contribution::numerator)
                .containsExactly(tuple("U1", BigDecimal.valueOf(30)), tuple("U2", BigDecimal.valueOf(20)));
        assertThat(province.addedUp()).isTrue();
        assertThat(province.inputs()).containsExactly(Targets.place("U1"), Targets.place("U2"));
    }

    @Test
    void dimensionsAndPopulationsAreNeverMixed() {
        assertThat(of(own("U1", "territory", "level=7", 30, null), own("U2", "territory", "level=8", 20, null)))
                .filteredOn(v -> v.unitCode().equals("51"))
                .extracting(v -> v.dimension().text(), IndicatorValue::numerator)
                .containsExactly(tuple("level=7", BigDecimal.valueOf(30)), tuple("level=8", BigDecimal.valueOf(20)));
        // of two populations the first by name stands
        assertThat(of(own("U1", "territory", "level=7", 30, null), own("U2", "resident", "level=7", 20, null)))
                .filteredOn(v -> v.unitCode().equals("51"))
                .extracting(IndicatorValue::population, IndicatorValue::numerator)
                .containsExactly(tuple("resident", BigDecimal.valueOf(20)));
    }

    @Test
    void oneThatEndedBeforeTheYearsEndIsNoPartNorIsOneWhoseTypeDoesNotAdd() {
        assertThat(of(own("U9", "territory", "level=7", 30, null), own("23317", "resident", "level=7", 5, null)))
                .isEmpty();
    }

    @Test
    void withoutAnyDayTheSumHasNone() {
        assertThat(of(own("U1", "territory", "level=7", 30, null)))
                .allSatisfy(v -> assertThat(v.dataAsOf()).isNull());
    }
}
