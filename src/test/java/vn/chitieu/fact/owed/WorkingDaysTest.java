package vn.chitieu.fact.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    /** Tết Bính Ngọ: Monday 16 to Friday 20 February 2026. */
    private static final Set<LocalDate> TET = IntStream.rangeClosed(16, 20)
            .mapToObj(d -> LocalDate.of(2026, 2, d))
            .collect(Collectors.toSet());

    @Test
    void theDayOfTheEventDoesNotCount() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 3, 2), 5, Set.of())).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(WorkingDays.after(LocalDate.of(2026, 3, 2), 1, Set.of())).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void weekendsAndTetAreSkipped() {
        // Thursday 12: 13, then 23, 24, 25, 26
        assertThat(WorkingDays.after(LocalDate.of(2026, 2, 12), 5, TET)).isEqualTo(LocalDate.of(2026, 2, 26));
        // Saturday: counting begins on Monday
        assertThat(WorkingDays.after(LocalDate.of(2026, 3, 7), 3, TET)).isEqualTo(LocalDate.of(2026, 3, 11));
    }
}
