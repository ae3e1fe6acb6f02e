package vn.chitieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each comparator means, at, below and above the figure it is held against. */
class ComparatorTest {
    /** A whole number, a quotient such as {@code 21/2}, or nothing. */
    private static @Nullable BigFraction number(@Nullable String text) {
        if (text == null) return null;
        String[] parts = text.split("/");
        return BigFraction.of(Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    }

    @ParameterizedTest(name = "{0} {2}: {1} is {3}")
    @CsvSource({
        ">=, 9, 10, false",
        ">=, 10, 10, true",
        ">=, 11, 10, true",
        "~, 9, 10, false",
        "~, 10, 10, true",
        "~, 11, 10, true",
        ">, 10, 10, false",
        ">, 101/10, 10, true",
        "<=, 9, 10, true",
        "<=, 10, 10, true",
        "<=, 101/10, 10, false",
        "<, 10, 10, false",
        "<, 99/10, 10, true",
        "=, 10, 10, true",
        "=, 20/2, 10, true",
        "=, 99/10, 10, false",
        "=, 101/10, 10, false",
        ">=, , 10, false",
        "<=, 10, , false",
        "=, , , false"
    })
    void met(String symbol, @Nullable String actual, @Nullable String value, boolean met) {
        assertThat(Comparator.of(symbol).met(number(actual), number(value))).isEqualTo(met);
    }

    /** More of what is counted mends a floor, never a ceiling that is passed. */
    @ParameterizedTest(name = "{0} {2}: {1} is passed {3}")
    @CsvSource({
        ">=, 9, 10, false", ">=, 11, 10, false", ">, 10, 10, false", "~, 9, 10, false",
        "<=, 10, 10, false", "<=, 11, 10, true", "<, 9, 10, false", "<, 10, 10, true",
        "=, 9, 10, false", "=, 10, 10, false", "=, 11, 10, true", "<=, , 10, false"
    })
    void passed(String symbol, @Nullable String actual, @Nullable String value, boolean passed) {
        assertThat(Comparator.of(symbol).passed(number(actual), number(value))).isEqualTo(passed);
    }

    /** 4.3: gap = T - A, of a ceiling A - T; negative when exceeded. */
    @ParameterizedTest(name = "A {1} {0} T {2}: gap {3}, attained {4}")
    @CsvSource({
        ">=, 14, 20, 6, 70",
        "~, 14, 20, 6, 70",
        ">, 25, 20, -5, 125",
        "=, 25, 20, -5, 125",
        "<=, 25, 20, 5, 80",
        "<, 16, 20, -4, 125",
        ">=, 0, 20, 20, 0",
        "<=, 0, 20, -20, ",
        ">=, 20, 0, -20, "
    })
    void gapAndAttainment(String symbol, String actual, String value, String gap, @Nullable String attained) {
        Comparator comparator = Comparator.of(symbol);
        assertThat(comparator.gap(number(actual), number(value))).isEqualTo(number(gap));
        assertThat(comparator.attainment(number(actual), number(value))).isEqualTo(number(attained));
    }

    /** Cách hiểu 4: whole persons, rounded up; what must be passed takes one more. */
    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource({
        ">=, 10, 10",
        ">=, 101/10, 11",
        ">=, 1/10, 1",
        "~, 99/10, 10",
        "=, 21/2, 11",
        "=, 10, 10",
        ">, 10, 11",
        ">, 21/2, 11",
        ">, 0, 1",
        "<=, 10, ",
        "<, 10, "
    })
    void need(String symbol, String value, @Nullable String need) {
        assertThat(Comparator.of(symbol).need(number(value))).isEqualTo(number(need));
    }

    @ParameterizedTest(name = "{0} {3}: {1} worse than {2} is {4}")
    @CsvSource({
        ">=, 4, 5, 10, true",
        ">=, 5, 5, 10, false",
        "~, 6, 5, 10, false",
        ">, 4, 5, 10, true",
        "<=, 6, 5, 3, true",
        "<, 5, 5, 3, false",
        "<=, 4, 5, 3, false",
        "=, 16, 5, 10, true",
        "=, 15, 5, 10, false",
        "=, 4, 5, 10, true",
        "=, 4, 5, , false",
        ">=, , 5, 10, false",
        "<=, 5, , 10, false"
    })
    void worse(String symbol, @Nullable String figure, @Nullable String than, @Nullable String value, boolean worse) {
        assertThat(Comparator.of(symbol).worse(number(figure), number(than), number(value)))
                .isEqualTo(worse);
    }

    @ParameterizedTest(name = "{0}, gap {1}: {2}")
    @CsvSource({
        ">=, 1, SHORT",
        "~, 1, SHORT",
        ">, 1, SHORT",
        "=, 1, SHORT",
        "<=, 1, OVER",
        "<, 1, OVER",
        "=, -1, OVER",
        ">=, -1, ",
        "<=, -1, ",
        ">, 0, AT",
        "<, 0, AT",
        ">=, 0, ",
        "<=, 0, ",
        "=, 0, ",
        "~, 0, "
    })
    void side(String symbol, String gap, @Nullable Side side) {
        assertThat(Comparator.of(symbol).side(number(gap))).isEqualTo(side);
    }

    @ParameterizedTest(name = "{0}: {1}, strict {2}, before a figure \"{3}\"")
    @CsvSource({
        ">=, FLOOR, false, '≥ '", "~, FLOOR, false, '≈ '", ">, FLOOR, true, '> '",
        "<=, CEILING, false, '≤ '", "<, CEILING, true, '< '", "=, EXACT, false, ''"
    })
    void direction(String symbol, Sense sense, boolean strict, String sign) {
        Comparator comparator = Comparator.of(symbol);
        assertThat(comparator.sense()).isEqualTo(sense);
        assertThat(comparator.floor()).isEqualTo(sense == Sense.FLOOR);
        assertThat(comparator.ceiling()).isEqualTo(sense == Sense.CEILING);
        assertThat(comparator.exact()).isEqualTo(sense == Sense.EXACT);
        assertThat(comparator.strict()).isEqualTo(strict);
        assertThat(comparator.sign()).isEqualTo(sign);
        assertThat(comparator.about()).isEqualTo(symbol.equals("~"));
        assertThat(comparator).hasToString(symbol);
    }

    @Test
    void otherTextIsNoComparator() {
        assertThat(Comparator.find("≥")).isEmpty();
        assertThat(Comparator.find("")).isEmpty();
        assertThatThrownBy(() -> Comparator.of("=>")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Comparator.symbols()).containsExactly(">=", "<=", "=", "~", "~>", "<", ">");
    }
}
