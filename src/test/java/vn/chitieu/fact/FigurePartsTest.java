package vn.chitieu.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.sent.Contribution;

/** Sums of levels and years, and of some of the units alone. */
class FigurePartsTest {
    @Test
    void levelsAreAddedUnitByUnit() {
        FigureParts sum = Targets.parts("U1 3/10", "U2 4/20").plus(Targets.parts("U2 1/5", "U3 0/2"));
        assertThat(sum.numerator()).isEqualByComparingTo("8");
        assertThat(sum.denominator()).isEqualByComparingTo("37");
        assertThat(sum.units())
                .containsExactly(
                        Map.entry("U1", new Contribution("U1", new BigDecimal("3"), new BigDecimal("10"))),
                        Map.entry("U2", new Contribution("U2", new BigDecimal("5"), new BigDecimal("25"))),
                        Map.entry("U3", new Contribution("U3", new BigDecimal("0"), new BigDecimal("2"))));
        assertThat(sum.has("U3")).isTrue();
        assertThat(sum.has("U4")).isFalse();
    }

    @Test
    void aCountHasNoWhole() {
        FigureParts sum = Targets.parts("U1 3").plus(Targets.parts("U1 4"));
        assertThat(sum.numerator()).isEqualByComparingTo("7");
        assertThat(sum.denominator()).isNull();
    }

    @Test
    void theDayStaysTheLatersAndEachPlaceIsNamedOnce() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        FigureParts later = new FigureParts(
                BigDecimal.ONE, null, false, Map.of(), day, List.of(Targets.place("b"), Targets.place("a")));
        FigureParts earlier = new FigureParts(
                BigDecimal.TEN, null, true, Map.of(), LocalDate.of(2025, 11, 30), List.of(Targets.place("a")));
        FigureParts sum = later.plus(earlier);
        assertThat(sum.dataAsOf()).isEqualTo(day);
        assertThat(sum.addedUp()).isTrue();
        assertThat(sum.inputs()).containsExactly(Targets.place("a"), Targets.place("b"));
    }

    @Test
    void someOfTheUnitsAlone() {
        FigureParts all = Targets.parts("U1 3/10", "U2 4/20", "U3 5/30");
        FigureParts some = all.only(Set.of("U1", "U3", "U9"));
        assertThat(some.numerator()).isEqualByComparingTo("8");
        assertThat(some.denominator()).isEqualByComparingTo("40");
        assertThat(Targets.parts("U1 3", "U2 4").only(Set.of("U2")).denominator())
                .isNull();
    }

    @Test
    void nothingIsZeroOfZero() {
        assertThat(Targets.parts("U1 0/0").nothing()).isTrue();
        assertThat(Targets.parts("U1 0").nothing()).isTrue();
        assertThat(Targets.parts("U1 0/5").nothing()).isFalse();
        assertThat(Targets.parts("U1 1").nothing()).isFalse();
        assertThat(FigureParts.ofNobody(true).denominator()).isEqualByComparingTo("0");
        assertThat(FigureParts.ofNobody(false).denominator()).isNull();
        assertThat(FigureParts.ofNobody(false).addedUp()).isTrue();
    }
}
