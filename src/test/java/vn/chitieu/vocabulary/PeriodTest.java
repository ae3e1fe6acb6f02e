package vn.chitieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026, 12, 2026-01-01",
        "2026-H1, 2026, 6, 2026-01-01",
        "2026-H2, 2026, 6, 2026-07-01",
        "2026-Q1, 2026, 3, 2026-01-01",
        "2025-Q4, 2025, 3, 2025-10-01",
        "2026-03, 2026, 1, 2026-03-01",
        "2026-12, 2026, 1, 2026-12-01"
    })
    void aPartOfAYearIsReadAndWritten(String text, int year, int months, String begin) {
        Period period = Period.of(text);
        assertThat(period.year()).isEqualTo(year);
        assertThat(period.months()).isEqualTo(months);
        assertThat(period.begin()).hasToString(begin);
        assertThat(period.text()).isEqualTo(text);
        assertThat(period.none()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-H3", "2026-Q5", "2026-13", "2026-00", "26", "2026-", "2026-h1", "năm 2026"})
    void otherTextIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDutyHasNone() {
        assertThat(Period.of("")).isEqualTo(Period.NONE);
        assertThat(Period.NONE.text()).isEmpty();
        assertThat(Period.NONE.none()).isTrue();
        assertThat(Period.year(2030)).isEqualTo(Period.of("2030")).hasToString("2030");
    }

    /** As the database orders them, by text: months before halves before quarters of one year. */
    @Test
    void theyAreOrderedAsTheirTexts() {
        assertThat(Stream.of("2026-Q1", "2026", "2025-12", "2026-H2", "2026-03", "")
                        .map(Period::of)
                        .sorted())
                .extracting(Period::text)
                .containsExactly("", "2025-12", "2026", "2026-03", "2026-H2", "2026-Q1");
    }
}
