package vn.chitieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.language.TextReading.Flaw;

/** Numbers as they are typed. */
class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234",
                "1.234|1234",
                "1 234|1234",
                "1\u00a0234|1234",
                "12.345.678|12345678",
                "12,0|12",
                "1.234,00|1234",
                "400.0|400",
                "400.00|400",
                "1.000|1000",
                "1.000.000|1000000",
                "1000.0|1000",
                "0|0",
                "-5|-5",
                "−5|-5",
                " 7 |7",
                "007|7"
            })
    void countsAreRead(String text, long value) {
        assertThat(NumberText.count(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|NOT_WHOLE",
                "12.5|NOT_WHOLE",
                "1.23|NOT_WHOLE",
                "1.2345|NOT_WHOLE",
                "1,234|NOT_WHOLE",
                "1,000|NOT_WHOLE",
                "12,000|NOT_WHOLE",
                "1,0000|NOT_WHOLE",
                "1.000.00|NOT_A_NUMBER",
                "ba mươi|NOT_A_NUMBER",
                "12 người|NOT_A_NUMBER",
                "1.234 567|NOT_A_NUMBER",
                "35%|NOT_A_NUMBER",
                "1234567890123456|TOO_LARGE",
                "=1+1|NOT_A_NUMBER"
            })
    void whatIsNoCountIsRefusedWithItsReason(String text, Flaw flaw) {
        assertThat(NumberText.count(text).flaw()).isEqualTo(flaw);
        assertThat(NumberText.count(text).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|12.5",
                "12.5|12.5",
                "1.234,5|1234.5",
                "1 234,5|1234.5",
                "1234|1234",
                "12.3456|12.3456",
                "-0,5|-0.5",
                "1 234|1234",
                "0,125|0.125"
            })
    void decimalsAreRead(String text, BigDecimal value) {
        assertThat(NumberText.decimal(text).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|AMBIGUOUS", "1.234.567|AMBIGUOUS", "12,5,6|NOT_A_NUMBER", "khoảng 5|NOT_A_NUMBER"})
    void aDotBeforeThreeDigitsIsAmbiguousInDecimals(String text, Flaw flaw) {
        assertThat(NumberText.decimal(text).flaw()).isEqualTo(flaw);
    }

    @Test
    void percentagesMayCarryTheirSign() {
        assertThat(NumberText.percent("35 %").value()).isEqualByComparingTo("35");
        assertThat(NumberText.percent("12,5%").value()).isEqualByComparingTo("12.5");
        assertThat(NumberText.percent("1.250%").flaw()).isEqualTo(Flaw.AMBIGUOUS);
    }

    @Test
    void numericCellsMustBeWholeToCount() {
        assertThat(NumberText.count(new BigDecimal("12.00")).value()).isEqualTo(12);
        assertThat(NumberText.count(new BigDecimal("1E+3")).value()).isEqualTo(1000);
        assertThat(NumberText.count(new BigDecimal("12.5")).flaw()).isEqualTo(Flaw.NOT_WHOLE);
        assertThat(NumberText.count(new BigDecimal("1E+20")).flaw()).isEqualTo(Flaw.TOO_LARGE);
    }
}
