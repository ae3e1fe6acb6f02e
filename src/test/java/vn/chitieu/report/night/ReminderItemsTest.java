package vn.chitieu.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.Sample;
import vn.chitieu.rulebook.model.PlanDocument;

/** Who is written to about a report that came after its last good day. */
class ReminderItemsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private final Sample sample = new Sample();
    private final Night night = Night.of(sample);
    private final PlanDocument plan = night.words().document("KH11").orElseThrow();

    @Test
    void aReportThatHasJustComeLateIsSpokenOfThoughItsFindingIsResolved() {
        Finding late = Sample.deadline("21025", DUE, DUE.plusDays(10));
        for (String change : List.of("", "RESOLVED")) {
            ReminderItems urged = urged(new NightFinding(late, change, null));
            assertThat(urged.late()).extracting(o -> o.finding().id()).containsExactly(late.id());
            assertThat(urged.owed()).isEmpty();
        }
        // in time: nothing to say
        assertThat(urged(new NightFinding(Sample.deadline("21025", DUE, DUE), "", null))
                        .late())
                .isEmpty();
    }

    private ReminderItems urged(NightFinding finding) {
        // the commune's accepted return stands in the sample
        UnitNight known = Objects.requireNonNull(sample.nights.get("21025"));
        UnitNight unit = new UnitNight(known.unit(), List.of(finding), List.of(), known.values(), known.returns());
        return ReminderItems.of(unit, plan, night);
    }
}
