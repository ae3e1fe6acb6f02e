package vn.chitieu.engine;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;

/** Ngọk Bay's targets (draft plan NB), each figure worked out by hand in the comment beside it. */
class CommuneTargetsTest {
    private static final String ICT = "target:23317:NB-II.2-1::2030";
    private static final String HIGHER = "target:23317:NB-II.2-2::2030";
    private static final String AI = "target:23317:NB-II.2-3::2030";
    private static final String INTEGRATION = "target:23317:NB-II.2-4::2030";
    private static final String BIO = "target:23317:NB-II.2-5::2030";

    private static Night two(String asOf) {
        return Night.of(asOf).accepted("23317", 2025, "2025-12-01").accepted("23317", 2026, "2026-12-01");
    }

    @Test
    void onTrackAccelerateLimitedMovingAwayOnThePathOfTheSecondYear() {
        // T = 10 at H = 2030, B = 2 at b = 2025, y = 2026: expected = 2 + (10 - 2) x 1/5 = 3.6, way = 1.6
        // A = 4: gap 6, need 10 - 4 = 6 persons, attained 40 %, pace (4 - 2)/1.6 = 125 %, required (10 - 4)/4 = 1.5
        Expect.in(ict(2, 4), ICT)
                .state("ON_TRACK")
                .year(2026)
                .actual("4")
                .gap("6")
                .persons(6L)
                .attained("40")
                .from(2025, "2")
                .expected("3.6")
                .pace("125")
                .required("1.5")
                .severity("NONE", "CLOSED")
                .marks("DRAFT", "PROVISIONAL")
                .note("target.ON_TRACK");
        // A = 3: pace (3 - 2)/1.6 = 62.5 %; gap 7; required 7/4 = 1.75
        Expect.in(ict(2, 3), ICT)
                .state("ACCELERATE")
                .gap("7")
                .persons(7L)
                .pace("62.5")
                .required("1.75")
                .severity("LOW", "OPEN")
                .note("target.NB-II.2-1.ACCELERATE");
        // A = 2 = B: pace 0 %, which is still "limited"; required 8/4 = 2
        Expect.in(ict(2, 2), ICT).state("LIMITED").pace("0").required("2").severity("MEDIUM", "OPEN");
        // A = 1 < B: pace (1 - 2)/1.6 = -62.5 %
        Expect.in(ict(2, 1), ICT).state("MOVING_AWAY").pace("-62.5").gap("9").severity("HIGH", "OPEN");
    }

    @Test
    void thresholdsOfThePaceAreMetExactly() {
        // B = 0, T = 10, expected in 2026 = 2. A = 1: 50 % limited. A = 2: 100 % on track.
        Expect.in(ict(0, 1), ICT).state("LIMITED").expected("2").pace("50");
        Expect.in(ict(0, 2), ICT).state("ON_TRACK").pace("100").required("2");
        // B = 5, expected 5 + 5/5 = 6. A = 6 is 100 %, A = 5 is 0 %.
        Expect.in(ict(5, 6), ICT).state("ON_TRACK").expected("6").pace("100").required("1");
        Expect.in(ict(5, 5), ICT).state("LIMITED").pace("0");
        // 2028: B = 0, expected 10 x 3/5 = 6. A = 5: 83.3333 % accelerate; required (10 - 5)/2 = 2.5
        Map<String, Finding> third = two("2028-12-10")
                .accepted("23317", 2028, "2028-12-02")
                .count("23317", "ICT_GRADUATES", 2025, 0)
                .count("23317", "ICT_GRADUATES", 2028, 5)
                .findings("23317");
        Expect.in(third, ICT)
                .state("ACCELERATE")
                .year(2028)
                .expected("6")
                .pace("83.3333")
                .required("2.5");
    }

