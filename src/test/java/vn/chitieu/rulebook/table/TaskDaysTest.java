package vn.chitieu.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.fact.owed.TaskDue;

/** Due dates as plans write them, each worked out by hand from the calendar (mục 4.12). */
class TaskDaysTest {
    @ParameterizedTest
    @CsvSource({
        "30/6/2026, 2026-06-30",
        "ngày 05/9/2026, 2026-09-05",
        "ngày 5 tháng 9 năm 2026, 2026-09-05",
        "trong tháng 6/2026, 2026-06-30",
        "tháng 02/2028, 2028-02-29", // a leap year
        "6/2026, 2026-06-30",
        "tháng 11 năm 2026, 2026-11-30",
        "quý II/2026, 2026-06-30",
        "Quý IV năm 2026, 2026-12-31",
        "Trong quý 1/2027, 2027-03-31",
        "6 tháng đầu năm 2026, 2026-06-30",
        "6 tháng cuối năm 2026, 2026-12-31",
        "năm 2026, 2026-12-31",
        "2026, 2026-12-31",
        "2025-2026, 2026-12-31",
        "giai đoạn 2026 – 2030, 2030-12-31",
        "chậm nhất là ngày 15/7/2026, 2026-07-15",
        "đến hết tháng 3/2027, 2027-03-31",
        "hoàn thành trong năm 2027, 2027-12-31"
    })
    void dueOnTheLastDay(String text, LocalDate day) {
        assertThat(TaskDays.parse(text)).contains(new TaskDue(day, day, false));
    }

    /** The day before a day, which keeps its name; the day before a month, quarter or year begins. */
    @ParameterizedTest
    @CsvSource({
        "trước 30/6/2026, 2026-06-30, 2026-06-29",
        "trước ngày 01/03/2028, 2028-03-01, 2028-02-29",
        "hoàn thành trước tháng 6/2026, 2026-05-31, 2026-05-31",
        "trước quý III/2026, 2026-06-30, 2026-06-30",
        "Trước năm 2027, 2026-12-31, 2026-12-31"
    })
    void before(String text, LocalDate named, LocalDate last) {
        assertThat(TaskDays.parse(text)).contains(new TaskDue(named, last, false));
    }

    @Test
    void theYearsAfterAreNoPartOfTheDueDate() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        assertThat(TaskDays.parse("năm 2026 và các năm tiếp theo")).contains(new TaskDue(day, day, true));
        assertThat(TaskDays.parse("từ năm 2026 và những năm sau")).contains(new TaskDue(day, day, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "31/6/2026",
                "13/2026",
                "quý V/2026",
                "2026-2025",
                "năm học 2026-2027",
                "tháng 6",
                "thường xuyên",
                "sớm",
                "6 tháng giữa năm 2026",
                "30/6/26"
            })
    void whatNamesNoDayIsNone(String text) {
        assertThat(TaskDays.parse(text)).isEmpty();
    }

    @Test
    void whatGoesOnAllTheTimeAndSchoolYearsAreToldApart() {
        assertThat(TaskDays.continuing("Thường xuyên")).isTrue();
        assertThat(TaskDays.continuing("hằng năm")).isTrue();
        assertThat(TaskDays.continuing("năm 2026")).isFalse();
        assertThat(TaskDays.schoolYear("trước năm học 2026-2027")).isTrue();
        assertThat(TaskDays.schoolYear("năm 2026")).isFalse();
    }
}
