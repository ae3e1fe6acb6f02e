package vn.chitieu.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.vocabulary.TimeBasis;

class FigureTest {
    private final TargetCase owner = Targets.target(Targets.indicator(TimeBasis.STOCK, true, 0), Targets.nobody());

    private Figure figure(FigureParts parts, Gaps gaps) {
        return new Figure(owner, false, 2026, parts, gaps);
    }

    private static Gaps gaps(int reported, int expected, boolean nobody, BigDecimal missing) {
        return new Gaps(reported, expected, nobody, List.of("C", "D"), true, missing, 2025, Targets.parts("A 1/4"));
    }

    /** 20 of 100 known, 25 missing: a fifth of 125 is missing. */
    @Test
    void theMissingPartIsOfTheWhole() {
        Figure open = figure(Targets.parts("A 20/100"), gaps(7, 9, false, new BigDecimal("25")));
        assertThat(open.getMissingPart()).isEqualTo(Exact.of(20));
        assertThat(open.getMissing()).isEqualTo(2);
        assertThat(open.getMissingUnits()).isEqualTo("C;D");
        assertThat(figure(Targets.parts("A 20/100"), gaps(7, 9, false, null)).getMissingPart())
                .isNull();
        assertThat(figure(Targets.parts("A 20/100"), gaps(7, 9, false, BigDecimal.ZERO))
                        .getMissingPart())
                .isNull();
    }

    /** 1 of 4 then: 25 %; a share of nothing has no value. */
    @Test
    void whatTheSameUnitsHadIsAValueToo() {
        assertThat(figure(Targets.parts("A 20/100"), gaps(7, 9, false, null)).getSameValue())
                .isEqualTo(Exact.of(25));
        Gaps empty = new Gaps(1, 2, false, List.of(), true, null, 2025, Targets.parts("A 0/0"));
        assertThat(figure(Targets.parts("A 20/100"), empty).getSameValue()).isNull();
        assertThat(figure(Targets.parts("A 20/100"), Gaps.own(false)).getSameValue())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, true, false",
        "OPEN, true, true",
        "OF_REPORTED, true, false",
        "LOWER_BOUND, false, true",
        "UNKNOWN, false, true"
    })
    void whatMayBeSaidOfIt(FigureStatus status, boolean usable, boolean doubtful) {
        Figure known = figure(Targets.parts("A 20/100"), gaps(7, 9, false, null));
        assertThat(known.isUsable()).isFalse();
        assertThat(known.isDoubtful()).isFalse();
        known.setValue(Exact.of(20));
        known.setStatus(status);
        assertThat(known.isUsable()).isEqualTo(usable);
        assertThat(known.isDoubtful()).isEqualTo(doubtful);
        Figure nobodys = figure(FigureParts.ofNobody(false), gaps(0, 9, true, null));
        nobodys.setValue(Exact.of(0));
        nobodys.setStatus(status);
        assertThat(nobodys.isUsable()).isFalse();
    }

    @Test
    void aUnitsOwnFigureMissesNobody() {
        Figure own = figure(FigureParts.of(Targets.own("A", 7, 2026, 0, 0L)), Gaps.own(false));
        assertThat(own.getMissing()).isZero();
        assertThat(own.isTold()).isTrue();
        assertThat(own.isOfNothing()).isTrue();
        assertThat(own.getReported()).isNull();
        assertThat(own.getContributions()).isEmpty();
    }
}