    @Test
    void atTheFirstYearThePaceIsUnknown() {
        // b = y = 2025: one data year only
        Map<String, Finding> first = Night.of("2025-12-10")
                .accepted("23317", 2025, "2025-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 4)
                .findings("23317");
        Expect.in(first, ICT)
                .state("PACE_UNKNOWN")
                .year(2025)
                .from(2025, "4")
                .expected(null)
                .pace(null)
                .required("1.2") // (10 - 4)/5
                .severity("LOW", "OPEN");
    }

    @Test
    void theBaselineIsTheFirstAcceptedYearWhen2025IsMissing() {
        // nothing for 2025; B = 1 at b = 2026; y = 2027: expected 1 + 9 x 1/4 = 3.25; A = 2: pace 1/2.25 = 44.4444 %
        Map<String, Finding> found = Night.of("2027-12-20")
                .accepted("23317", 2026, "2026-12-01")
                .accepted("23317", 2027, "2027-12-01")
                .count("23317", "ICT_GRADUATES", 2026, 1)
                .count("23317", "ICT_GRADUATES", 2027, 2)
                .findings("23317");
        Expect.in(found, ICT)
                .state("LIMITED")
                .from(2026, "1")
                .expected("3.25")
                .pace("44.4444")
                .required("2.6667") // 8/3
                .marks("BASELINE_FIRST_YEAR", "DRAFT", "PROVISIONAL");
    }

    @Test
    void onePercentOfTenPersonsIsOneWholePerson() {
        // cách hiểu 4. 0 of 10: 1 % of 10 = 0.1, need ceil = 1 person; gap 1 - 0 = 1 point
        Expect.in(higher(0, 10), HIGHER)
                .state("PACE_UNKNOWN")
                .actual("0")
                .gap("1")
                .persons(1L)
                .attained("0");
        // 1 of 10 = 10 %: met; gap 1 - 10 = -9; attained 1000 %
        Expect.in(higher(1, 10), HIGHER)
                .state("MET")
                .actual("10")
                .gap("-9")
                .persons(0L)
                .attained("1000")
                .required(null);
        // 1 of 100 = 1 % exactly: met at the figure; need ceil(1) = 1
        Expect.in(higher(1, 100), HIGHER).state("MET").actual("1").gap("0").persons(0L);
        // 1 of 101 = 0.990099 %: need ceil(1.01) = 2 persons, one missing. Shown 0.9901, never rounded up to 1.
        Expect.in(higher(1, 101), HIGHER)
                .state("PACE_UNKNOWN")
                .actual("0.9901")
                .gap("0.0099")
                .persons(1L);
        // 9999 of 1000000 = 0.9999 %: need 10000, one missing
        Expect.in(higher(9999, 1_000_000), HIGHER)
                .state("PACE_UNKNOWN")
                .gap("0.0001")
                .persons(1L);
        // 2 of 201: need ceil(2.01) = 3
        Expect.in(higher(2, 201), HIGHER).state("PACE_UNKNOWN").persons(1L);
        // 0 of 1: need ceil(0.01) = 1
        Expect.in(higher(0, 1), HIGHER).state("PACE_UNKNOWN").persons(1L);
        // 0 of 250: need ceil(2.5) = 3
        Expect.in(higher(0, 250), HIGHER).state("PACE_UNKNOWN").persons(3L);
    }

    @Test
    void aShareOfNothingIsNotComputable() {
        // nobody graduated in ICT: denominator 0, unknown and not zero percent
        Expect.in(higher(0, 0), HIGHER)
                .state("NOT_COMPUTABLE")
                .actual(null)
                .gap(null)
                .persons(null)
                .severity("MEDIUM", "UNKNOWN");
    }

    @Test
    void programmesDoNotApplyToACommune() {
        // cách hiểu 9, before any look at returns
        Expect.in(Night.of("2026-12-10").findings("23317"), INTEGRATION)
                .state("NOT_APPLICABLE")
                .severity("NONE", "CLOSED");
    }

    @Test
    void reachedEarlyIsMetForThatYear() {
        // T = 2 at least; A = 2: gap 0, 100 %. A = 3: gap -1, 150 %
        Map<String, Finding> found = two("2026-12-10")
                .count("23317", "AI_GRADUATES", 2026, 2)
                .count("23317", "BIO_GRADUATES", 2026, 3)
                .findings("23317");
        Expect.in(found, AI).state("MET").gap("0").persons(0L).attained("100").required(null);
        Expect.in(found, BIO).state("MET").gap("-1").persons(0L).attained("150");
    }

    @Test
    void withoutAReturnOrWithARejectedOneNothingIsJudged() {
        // no return for 2026: the last figure is shown, not judged
        Map<String, Finding> silent = Night.of("2026-12-10")
                .accepted("23317", 2025, "2025-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 4)
                .findings("23317");
        Expect.in(silent, ICT)
                .state("NO_RETURN")
                .year(2026)
                .actual(null)
                .last(2025, "4")
                .marks("DRAFT", "LAST_FIGURE")
                .severity("MEDIUM", "UNKNOWN");
        Map<String, Finding> rejected = Night.of("2026-12-10")
                .accepted("23317", 2025, "2025-12-01")
                .status("23317", 2026, false, null, true, 3, 0)
                .count("23317", "ICT_GRADUATES", 2025, 4)
                .findings("23317");
        Expect.in(rejected, ICT).state("RETURN_REJECTED").last(2025, "4");
        // a rejected correction leaves the accepted return standing
        Map<String, Finding> standing = Night.of("2026-12-10")
                .status("23317", 2026, true, "2026-12-01", true, 2, 0)
                .count("23317", "AI_GRADUATES", 2026, 2)
                .findings("23317");
        Expect.in(standing, AI).state("MET");
    }

    @Test
    void anIncompleteTableIsUnknownNotZero() {
        Expect.in(two("2026-12-10").findings("23317"), ICT)
                .state("NOT_COMPUTABLE")
                .actual(null);
    }

    @Test
    void theHorizonEndsOnTheLastDayOf2030() {
        Night night2030 = ends("2030-12-31");
        // 31/12/2030, y = H: expected = T = 10, B = 2, A = 9: pace 7/8 = 87.5 %; no required pace at the horizon
        Expect.in(night2030.findings("23317"), ICT)
                .state("ACCELERATE")
                .expected("10")
                .pace("87.5")
                .required(null)
                .gap("1");
        // from 01/01/2031 it is final
        Expect.in(ends("2031-01-01").findings("23317"), ICT)
                .state("MISSED")
                .year(2030)
                .persons(1L)
                .severity("HIGH", "OPEN")
                .note("target.NB-II.2-1.MISSED");
        // a year later the judged year is 2031, the target of 2030 stays judged on 2030
        Expect.in(ends("2031-12-10").findings("23317"), ICT)
                .state("MISSED")
                .year(2030)
                .actual("9");
    }

    @Test
    void theSecondHorizonOpensWithDataYear2031() {
        // y = 2026 < 2031: short, horizon not open; gap 20 - 4 = 16; required (20 - 4)/(2035 - 2026) = 1.7778
        Expect.in(ict(2, 4), "target:23317:NB-II.3-1::2035")
                .state("NOT_YET_DUE")
                .gap("16")
                .expected(null)
                .required("1.7778");
        // data year 2031: B = 9 at 2030, expected 9 + 11 x 1/5 = 11.2, A = 11: pace 2/2.2 = 90.9091 %, required 9/4 =
        // 2.25
        Expect.in(
                        ends("2031-12-10")
                                .accepted("23317", 2031, "2031-12-01")
                                .count("23317", "ICT_GRADUATES", 2031, 11)
                                .findings("23317"),
                        "target:23317:NB-II.3-1::2035")
                .state("ACCELERATE")
                .year(2031)
                .from(2030, "9")
                .expected("11.2")
                .pace("90.9091")
                .required("2.25");
    }

    @Test
    void beforeTheFirstDeadlineNothingIsDue() {
        Expect.in(Night.of("2025-12-04").findings("23317"), ICT)
                .state("NOT_YET_DUE")
                .year(null);
        // on 05/12 the last good day (04/12) has passed
        Expect.in(Night.of("2025-12-05").findings("23317"), ICT)
                .state("NO_RETURN")
                .year(2025);
        // a newer accepted return is judged before its deadline
        Expect.in(two("2026-12-02").count("23317", "AI_GRADUATES", 2026, 2).findings("23317"), AI)
                .state("MET")
                .year(2026);
        // an extension to 20/12 keeps 2025 the judged year
        Expect.in(
                        Night.of("2026-12-15")
                                .accepted("23317", 2025, "2025-12-01")
                                .count("23317", "AI_GRADUATES", 2025, 2)
                                .register(
                                        "EXTENSION",
                                        "23317",
                                        "KH11-V.end-2",
                                        2026,
                                        "12/SGDĐT",
                                        "2026-12-01",
                                        "2026-12-20")
                                .findings("23317"),
                        AI)
                .state("MET")
                .year(2025);
    }

    @Test
    void aDocumentWithoutDataStopsTheDeadlineAndLeavesTheTargets() {
        Map<String, Finding> found = Night.of("2026-12-10")
                .register("DOCUMENT", "23317", "KH11-V.end-2", 2026, "45/BC-UBND", "2026-12-03", null)
                .findings("23317");
        Expect.in(found, "deadline:23317:KH11-V.end-2::2026").state("ON_TIME").met("2026-12-03");
        Expect.in(found, ICT).state("NO_RETURN");
    }

    @Test
    void theOrientationOf2045HasNoStateBefore2036() {
        // cách hiểu 13: 2 of 40 = 5 %, the province 1 of 10 = 10 %: gap 5, need ceil(4) = 4, 2 missing; attained 50 %
        Expect.in(orientation("2035-12-20", 2035), "target:23317:NB-II.4-2::2045")
                .state("")
                .actual("5")
                .target("10")
                .gap("5")
                .persons(2L)
                .attained("50")
                .severity("NONE", "");
    }

    @Test
    void theOrientationIsJudgedAgainstTheProvinceFrom2036() {
        // the same in 2036; only one data year: pace unknown
        Expect.in(orientation("2036-12-20", 2036), "target:23317:NB-II.4-2::2045")
                .state("PACE_UNKNOWN")
                .target("10");
        // without the province's figure there is nothing to compare with
        Expect.in(
                        Night.of("2036-12-20")
                                .accepted("23317", 2036, "2036-12-01")
                                .share("23317", "POSTGRAD_SHARE", 2036, 2, 40)
                                .findings("23317"),
                        "target:23317:NB-II.4-2::2045")
                .state("NOT_COMPUTABLE")
                .target(null)
                .actual("5");
    }

    private static Map<String, Finding> orientation(String asOf, int year) {
        return Night.of(asOf)
                .accepted("23317", year, year + "-12-01")
                .share("23317", "POSTGRAD_SHARE", year, 2, 40)
                .provinceShare("POSTGRAD_SHARE", 7, year, 0, 90)
                .provinceShare("POSTGRAD_SHARE", 8, year, 10, 10)
                .findings("23317");
    }

    private static Map<String, Finding> ict(long base, long now) {
        return two("2026-12-10")
                .count("23317", "ICT_GRADUATES", 2025, base)
                .count("23317", "ICT_GRADUATES", 2026, now)
                .findings("23317");
    }

    private static Map<String, Finding> higher(long part, long whole) {
        return two("2026-12-10")
                .share("23317", "ICT_HIGHER_SHARE", 2026, part, whole)
                .findings("23317");
    }

    private static Night ends(String asOf) {
        return Night.of(asOf)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2030, "2030-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23317", "ICT_GRADUATES", 2030, 9);
    }
}
