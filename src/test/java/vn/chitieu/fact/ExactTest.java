package vn.chitieu.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactTest {
    private static final BigFraction THIRD = BigFraction.of(1, 3);

    @Test
    void decimalsOfEveryScaleAreExact() {
        assertThat(Exact.of(new BigDecimal("2.50"))).isEqualTo(BigFraction.of(5, 2));
        assertThat(Exact.of(new BigDecimal("3E+2"))).isEqualTo(BigFraction.of(300));
        assertThat(Exact.decimal(BigFraction.of(300))).hasToString("300");
        assertThat(Exact.decimal(THIRD)).hasToString("0.33333333333333333333");
        assertThat(Exact.decimal(BigFraction.of(2, 3))).hasToString("0.66666666666666666667");
        assertThat(Exact.decimal(null)).isNull();
    }

    /** 1 % of 10 persons is a tenth of one: one whole person. */
    @Test
    void partsAndWholes() {
        assertThat(Exact.percent(BigFraction.of(1), BigFraction.of(3))).isEqualTo(BigFraction.of(100, 3));
        assertThat(Exact.ratio(BigFraction.of(3), BigFraction.of(4), BigFraction.of(10_000)))
                .isEqualTo(BigFraction.of(7500));
        assertThat(Exact.partOf(BigFraction.of(1), BigFraction.of(10), BigFraction.of(100)))
                .isEqualTo(BigFraction.of(1, 10));
        assertThat(Exact.percentOf(BigFraction.of(95), BigFraction.of(150))).isEqualTo(BigFraction.of(285, 2));
        assertThat(Exact.ceil(BigFraction.of(1, 10))).isEqualTo(BigFraction.of(1));
        assertThat(Exact.floor(BigFraction.of(29, 10))).isEqualTo(BigFraction.of(2));
        assertThat(Exact.isWhole(BigFraction.of(4, 2))).isTrue();
        assertThat(Exact.isWhole(THIRD)).isFalse();
        assertThat(Exact.isWhole(null)).isFalse();
    }

    @Test
    void whatIsMissingIsWholeAndNeverNegative() {
        assertThat(Exact.missing(BigFraction.of(10), BigFraction.of(7))).isEqualTo(3);
        assertThat(Exact.missing(BigFraction.of(10), BigFraction.of(19, 2))).isEqualTo(1);
        assertThat(Exact.missing(BigFraction.of(10), BigFraction.of(12))).isZero();
    }

    @Test
    void whatIsUnknownIsNeitherMoreNorBetweenNorFarther() {
        assertThat(Exact.atLeast(null, THIRD)).isFalse();
        assertThat(Exact.above(THIRD, null)).isFalse();
        assertThat(Exact.atLeast(THIRD, THIRD)).isTrue();
        assertThat(Exact.above(THIRD, THIRD)).isFalse();
        assertThat(Exact.between(BigFraction.of(5), BigFraction.of(7), BigFraction.of(9)))
                .isTrue();
        assertThat(Exact.between(BigFraction.of(9), BigFraction.of(7), BigFraction.of(5)))
                .isTrue();
        assertThat(Exact.between(BigFraction.of(7), BigFraction.of(7), BigFraction.of(9)))
                .isFalse();
        assertThat(Exact.farther(BigFraction.of(16), BigFraction.of(5), BigFraction.of(10)))
                .isTrue();
        assertThat(Exact.farther(BigFraction.of(15), BigFraction.of(5), BigFraction.of(10)))
                .isFalse();
        assertThat(Exact.farther(null, THIRD, THIRD)).isFalse();
    }
}
