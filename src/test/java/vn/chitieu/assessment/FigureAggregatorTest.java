package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Counting;
import vn.chitieu.fact.Exact;
import vn.chitieu.fact.Figure;
import vn.chitieu.fact.Senders;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.fact.Targets;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.indicator.SmallProvince;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.TimeBasis;

/** Which figures serve a target: levels added, years of a window added, the reference unit's beside them. */
class FigureAggregatorTest {
    private static final Contributors CONTRIBUTORS = new Contributors(
            SmallProvince.rulebook().registry(), SmallProvince.rulebook().definitions());

    private static List<Figure> figures(TargetCase c, IndicatorValue... values) {
        return new FigureAggregator(List.of(values), CONTRIBUTORS).figuresOf(c);
    }

    private static List<String> told(List<Figure> figures) {
        return figures.stream()
                .map(f ->
                        f.getYear() + ": " + Exact.decimal(f.getNumerator()) + "/" + Exact.decimal(f.getDenominator()))
                .toList();
    }

    @Test
    void theLevelsThatATargetCountsAreAdded() {
        TargetCase both = Targets.target(Targets.indicator(TimeBasis.STOCK, true, 0), Targets.nobody());
        IndicatorValue[] values = {
            Targets.own("51", 7, 2026, 30, 100L), Targets.own("51", 8, 2026, 5, 10L), Targets.own("51", 9, 2026, 1, 2L)
        };
        assertThat(told(figures(both, values))).containsExactly("2026: 35/110");
        TargetCase one = Targets.target(
                Targets.obligation(Comparator.AT_LEAST, "level=8", List.of(8)),
                Targets.counting(Targets.indicator(TimeBasis.STOCK, true, 0), Targets.nobody()));
        assertThat(told(figures(one, values))).containsExactly("2026: 5/10");
    }

    @Test
    void theTwoPopulationsAreNeverAdded() {
        TargetCase c = Targets.target(Targets.indicator(TimeBasis.STOCK, true, 0), Targets.nobody());
        IndicatorValue residents = IndicatorValue.own(
                "51", "X", Dimension.level(7), 2026, "resident", BigDecimal.ONE, BigDecimal.TEN, List.of());
        assertThat(told(figures(c, residents, Targets.own("51", 8, 2026, 5, 10L))))
                .containsExactly("2026: 5/10");
    }

    /** 3 in 2025, 4 in 2026, nothing said of 2027, 2 in 2028: gaps are counted, not filled. */
    @Test
    void aCumulativeFigureIsSummedFromTheHorizonsFirstYear() {
        TargetCase c = Targets.target(Targets.indicator(TimeBasis.CUMULATIVE, false, 0), Targets.nobody());
        List<Figure> all = figures(
                c,
                Targets.own("51", 7, 2024, 9, null),
                Targets.own("51", 7, 2025, 3, null),
                Targets.own("51", 7, 2026, 4, null),
                Targets.own("51", 7, 2028, 2, null));
        assertThat(told(all)).containsExactly("2025: 3/null", "2026: 7/null", "2028: 9/null");
        assertThat(all).extracting(Figure::isOpen).containsExactly(false, false, true);
    }

    /** Two years of a window: 5 + 7; the first year stands alone and open. */
    @Test
    void aRollingWindowIsAlwaysWhole() {
        TargetCase c = Targets.target(Targets.indicator(TimeBasis.WINDOW_SUM, false, 2), Targets.nobody());
        List<Figure> all = figures(
                c,
                Targets.own("51", 7, 2025, 5, null),
                Targets.own("51", 7, 2026, 7, null),
                Targets.own("51", 7, 2027, 1, null));
        assertThat(told(all)).containsExactly("2025: 5/null", "2026: 12/null", "2027: 8/null");
        assertThat(all).extracting(Figure::isOpen).containsExactly(true, false, false);
    }

    /** A return of one who can contribute came for 2026, whatever tables it held: the year has a figure, of nobody. */
    @Test
    void aYearInWhichSomebodyWasHeardHasAFigure() {
        Senders senders = Senders.of(
                Stream.of("U1", "U2", "C1").map(Targets::unit).toList(), List.of(Targets.accepted("U1", 2026)));
        TargetCase c = Targets.target(
                Targets.obligation(Comparator.AT_LEAST, "", List.of(7, 8)),
                new Counting(
                        Targets.indicator(TimeBasis.STOCK, true, 0), "LEARNERS", List.of(7, 8), true, false, senders));
        assertThat(figures(c))
                .extracting(Figure::getYear, Figure::isNobody, Figure::isTold)
                .containsExactly(tuple(2026, true, false));
        // a single figure that nobody lists is unknown, whatever it was before (mục 4.7)
        TargetCase single = Targets.target(
                Targets.obligation(Comparator.AT_LEAST, "", List.of(7, 8)),
                new Counting(
                        Targets.indicator(TimeBasis.STOCK, true, 0), "FIGURES", List.of(7, 8), true, false, senders));
        assertThat(figures(single)).isEmpty();
    }
}
