package vn.chitieu.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.sent.ReturnStatus;

class SendersTest {
    private static final List<ReturnStatus> RETURNS = List.of(
            Targets.accepted("A", 2025),
            Targets.accepted("A", 2026),
            Targets.status("B", 2026, false, true, 3),
            // a rejected correction beside an accepted return
            Targets.status("C", 2026, true, true, 1),
            Targets.accepted("X", 2024));

    private final Senders senders = Senders.of(Targets.units("A", "B", "C"), RETURNS);

    @Test
    void heardMeansAnAcceptedReturnOfOneWhoCanContribute() {
        assertThat(senders.heard(2025)).isTrue();
        assertThat(senders.heard(2024)).as("of a stranger").isFalse();
        assertThat(senders.years()).containsExactly(2025, 2026);
        Senders others = senders.of(Targets.units("B"));
        assertThat(others.heard(2026)).isFalse();
        assertThat(others.years()).isEmpty();
    }

    @Test
    void onlyWhatWasSentBackAndNothingElse() {
        assertThat(senders.returned(2026)).extracting(ReturnStatus::unitCode).containsExactly("B");
        assertThat(senders.returned(2025)).isEmpty();
    }

    @Test
    void ableAreThoseWhoExistAtTheYearsEnd() {
        assertThat(senders.able(2026)).containsExactly("A", "B", "C");
        assertThat(senders.able(1999)).isEmpty();
    }
}
