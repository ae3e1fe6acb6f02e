package vn.chitieu.fact.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.vocabulary.DeadlineForm;

class ReportPeriodTest {
    @Test
    void aYearIsDividedByTheForm() {
        assertThat(codes(DeadlineForm.YEARLY)).containsExactly("2026");
        assertThat(codes(DeadlineForm.ON_REQUEST)).containsExactly("2026");
        assertThat(codes(DeadlineForm.HALF_YEARLY)).containsExactly("2026-H1", "2026-H2");
        assertThat(codes(DeadlineForm.QUARTERLY)).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(codes(DeadlineForm.MONTHLY))
                .hasSize(12)
                .startsWith("2026-01")
                .endsWith("2026-12");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026, 0, 25 tháng này, 2026-01-25",
        "MONTHLY, 2026, 1, 31 tháng này, 2026-02-28",
        "MONTHLY, 2028, 1, 31 tháng này, 2028-02-29",
        "MONTHLY, 2026, 3, 31 tháng này, 2026-04-30",
        "MONTHLY, 2026, 11, 05 tháng sau, 2027-01-05",
        "QUARTERLY, 2026, 0, 25 tháng cuối, 2026-03-25",
        "QUARTERLY, 2026, 3, 25 tháng cuối, 2026-12-25",
        "QUARTERLY, 2026, 3, 10 tháng sau, 2027-01-10",
        "QUARTERLY, 2026, 1, 15 tháng đầu, 2026-04-15",
        "QUARTERLY, 2026, 1, 15 tháng giữa, 2026-05-15",
        "HALF_YEARLY, 2026, 0, 20 tháng cuối, 2026-06-20",
        "HALF_YEARLY, 2026, 1, 10 tháng sau, 2027-01-10",
        "HALF_YEARLY, 2026, 0, 15/06;01/12, 2026-06-15",
        "HALF_YEARLY, 2026, 1, 15/06;01/12, 2026-12-01"
    })
    void theDayOfAPeriod(DeadlineForm form, int year, int index, String text, LocalDate day) {
        assertThat(ReportPeriod.of(form, year).get(index).day(DueDay.of(text))).isEqualTo(day);
    }

    @Test
    void theDayOfAYearIsTheSameEachYear() {
        assertThat(ReportPeriod.of(DeadlineForm.YEARLY, 2026).get(0).day(DueDay.of("05/12")))
                .isEqualTo("2026-12-05");
        assertThat(ReportPeriod.of(DeadlineForm.NO_DATE, 2026).get(0).day(DueDay.of("-")))
                .isNull();
        assertThat(ReportPeriod.of(DeadlineForm.AFTER_EVENT, 2026).get(0).day(DueDay.of("5 ngày làm việc")))
                .isNull();
    }

    @Test
    void whatNamesNoDayIsRefused() {
        for (String text : List.of("25", "31/02", "tháng này", "5 tháng sau", "mồng năm"))
            assertThatThrownBy(() -> DueDay.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tháng 3, 2026-03, tháng 3/2026",
        "Tháng 12/2025, 2025-12, tháng 12/2025",
        "quý I, 2026-Q1, quý I/2026",
        "Quý 4/2025, 2025-Q4, quý IV/2025",
        "quý III năm 2027, 2027-Q3, quý III/2027",
        "6 tháng đầu năm, 2026-H1, 6 tháng đầu năm 2026",
        "nửa cuối năm 2025, 2025-H2, 6 tháng cuối năm 2025",
        "2026-q2, 2026-Q2, quý II/2026"
    })
    void periodsAsRegistersWriteThem(String text, String code, String words) {
        assertThat(ReportPeriod.parse(text, 2026)).contains(code);
        assertThat(Vietnamese.period(code)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"tháng 13", "quý V", "quý 5", "6 tháng giữa năm", "đầu năm", "2026-13", "tháng"})
    void whatIsNoPeriodIsNotUnderstood(String text) {
        assertThat(ReportPeriod.parse(text, 2026)).isEmpty();
    }

    private static List<String> codes(DeadlineForm form) {
        return ReportPeriod.of(form, 2026).stream().map(ReportPeriod::code).toList();
    }
}
