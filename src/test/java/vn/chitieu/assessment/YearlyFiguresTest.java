package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.FigureParts;
import vn.chitieu.fact.Gaps;
import vn.chitieu.fact.Targets;
import vn.chitieu.fact.owed.OrganisationUnit;

/** What is missing from a sum, and how large it was when last known (mục 4.6). Three can contribute: A, B and C. */
class YearlyFiguresTest {
    private static YearlyFigures yearly(boolean complete, boolean flow, Map<Integer, FigureParts> years) {
        return new YearlyFigures(new TreeMap<>(years), Targets.units("A", "B", "C"), complete, flow);
    }

    private static YearlyFigures stock(Map<Integer, FigureParts> years) {
        return yearly(true, false, years);
    }

    @Test
    void nothingIsMissingWhereAllHaveReported() {
        Gaps gaps =
                stock(Map.of(2026, Targets.parts("A 1/10", "B 2/20", "C 3/30"))).gaps(2026, 2025);
        assertThat(gaps.reported()).isEqualTo(3);
        assertThat(gaps.expected()).isEqualTo(3);
        assertThat(gaps.named()).isEmpty();
        assertThat(gaps.open()).isFalse();
        assertThat(gaps.denominator()).isEqualByComparingTo("0");
    }

    /** C had 30 learners in 2024 and 40 in 2025: its size is 40. */
    @Test
    void aMissingUnitIsAsLargeAsLastKnown() {
        Gaps gaps = stock(Map.of(
                        2024, Targets.parts("C 3/30"),
                        2025, Targets.parts("A 1/10", "B 2/20", "C 3/40"),
                        2026, Targets.parts("A 1/10", "B 2/20")))
                .gaps(2026, 2025);
        assertThat(gaps.named()).containsExactly("C");
        assertThat(gaps.reported()).isEqualTo(2);
        assertThat(gaps.open()).isTrue();
        assertThat(gaps.denominator()).isEqualByComparingTo("40");
    }

    /** Of what happens in a year the largest year counts: 50, not the 40 of last year. */
    @Test
    void ofAFlowTheLargestYearCounts() {
        Gaps gaps = yearly(
                        true,
                        true,
                        Map.of(
                                2024, Targets.parts("C 3/50"),
                                2025, Targets.parts("C 3/40"),
                                2026, Targets.parts("A 1/10", "B 2/20")))
                .gaps(2026, 2025);
        assertThat(gaps.denominator()).isEqualByComparingTo("50");
    }

    @Test
    void oneThatWasNeverKnownLeavesTheEndsUnknown() {
        Gaps gaps = stock(Map.of(2026, Targets.parts("A 1/10", "B 2/20"))).gaps(2026, 2025);
        assertThat(gaps.open()).isTrue();
        assertThat(gaps.denominator()).isNull();
    }

    /** C taught nobody last year: it is named and leaves the share as it is. */
    @Test
    void oneKnownToBringNothingOpensNothing() {
        Gaps share = stock(Map.of(
                        2025, Targets.parts("A 1/10", "B 2/20", "C 0/0"),
                        2026, Targets.parts("A 1/10", "B 2/20")))
                .gaps(2026, 2025);
        assertThat(share.named()).containsExactly("C");
        assertThat(share.open()).isFalse();
        assertThat(share.denominator()).isEqualByComparingTo("0");
        // of a count: 0 in every earlier year
        Map<Integer, FigureParts> counts = new TreeMap<>(
                Map.of(2024, Targets.parts("C 0"), 2025, Targets.parts("C 0"), 2026, Targets.parts("A 1", "B 2")));
        assertThat(stock(counts).gaps(2026, 2025).open()).isFalse();
        counts.put(2024, Targets.parts("C 1"));
        assertThat(stock(counts).gaps(2026, 2025).open()).isTrue();
        assertThat(stock(counts).gaps(2026, 2025).denominator()).isNull();
    }

    @Test
    void whereNotAllUnitsAreRegisteredEverySumIsOpen() {
        Gaps gaps = yearly(false, false, Map.of(2026, Targets.parts("A 1/10", "B 2/20", "C 3/30")))
                .gaps(2026, 2025);
        assertThat(gaps.open()).isTrue();
        assertThat(gaps.denominator()).isNull();
        assertThat(gaps.named()).isEmpty();
    }

    @Test
    void nobodyIsNoneOfThoseWhoCan() {
        FigureParts stranger = Targets.parts("X 0/0");
        assertThat(stock(Map.of(2026, stranger)).gaps(2026, 2025).nobody()).isTrue();
        assertThat(stock(Map.of(2026, Targets.parts("B 0/0"))).gaps(2026, 2025).nobody())
                .isFalse();
    }

    /** A and B reported now; both had the figure in 2025 (A alone in 2024): 3/30 then. */
    @Test
    void theSameUnitsHadTheFigureBefore() {
        YearlyFigures figures = stock(Map.of(
                2024, Targets.parts("A 9/9"),
                2025, Targets.parts("A 1/10", "B 2/20", "C 9/90"),
                2026, Targets.parts("A 2/10", "B 3/20")));
        Gaps gaps = figures.gaps(2026, 2024);
        assertThat(gaps.sameYear()).isEqualTo(2025);
        assertThat(gaps.sameParts().numerator()).isEqualByComparingTo("3");
        assertThat(gaps.sameParts().denominator()).isEqualByComparingTo("30");
        // not before the year that the norm starts from, nor in the year itself
        assertThat(figures.gaps(2026, 2026).sameYear()).isNull();
    }

    @Test
    void aUnitsOwnFigureHasNoGaps() {
        FigureParts own = FigureParts.of(Targets.own("A", 7, 2026, 1, 10L));
        Gaps gaps = stock(Map.of(2026, own)).gaps(2026, 2025);
        assertThat(gaps).isEqualTo(Gaps.own(false));
        assertThat(stock(Map.of(2026, own)).gaps(2025, 2026, 1)).isEqualTo(Gaps.own(true));
    }

    /** 2025: C missing; 2026: B missing. A alone has reported for each of the two years. */
    @Test
    void ofSeveralYearsOneMustHaveReportedForEach() {
        Gaps gaps = stock(Map.of(2025, Targets.parts("A 1", "B 2"), 2026, Targets.parts("A 1", "C 3")))
                .gaps(2025, 2026, 0);
        assertThat(gaps.named()).containsExactly("B", "C");
        assertThat(gaps.reported()).isEqualTo(1);
        assertThat(gaps.expected()).isEqualTo(3);
        assertThat(gaps.open()).isTrue();
        assertThat(gaps.sameYear()).isNull();
    }

    /** One founded in 2026 is not missing from 2025. */
    @Test
    void oneNotYetFoundedIsNotMissing() {
        OrganisationUnit young = new OrganisationUnit(
                "N", "N", "institution", "university", "51", LocalDate.of(2026, 1, 1), null, List.of());
        YearlyFigures figures = new YearlyFigures(
                new TreeMap<>(Map.of(2025, Targets.parts("A 1/10"), 2026, Targets.parts("A 1/10"))),
                List.of(Targets.unit("A"), young),
                true,
                false);
        assertThat(figures.gaps(2025, 2025).named()).isEmpty();
        assertThat(figures.gaps(2026, 2025).named()).containsExactly("N");
    }
}
