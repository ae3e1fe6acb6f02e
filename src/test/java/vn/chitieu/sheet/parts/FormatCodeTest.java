package vn.chitieu.sheet.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Formats as hostile files hold them; what usual ones show is held by the tests of returns. */
class FormatCodeTest {
    private static final int OWN = 164;

    /** A million percent signs made a number of two million digits, each of them looked up in the whole format. */
    @Test
    void aFormatLongerThanExcelTakesIsNone() {
        assertThat(FormatCode.of(OWN, "0" + "%".repeat(255)).code()).isEqualTo("General");
        FormatCode code = FormatCode.of(OWN, "#,##0" + "%".repeat(1_000_000));
        assertThat(code.code()).isEqualTo("General");
        assertThat(code.section(BigDecimal.ONE).show(BigDecimal.ONE)).isEqualTo("1");
        assertThat(code.section(BigDecimal.ONE).showsOtherwise(BigDecimal.ONE)).isFalse();
    }

    /** As long as Excel takes: 254 percent signs are 508 noughts more. */
    @Test
    void oneThatExcelTakesIsReadAsItIs() {
        FormatCode code = FormatCode.of(OWN, "0" + "%".repeat(254));
        assertThat(code.section(BigDecimal.ONE).percents()).isEqualTo(254);
        assertThat(code.section(BigDecimal.ONE).show(BigDecimal.ONE))
                .isEqualTo("1" + "0".repeat(508) + "%".repeat(254));
    }
}
