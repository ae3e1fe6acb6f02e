package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.PromiseCase;
import vn.chitieu.fact.PromiseCase.Known;
import vn.chitieu.fact.PromiseCase.Said;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** What becomes of a promise to settle a finding by 30/11/2027, night by night; each state reasoned beside it. */
class PromiseStatesTest {
    private static final String TARGET = "target:DPQ:KH11-II.2.a-7::2030";
    private static final String REPORT = "deadline:21025:KH11-V.end-2::2026";
    private static final String DATA = "data:21025:RETURN::2026";

    @Test
    void aTargetIsToldByTheDayOfItsData() {
        // before the day nothing is broken, whatever the data say
        assertThat(state("2027-06-01", target(Standing.OPEN, "2026-11-30"))).isEqualTo("OPEN");
        assertThat(state("2027-11-30", target(Standing.OPEN, "2026-11-30"))).isEqualTo("OPEN");
        // the day has passed, and the newest data are of the year before
        assertThat(state("2027-12-01", target(Standing.OPEN, "2026-11-30"))).isEqualTo("WAITING");
        // data of the very day show it open; a day later too
        assertThat(state("2027-12-15", target(Standing.OPEN, "2027-11-30"))).isEqualTo("BROKEN");
        assertThat(state("2027-12-15", target(Standing.OPEN, "2027-12-01"))).isEqualTo("BROKEN");
        // a day short
        assertThat(state("2027-12-15", target(Standing.OPEN, "2027-11-29"))).isEqualTo("WAITING");
        // closed by data of the day or before; by later data nobody can say that it was in time
        assertThat(state("2027-12-15", target(Standing.CLOSED, "2027-11-30"))).isEqualTo("KEPT");
        assertThat(state("2027-03-01", target(Standing.CLOSED, "2026-11-30"))).isEqualTo("KEPT");
        assertThat(state("2027-12-15", target(Standing.CLOSED, "2027-12-01"))).isEqualTo("KEPT_LATER");
        // a figure that cannot be told breaks nothing, however new it is
        assertThat(state("2028-12-15", target(Standing.UNKNOWN, "2028-11-30"))).isEqualTo("WAITING");
        assertThat(state("2028-12-15", target(Standing.OPEN, null))).isEqualTo("WAITING");
        // without a day of data, closed is known from tonight on
        assertThat(state("2027-11-30", target(Standing.CLOSED, null))).isEqualTo("KEPT");
        assertThat(state("2027-12-01", target(Standing.CLOSED, null))).isEqualTo("KEPT_LATER");
    }

    @Test
    void whetherAReportHasComeIsKnownOnEveryDay() {
        Known open = new Known(Kind.DEADLINE, Standing.OPEN, null, null, false);
        assertThat(judged(REPORT, "2027-11-30", open, "")).isEqualTo("OPEN");
        assertThat(judged(REPORT, "2027-12-01", open, "")).isEqualTo("BROKEN");
        assertThat(judged(REPORT, "2027-12-20", came("2027-11-30"), "")).isEqualTo("KEPT");
        // it came after the day: no longer to be urged, and not kept
        assertThat(judged(REPORT, "2027-12-20", came("2027-12-01"), "BROKEN")).isEqualTo("KEPT_LATER");
    }

    private static Known came(String day) {
        return new Known(Kind.DEADLINE, Standing.CLOSED, null, LocalDate.parse(day), false);
    }

    @Test
    void whatWasKeptByItsDayStaysKept() {
        assertThat(judged(TARGET, "2028-12-15", target(Standing.OPEN, "2028-11-30"), "KEPT"))
                .isEqualTo("KEPT");
        // a correction of the very data on which it was kept takes it back
        assertThat(judged(TARGET, "2027-12-20", target(Standing.OPEN, "2027-11-30"), "KEPT"))
                .isEqualTo("BROKEN");
    }

    @Test
    void mendedDataHaveNoRowAnyMore() {
        Known open = new Known(Kind.DATA, Standing.OPEN, LocalDate.parse("2026-11-30"), null, false);
        assertThat(judged(DATA, "2027-06-01", open, "")).isEqualTo("OPEN");
        assertThat(judged(DATA, "2027-11-30", null, "OPEN")).isEqualTo("KEPT");
        assertThat(judged(DATA, "2028-06-01", null, "KEPT")).isEqualTo("KEPT");
        assertThat(judged(DATA, "2027-12-01", null, "WAITING")).isEqualTo("KEPT_LATER");
    }

    @Test
    void theEndOfAUnitOrOfAClauseVoids() {
        assertThat(of(1, TARGET, "2027-12-15", null, true, true, "OPEN")).isEqualTo("VOID");
        assertThat(of(1, TARGET, "2027-12-15", target(Standing.OPEN, "2027-11-30"), true, true, "BROKEN"))
                .isEqualTo("VOID");
        assertThat(of(1, TARGET, "2027-12-15", null, true, true, "KEPT")).isEqualTo("KEPT");
        Known gone = new Known(Kind.TARGET, Standing.CLOSED, LocalDate.parse("2026-11-30"), null, true);
        assertThat(judged(TARGET, "2027-06-01", gone, "OPEN")).isEqualTo("VOID");
        assertThat(judged(TARGET, "2027-06-02", null, "VOID")).isEqualTo("VOID");
    }

    @Test
    void aNewerPromiseReplacesTheOlderAndNobodyElses() {
        LocalDate asOf = LocalDate.parse("2027-12-15");
        Known open = target(Standing.OPEN, "2027-11-30");
        PromiseCase older = promise(1, TARGET, asOf, open, true, false, "BROKEN");
        PromiseCase newer = promise(2, TARGET, asOf, open, true, false, "");
        PromiseCase other = promise(1, REPORT, asOf, came("2027-11-01"), true, false, "");
        ShippedRules.ENGINE.promises(List.of(newer, other, older));
        assertThat(List.of(older, newer, other))
                .extracting(PromiseCase::getState)
                .containsExactly("REPLACED", "BROKEN", "KEPT");
    }

    @Test
    void aPromiseAboutNothingIsRefused() {
        assertThat(of(1, "target:DPQ:KH11-II.2.a-99::2030", "2027-06-01", null, false, false, ""))
                .isEqualTo("REFUSED");
    }

    private static Known target(Standing standing, @Nullable String dataAsOf) {
        return new Known(Kind.TARGET, standing, dataAsOf == null ? null : LocalDate.parse(dataAsOf), null, false);
    }

    private static String state(String asOf, Known finding) {
        return judged(TARGET, asOf, finding, "");
    }

    private static String judged(String id, String asOf, @Nullable Known finding, String before) {
        return of(1, id, asOf, finding, true, false, before);
    }

    private static String of(
            int order, String id, String asOf, @Nullable Known finding, boolean known, boolean ended, String before) {
        PromiseCase one = promise(order, id, LocalDate.parse(asOf), finding, known, ended, before);
        ShippedRules.ENGINE.promises(List.of(one));
        return one.getState();
    }

    private static PromiseCase promise(
            int order,
            String id,
            LocalDate asOf,
            @Nullable Known finding,
            boolean known,
            boolean ended,
            String before) {
        Said said = new Said(id, LocalDate.of(2027, 11, 30), LocalDate.of(2027, 1, 15));
        return new PromiseCase(said, order, finding, known, ended, before, asOf);
    }
}
