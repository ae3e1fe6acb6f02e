package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Counting;
import vn.chitieu.fact.Exact;
import vn.chitieu.fact.Figure;
import vn.chitieu.fact.FigureParts;
import vn.chitieu.fact.FigureStatus;
import vn.chitieu.fact.Gaps;
import vn.chitieu.fact.PathStart;
import vn.chitieu.fact.Senders;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.fact.Targets;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Coverage;
import vn.chitieu.finding.Distance;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Pace;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.TimeBasis;

/** What becomes of a target: parts that stand by themselves, and the finding they make. */
class TargetCaseTest {
    private static TargetCase target(TimeBasis time, boolean share, ReturnStatus... returns) {
        return Targets.target(Targets.indicator(time, share, 0), Senders.of(Targets.units("A", "B"), List.of(returns)));
    }

    private static Figure figure(TargetCase c, BigDecimal missing) {
        Gaps gaps = new Gaps(1, 2, false, List.of("B"), true, missing, null, null);
        return new Figure(c, false, 2026, Targets.parts("A 30/100"), gaps);
    }

    @Test
    void theHorizonIsOpenFromItsFirstYear() {
        TargetCase c = target(TimeBasis.STOCK, true);
        assertThat(c.isOpened()).isFalse();
        c.setYear(2024);
        assertThat(c.isOpened()).isFalse();
        c.setYear(2025);
        assertThat(c.isOpened()).isTrue();
    }

    /** 30 of 100 known with 25 missing: 20 %; the nation's figure misses half. The greater counts. */
    @Test
    void theGreaterMissingPartCounts() {
        TargetCase c = target(TimeBasis.STOCK, true);
        assertThat(c.getMissingPart()).isNull();
        assertThat(c.isDoubtful()).isFalse();
        c.setFigure(figure(c, new BigDecimal("25")));
        assertThat(c.getMissingPart()).isEqualTo(Exact.of(20));
        Figure nations = figure(c, new BigDecimal("100"));
        nations.setStatus(FigureStatus.OPEN);
        c.getGoal().setFigure(nations);
        assertThat(c.getMissingPart()).isEqualTo(Exact.of(50));
        assertThat(c.isDoubtful()).isTrue();
    }

    @Test
    void anUndecidedVerdictKeepsTheWayButNoDistance() {
        TargetCase c = target(TimeBasis.STOCK, true);
        c.setActual(Exact.of(28));
        c.getVerdict().setGap(Exact.of(2));
        c.getVerdict().setPersons(3L);
        c.getVerdict().setAttainment(Exact.of(90));
        c.getVerdict().setProvisional("ON_TRACK");
        c.getPath().setExpected(Exact.of(22));
        c.getPath().setRatio(Exact.of(400));
        c.getPath().setRequired(Exact.of(1));
        c.undecided();
        Finding found = found(c);
        assertThat(found.figures().actual().value()).isNull();
        assertThat(found.figures().distance()).isEqualTo(new Distance(null, null, null));
        assertThat(found.figures().pace()).isEqualTo(new Pace(null, null, null, new BigDecimal("22"), null, null));
        assertThat(found.verdict().provisional()).isEqualTo("ON_TRACK");
    }

    /** 30 of 100 in 2026 from 20 in 2025: each figure in its place. */
    @Test
    void theFindingHoldsWhatTheRulesFound() {
        TargetCase c = target(TimeBasis.STOCK, true);
        c.setYear(2026);
        c.setFigure(figure(c, null));
        c.setActual(Exact.of(30));
        c.getGoal().setValue(Exact.of(30));
        c.getPath().setEnd(2030);
        c.getPath().setStart(PathStart.byHand(2025, Exact.of(20)));
        c.getPath().setExpected(Exact.of(22));
        c.getVerdict().setGap(Exact.of(0));
        c.getVerdict().setPersons(0L);
        c.getVerdict().setAttainment(Exact.of(100));
        c.setState("MET");
        Finding found = found(c);
        assertThat(found.id()).isEqualTo("target:51:KH11-II.2.a-1::2030");
        assertThat(found.schedule()).isNull();
        assertThat(found.sources().document()).isEqualTo("KH11");
        assertThat(found.figures().aim().comparator()).isEqualTo(Comparator.AT_LEAST);
        assertThat(found.figures().aim().most()).isEqualByComparingTo("40");
        assertThat(found.figures().actual().numerator()).isEqualByComparingTo("30");
        assertThat(found.figures().actual().denominator()).isEqualByComparingTo("100");
        assertThat(found.figures().coverage().text()).isEqualTo("1/2");
        assertThat(found.figures().coverage().missingUnits()).isEqualTo("B");
        assertThat(found.figures().pace().baselineYear()).isEqualTo(2025);
        assertThat(found.figures().pace().baseline()).isEqualByComparingTo("20");
        assertThat(found.verdict().state()).isEqualTo("MET");
    }

    /** Two can contribute, nobody has: "0/2" and who they are; nothing of a year before a cumulative horizon. */
    @Test
    void aSumOfNobodySaysWhoIsMissing() {
        TargetCase c = target(TimeBasis.STOCK, true);
        assertThat(coverage(c)).isEqualTo(new Coverage(null, null, "", List.of()));
        c.setYear(2026);
        assertThat(coverage(c)).isEqualTo(new Coverage(0, 2, "A;B", List.of()));
        TargetCase cumulative = target(TimeBasis.CUMULATIVE, false);
        cumulative.setYear(2024);
        assertThat(coverage(cumulative)).isEqualTo(new Coverage(null, null, "", List.of()));
        cumulative.setYear(2025);
        assertThat(coverage(cumulative).expected()).isEqualTo(2);
    }

    private static Finding found(TargetCase c) {
        return CaseFindings.of(c).orElseThrow();
    }

    private static Coverage coverage(TargetCase c) {
        return found(c).figures().coverage();
    }

    /** Nobody's 0 is no figure. */
    @Test
    void theZeroOfNobodyIsNotShown() {
        TargetCase c = target(TimeBasis.STOCK, true);
        c.setYear(2026);
        Gaps gaps = new Gaps(0, 2, true, List.of("A", "B"), true, null, null, null);
        c.setFigure(new Figure(c, false, 2026, FigureParts.ofNobody(true), gaps));
        assertThat(found(c).figures().actual().numerator()).isNull();
        // known to have nothing: a zero
        Gaps known = new Gaps(0, 2, true, List.of("A", "B"), false, BigDecimal.ZERO, null, null);
        c.setFigure(new Figure(c, false, 2026, FigureParts.ofNobody(true), known));
        assertThat(found(c).figures().actual().numerator()).isEqualByComparingTo("0");
    }

    @Test
    void howItIsCountedFollowsTheIndicator() {
        Counting share =
                target(TimeBasis.WINDOW_MEAN, true, Targets.accepted("A", 2025)).getCounting();
        assertThat(share.share()).isTrue();
        assertThat(share.mean()).isTrue();
        assertThat(share.cumulative()).isFalse();
        assertThat(share.multiplier()).isEqualTo(Exact.of(100));
        assertThat(share.missingLimit()).isNull();
        assertThat(share.ofReported()).isFalse();
        assertThat(share.heard(2025)).isTrue();
        assertThat(share.heard(null)).isFalse();
        assertThat(share.returned(null)).isEmpty();
        Counting count = target(TimeBasis.CUMULATIVE, false).getCounting();
        assertThat(count.multiplier()).isEqualTo(Exact.of(1));
        assertThat(count.cumulative()).isTrue();
        assertThat(count.share()).isFalse();
    }
}
