package vn.chitieu.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Trial.Role;
import vn.chitieu.vocabulary.TimeBasis;

/** What is tried of a target: the ends of its figure, of its baseline, those who reported. */
class TrialTest {
    private final TargetCase c = Targets.target(Targets.indicator(TimeBasis.STOCK, true, 0), Targets.nobody());

    private Figure figure(int year, FigureStatus status, int value, @Nullable Integer low, @Nullable Integer high) {
        Gaps gaps = new Gaps(2, 3, false, List.of("C"), true, null, 2025, Targets.parts("A 1/4"));
        Figure figure = new Figure(c, false, year, Targets.parts("A 1/10"), gaps);
        figure.setStatus(status);
        figure.setValue(BigFraction.of(value));
        if (low != null) figure.setLow(BigFraction.of(low));
        if (high != null) figure.setHigh(BigFraction.of(high));
        return figure;
    }

    private void judged() {
        c.setYear(2026);
        c.getPath().setEnd(2030);
        c.getGoal().setValue(Exact.of(30));
        c.setFigure(figure(2026, FigureStatus.OPEN, 28, 25, 33));
    }

    @Test
    void bothEndsAreTriedFromTheSameBaseline() {
        judged();
        c.getPath().setStart(PathStart.byHand(2025, Exact.of(20)));
        List<Trial> ends = Trial.ends(c);
        assertThat(ends).extracting(Trial::getActual).containsExactly(Exact.of(25), Exact.of(33));
        assertThat(ends).allSatisfy(t -> {
            assertThat(t.getRole()).isEqualTo(Role.END);
            assertThat(t.getOwner()).isSameAs(c);
            assertThat(t.isTrial()).isTrue();
            assertThat(t.getYear()).isEqualTo(2026);
            assertThat(t.getPath().getEnd()).isEqualTo(2030);
            assertThat(t.getPath().getStart()).isEqualTo(PathStart.byHand(2025, Exact.of(20)));
            assertThat(t.getGoal().getValue()).isEqualTo(Exact.of(30));
            assertThat(t.getState()).isNull();
        });
        assertThat(c.isTrial()).isFalse();
    }

    /** A count has one end, its value; two ends of the nation's series double the trials. */
    @Test
    void aReferenceUnitsFigureHasEndsToo() {
        judged();
        c.setFigure(figure(2026, FigureStatus.LOWER_BOUND, 28, 28, null));
        c.getGoal().setFigure(figure(2026, FigureStatus.OPEN, 30, 29, 34));
        assertThat(Trial.ends(c))
                .extracting(t -> t.getActual() + " of " + t.getGoal().getValue())
                .containsExactly("28 of 29", "28 of 34");
    }

    @Test
    void theEndsOfTheBaselineAreTriedAgainstThoseOfTheFigure() {
        judged();
        assertThat(Trial.baselines(c)).isEmpty();
        c.getPath().setStart(PathStart.of(figure(2025, FigureStatus.OPEN, 20, 18, 24)));
        assertThat(Trial.baselines(c))
                .extracting(t -> t.getPath().getStart().value() + " to " + t.getActual())
                .containsExactly("18 to 25", "18 to 33", "24 to 25", "24 to 33");
        assertThat(Trial.baselines(c)).allSatisfy(t -> {
            assertThat(t.getRole()).isEqualTo(Role.BASELINE);
            assertThat(t.getPath().getStart().year()).isEqualTo(2025);
        });
    }

    /** Those who reported have 28; the same units had 1 of 4 in 2025. */
    @Test
    void thoseWhoReportedAreHeldAgainstThemselves() {
        judged();
        Trial same = Trial.reportedBySame(c);
        assertThat(same.getRole()).isEqualTo(Role.REPORTED);
        assertThat(same.getActual()).isEqualTo(Exact.of(28));
        assertThat(same.getPath().getStart()).isEqualTo(PathStart.byHand(2025, Exact.of(25)));
        c.getPath().setStart(PathStart.byHand(2024, Exact.of(10)));
        assertThat(Trial.reported(c).getPath().getStart()).isEqualTo(PathStart.byHand(2024, Exact.of(10)));
        c.setFigure(new Figure(c, false, 2026, Targets.parts("A 0/0"), Gaps.own(false)));
        assertThatThrownBy(() -> Trial.reported(c)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 30 lies between 25 and 33, 34 does not. */
    @Test
    void aTargetBetweenTheEndsMayStillComeTrue() {
        judged();
        assertThat(Trial.hidesTarget(c)).isTrue();
        c.getGoal().setValue(Exact.of(33));
        assertThat(Trial.hidesTarget(c)).isTrue();
        c.getGoal().setValue(Exact.of(34));
        assertThat(Trial.hidesTarget(c)).isFalse();
    }
}
