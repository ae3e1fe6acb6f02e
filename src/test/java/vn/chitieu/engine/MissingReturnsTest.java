package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.engine.RuleRows.copy;
import static vn.chitieu.engine.RuleRows.set;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.finding.Finding;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Mục 4.6 sentence by sentence: the province's figure is added up from the four institutions that train at level 7,
 * of which some have not reported. Targets to 2030: shares 30 %, counts 100 persons; the baseline is 2025. Every
 * expectation is worked out by hand.
 */
@Slow
class MissingReturnsTest {
    /** Those who can contribute at level 7; reports are written in this order, a dash for none. */
    private static final List<String> UNITS = List.of("DPQ", "51-CS1", "51-CS2", "DDP");

    private static final List<String> COMPARATORS = List.of(">=", ">", "<=", "<", "=", "~");
    private static final String SHARE = "STEM_SHARE";
    private static final String COUNT = "ICT_GRADUATES";
    private static final String FLOW = "ICT_HIGHER_SHARE";
    private static final List<String> KINDS = List.of(SHARE, COUNT, FLOW);
    private static RuleEngine engine;

    @BeforeAll
    static void rules(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            XSSFSheet targets = book.getSheet("Chỉ tiêu");
            for (String kind : KINDS) {
                for (String comparator : COMPARATORS) target(targets, kind, comparator);
                target(targets, kind, "reported");
                target(targets, kind, "wide");
            }
        });
        rules.workbook("danh-muc/chi-so.xlsx", book -> {
            XSSFSheet indicators = book.getSheet("Chỉ số");
            for (String kind : KINDS) {
                for (String comparator : COMPARATORS) set(copy(indicators, kind), "Mã", of(kind, comparator));
                Row reported = copy(indicators, kind);
                set(reported, "Mã", of(kind, "reported"));
                set(reported, "Khi thiếu báo cáo", "tính trên đơn vị đã gửi");
                Row wide = copy(indicators, kind);
                set(wide, "Mã", of(kind, "wide"));
                set(wide, "Ngưỡng thiếu", 10);
            }
        });
        Rulebook read = rules.read();
        assertThat(read.hasErrors()).as(read.problems().toString()).isFalse();
        engine = RuleEngines.compile(read);
    }

    private static void target(XSSFSheet sheet, String kind, String way) {
        Row row = copy(sheet, kind.equals(COUNT) ? "KH11-II.2.a-7" : "KH11-II.2.a-4");
        set(row, "Mã", clause(kind, way));
        set(row, "Chỉ số", of(kind, way));
        set(row, "So sánh", COMPARATORS.contains(way) ? way : ">=");
        set(row, "Giá trị", kind.equals(COUNT) ? 100 : 30);
        set(row, "Chỉ tiêu cấp trên", "-");
    }

    private static int number(String way) {
        int known = COMPARATORS.indexOf(way);
        return known >= 0 ? known + 1 : way.equals("wide") ? 8 : 7;
    }

    private static String of(String kind, String way) {
        return kind + "_" + number(way);
    }

    private static String clause(String kind, String way) {
        return "KH11-IX." + (KINDS.indexOf(kind) + 1) + "-" + number(way);
    }

    /** {@code years}: "2026: 300/900 10/50 0/0 -" of the four in their order. */
    private static Night night(String asOf, String kind, String way, String... years) {
        Night night = Night.of(asOf, engine);
        for (String line : years) {
            int year = Integer.parseInt(line.substring(0, 4));
            String[] said = line.substring(5).strip().split(" +");
            for (int i = 0; i < said.length; i++) {
                if (said[i].equals("-")) continue;
                String[] parts = said[i].split("/");
                Long whole = parts.length == 1 ? null : Long.valueOf(parts[1]);
                night.part(UNITS.get(i), of(kind, way), 7, year, Long.parseLong(parts[0]), whole);
            }
        }
        return night;
    }

    private static Finding finding(String asOf, String kind, String way, String... years) {
        Finding found = night(asOf, kind, way, years).findings("51").get("target:51:" + clause(kind, way) + "::2030");
        assertThat(found).isNotNull();
        return found;
    }

    private static void told(
            Finding f, String state, @Nullable String actual, String ends, String missing, String provisional) {
        Expect.in(Map.of("f", f), "f").state(state).actual(actual);
        assertThat(ends(f)).isEqualTo(ends);
        assertThat(f.figures().coverage().missingUnits()).isEqualTo(missing);
        assertThat(f.verdict().provisional()).isEqualTo(provisional);
    }

    private static String ends(Finding f) {
        return Expect.rounded(f.figures().actual().low()) + "-"
                + Expect.rounded(f.figures().actual().high());
    }

    /** What the missing one held in 2025 comes on top: 30 % from B = 20 % of 1000, expected 22 %. */
    @ParameterizedTest(name = "{0}: of 900-1000 reported {1}, the missing one had {2}: {3}")
    @CsvSource(nullValues = "none", textBlock = """
            # both ends met: 400/1100 and 500/1100 of 30 %
            >=, 400/1000, 10/100, MET,              40,   36.3636-45.4545, ''
            >,  400/1000, 10/100, MET,              40,   36.3636-45.4545, ''
            # a ceiling: 200/1100 and 300/1100 under 30 %
            <=, 200/1000, 10/100, MET,              20,   18.1818-27.2727, ''
            <,  200/1000, 10/100, MET,              20,   18.1818-27.2727, ''
            # about 30 %, from 28.5 %: 290/1010 = 28.7129 and 300/1010 = 29.703 in tolerance
            ~,  290/1000, 2/10,   MET_IN_TOLERANCE, 29,   28.7129-29.7030, ''
            # one end in tolerance, the other met: 290/1016 = 28.5433, 306/1016 = 30.1181
            ~,  290/1000, 2/16,   MET_IN_TOLERANCE, 29,   28.5433-30.1181, ''
            # one end met, the other not: 290/1100 = 26.3636, 390/1100 = 35.4545
            >=, 290/1000, 10/100, NOT_COMPUTABLE,   none, 26.3636-35.4545, ON_TRACK
            <=, 290/1000, 10/100, NOT_COMPUTABLE,   none, 26.3636-35.4545, MET
            # exactly at the target with the low end: 330/1100 = 30 is met by a floor, not by "more than"
            >=, 330/1000, 10/100, MET,              33,   30.0000-39.0909, ''
            >,  330/1000, 10/100, NOT_COMPUTABLE,   none, 30.0000-39.0909, MET
            """)
    void shares(
            String comparator,
            String reported,
            String before,
            String state,
            @Nullable String actual,
            String ends,
            String provisional) {
        Finding f = finding(
                "2026-12-10",
                SHARE,
                comparator,
                "2025: 200/1000 0/0 0/0 " + before,
                "2026: " + reported + " 0/0 0/0 -");
        told(f, state, actual, ends, "DDP", provisional);
        assertThat(f.figures().coverage().reported() + "/"
                        + f.figures().coverage().expected())
                .isEqualTo("3/4");
        assertThat(f.figures().actual().numerator() + "/" + f.figures().actual().denominator())
                .isEqualTo(reported);
    }

    /** B = 200/1000, expected 22 %. A path state must be the same at both ends and the missing part below 5 %. */
    @ParameterizedTest(name = "{0} reported, the missing one had {1}: {2}")
    @CsvSource(nullValues = "none", textBlock = """
            # 230/1010 = 22.7723 and 240/1010 = 23.7624: more than the 22 of the path at both ends, 0.99 % missing
            230/1000, 2/10,  ON_TRACK,       23,     22.7723-23.7624, '',          150
            # 215/1010 = 21.2871: 64.36 %; 225/1010 = 22.2772: 113.86 %
            215/1000, 2/10,  NOT_COMPUTABLE, none,   21.2871-22.2772, ACCELERATE,  none
            # 100/999 and 149/999: moving away at both, 49 of 999 = 4.9 % missing; 100/950 = 10.5263 is -9.4737 of 2
            100/950,  9/49,  MOVING_AWAY,    10.5263, 10.0100-14.9149, '',         -473.6842
            # 50 of 1000 is not below 5 %
            100/950,  9/50,  NOT_COMPUTABLE, none,   10.0000-15.0000, MOVING_AWAY, none
            """)
    void thePathOfAShare(
            String reported,
            String before,
            String state,
            @Nullable String actual,
            String ends,
            String provisional,
            @Nullable String pace) {
        // the year 2025 is 200/1000 whatever the missing one held of it
        String[] had = before.split("/");
        String rest = (200 - Long.parseLong(had[0])) + "/" + (1000 - Long.parseLong(had[1]));
        Finding f = finding(
                "2026-12-10", SHARE, ">=", "2025: " + rest + " 0/0 0/0 " + before, "2026: " + reported + " 0/0 0/0 -");
        told(f, state, actual, ends, "DDP", provisional);
        Expect.in(Map.of("f", f), "f").from(2025, "20").pace(pace);
    }

    /** The indicator's own limit of 10 % in place of the common 5 %. */
    @Test
    void anIndicatorMayHaveALimitOfItsOwn() {
        String[] years = {"2025: 191/950 0/0 0/0 9/50", "2026: 100/950 0/0 0/0 -"};
        assertThat(finding("2026-12-10", SHARE, ">=", years).verdict().state()).isEqualTo("NOT_COMPUTABLE");
        Finding wide = finding("2026-12-10", SHARE, "wide", years);
        told(wide, "MOVING_AWAY", "10.5263", "10.0000-15.0000", "DDP", "");
        assertThat(wide.note().marks()).contains("PARTIAL");
    }

    /** At the horizon's end nothing but the target counts: 18.18 and 27.27 of 30 %, though 9.1 % are missing. */
    @Test
    void afterTheHorizonBothEndsMissedIsMissed() {
        Finding f = finding("2031-01-15", SHARE, ">=", "2025: 200/1000 0/0 0/0 10/100", "2030: 200/1000 0/0 0/0 -");
        told(f, "MISSED", "20", "18.1818-27.2727", "DDP", "");
        Finding open = finding("2031-01-15", SHARE, ">=", "2025: 200/1000 0/0 0/0 10/100", "2030: 290/1000 0/0 0/0 -");
        told(open, "NOT_COMPUTABLE", null, "26.3636-35.4545", "DDP", "MISSED");
    }

    /** "Equal to" may come true for any value between the ends, even where both ends have the same state. */
    @Test
    void equalToHidesBetweenTheEnds() {
        String before = "2025: 200/1000 0/0 0/0 10/100";
        Finding between = finding("2031-01-15", SHARE, "=", before, "2030: 290/1000 0/0 0/0 -");
        told(between, "NOT_COMPUTABLE", null, "26.3636-35.4545", "DDP", "MISSED");
        Finding below = finding("2031-01-15", SHARE, "=", before, "2030: 200/1000 0/0 0/0 -");
        told(below, "MISSED", "20", "18.1818-27.2727", "DDP", "");
        Finding met = finding("2031-01-15", SHARE, "=", before, "2030: 300/1000 0/0 0/0 -");
        told(met, "NOT_COMPUTABLE", null, "27.2727-36.3636", "DDP", "MET");
    }

    /** With one data year only no path is drawn at either end: that needs no limit. */
    @Test
    void withoutABaselineThePaceIsUnknownAtBothEnds() {
        // 2025 of the missing one alone: its size is known, the others' is not, so 2026 itself is the first year
        Finding f = finding("2026-12-10", SHARE, ">=", "2025: - - - 10/100", "2026: 100/1000 0/0 0/0 -");
        told(f, "PACE_UNKNOWN", "10", "9.0909-18.1818", "DDP", "");
    }

    @Test
    void neverReportedLeavesNoEnds() {
        Finding f = finding("2026-12-10", SHARE, ">=", "2025: 200/1000 0/0 0/0 -", "2026: 900/1000 0/0 0/0 -");
        told(f, "NOT_COMPUTABLE", null, "-", "DDP", "MET");
        assertThat(f.note().marks()).contains("UNDECIDED").doesNotContain("PARTIAL");
    }

    @Test
    void knownToBeNothingIsNamedAndLeavesNothingOpen() {
        Finding share = finding("2026-12-10", SHARE, ">=", "2025: 200/1000 0/0 0/0 0/0", "2026: 230/1000 0/0 0/0 -");
        told(share, "ON_TRACK", "23", "23.0000-23.0000", "DDP", "");
        Finding count = finding("2026-12-10", COUNT, ">=", "2025: 40 0 0 0", "2026: 55 0 0 -");
        // B = 40, expected 52: 15/12 = 125 %
        Expect.in(Map.of("f", count), "f").state("ON_TRACK").actual("55").pace("125");
        assertThat(count.figures().coverage().missingUnits()).isEqualTo("DDP");
        // a count that was 0 only once
        Finding once = finding("2027-12-10", COUNT, ">=", "2025: 40 0 0 3", "2026: 50 0 0 0", "2027: 70 0 0 -");
        told(once, "NOT_COMPUTABLE", null, "70.0000-", "DDP", "");
    }

    /** A missing unit's size: the newest year of a stock, the largest of a flow. */
    @Test
    void theSizeLastKnown() {
        String[] years = {"2025: 200/1000 0/0 0/0 10/200", "2026: 200/1000 0/0 0/0 10/100", "2027: 290/1000 0/0 0/0 -"};
        // 290/1100 and 390/1100
        assertThat(ends(finding("2027-12-10", SHARE, ">=", years))).isEqualTo("26.3636-35.4545");
        // 290/1200 and 490/1200
        assertThat(ends(finding("2027-12-10", FLOW, ">=", years))).isEqualTo("24.1667-40.8333");
    }

    /** Two of four: sizes 40 and 60 of 2025 make 100. */
    @Test
    void severalAreMissing() {
        Finding f = finding("2026-12-10", SHARE, ">=", "2025: 200/1000 0/0 3/40 7/60", "2026: 400/1000 0/0 - -");
        told(f, "MET", "40", "36.3636-45.4545", "51-CS2;DDP", "");
        assertThat(f.figures().coverage().reported() + "/"
                        + f.figures().coverage().expected())
                .isEqualTo("2/4");
        // of one of the two nothing was ever known
        Finding never = finding("2026-12-10", SHARE, ">=", "2025: 200/1000 0/0 - 7/60", "2026: 400/1000 0/0 - -");
        told(never, "NOT_COMPUTABLE", null, "-", "51-CS2;DDP", "MET");
    }

    /** Those who reported are the least of a count; it has no most. Target 100 by 2030. */
    @ParameterizedTest(name = "{0} 100, 2025: {1} + {2}, at least {3}: {4}")
    @CsvSource(nullValues = "none", textBlock = """
            # a floor is met by the least
            >=, 60,  5, 100, MET,            100, ''
            >,  60,  5, 100, NOT_COMPUTABLE, none, ''
            >,  60,  5, 101, MET,            101, ''
            ~,  60,  5,  95, MET_IN_TOLERANCE, 95, ''
            >=, 60,  5,  99, NOT_COMPUTABLE, none, ''
            # a ceiling is never met by the least, and failed by it only where the way leads off: B = 85 met it
            <=, 80,  5,  90, NOT_COMPUTABLE, none, MET
            <=, 80,  5, 101, MOVING_AWAY,    101, ''
            <,  80,  5, 100, MOVING_AWAY,    100, ''
            # from 165 down to 120 is the right way, but what is missing may have turned it
            <=, 160, 5, 120, NOT_COMPUTABLE, none, ''
            <=, 160, 5, 170, MOVING_AWAY,    170, ''
            # "equal to" is failed from above only
            =,  80,  5, 100, NOT_COMPUTABLE, none, MET
            =,  80,  5, 116, MOVING_AWAY,    116, ''
            """)
    void counts(
            String comparator,
            long base,
            long baseOfMissing,
            long least,
            String state,
            @Nullable String actual,
            String provisional) {
        Finding f = finding(
                "2026-12-10",
                COUNT,
                comparator,
                "2025: " + base + " 0 0 " + baseOfMissing,
                "2026: " + least + " 0 0 -");
        told(f, state, actual, least + ".0000-", "DDP", provisional);
    }

    @Test
    void afterTheHorizonACeilingPassedByTheLeastIsMissed() {
        Finding passed = finding("2031-01-15", COUNT, "<=", "2025: 160 0 0 5", "2030: 120 0 0 -");
        told(passed, "MISSED", "120", "120.0000-", "DDP", "");
        Finding not = finding("2031-01-15", COUNT, "<=", "2025: 160 0 0 5", "2030: 90 0 0 -");
        told(not, "NOT_COMPUTABLE", null, "90.0000-", "DDP", "MET");
        Finding floor = finding("2031-01-15", COUNT, ">=", "2025: 60 0 0 5", "2030: 90 0 0 -");
        told(floor, "NOT_COMPUTABLE", null, "90.0000-", "DDP", "");
    }

    /** The first year whose two ends are known is a baseline even if returns are missing: if both its ends agree. */
    @Test
    void aBaselineWithReturnsMissing() {
        // 2025: nothing of the first three is known. 2026: 180/900, the missing one 100 large: 18 and 28 %
        String[] before = {"2025: - - - 10/100", "2026: 180/900 0/0 0/0 -"};
        // 2027: 15 % is moving away from 18 and from 28 as from 20
        Finding away = finding("2027-12-10", SHARE, ">=", before[0], before[1], "2027: 140/900 0/0 0/0 10/100");
        Expect.in(Map.of("f", away), "f")
                .state("MOVING_AWAY")
                .from(2026, "20")
                .actual("15")
                .pace("-200"); // -5 of (30 - 20)/4 = 2.5
        // 24 %: from 18 it is 6 of 3; from 28 it is moving away
        Finding unknown = finding("2027-12-10", SHARE, ">=", before[0], before[1], "2027: 220/900 0/0 0/0 20/100");
        Expect.in(Map.of("f", unknown), "f")
                .state("PACE_UNKNOWN")
                .from(2026, "20")
                .actual("24")
                .pace(null);
        assertThat(unknown.note().marks()).contains("BASELINE_PARTIAL");
        assertThat(unknown.note().params())
                .containsEntry("baseline_missing", "DDP")
                .containsEntry("baseline_year", "2026");
        // met is met
        Finding met = finding("2027-12-10", SHARE, ">=", before[0], before[1], "2027: 300/900 0/0 0/0 20/100");
        Expect.in(Map.of("f", met), "f").state("MET").actual("32");
    }

    /** Provisional: the same units' baseline, 190/900 = 21.1111; expected 22.8889; 22 is 50 %. */
    @Test
    void forNowThoseWhoReportedAreHeldAgainstThemselves() {
        Finding f = finding("2026-12-10", SHARE, ">=", "2025: 190/900 0/0 0/0 60/100", "2026: 198/900 0/0 0/0 -");
        told(f, "NOT_COMPUTABLE", null, "19.8000-29.8000", "DDP", "LIMITED");
        // no earlier year in which all of them have the figure
        Finding none = finding("2026-12-10", SHARE, ">=", "2025: 190/900 - 0/0 60/100", "2026: 250/900 0/0 0/0 -");
        told(none, "NOT_COMPUTABLE", null, "25.0000-35.0000", "DDP", "PACE_UNKNOWN");
    }

    @Test
    void aColumnMayAskForThoseWhoReportedAlone() {
        Finding f = finding("2026-12-10", SHARE, "reported", "2025: 190/900 0/0 0/0 60/100", "2026: 310/900 0/0 0/0 -");
        Expect.in(Map.of("f", f), "f").state("MET").actual("34.4444");
        assertThat(f.figures().coverage().missingUnits()).isEqualTo("DDP");
        assertThat(f.note().marks()).contains("OF_REPORTED").doesNotContain("PARTIAL");
    }

    @Test
    void nothingFromAnyUnitThatCanContribute() {
        Finding none = finding("2026-12-10", SHARE, ">=", "2025: 190/900 0/0 0/0 60/100");
        told(none, "NO_RETURN", null, "-", "51-CS1;51-CS2;DDP;DPQ", "");
        Finding rejected = night("2026-12-10", SHARE, ">=", "2025: 190/900 0/0 0/0 60/100")
                .status("DPQ", 2026, false, null, true, 3, 0)
                .findings("51")
                .get("target:51:" + clause(SHARE, ">=") + "::2030");
        told(rejected, "RETURN_REJECTED", null, "-", "51-CS1;51-CS2;DDP;DPQ", "");
        assertThat(rejected.note().params()).containsEntry("errors", "3");
        // a college sends, but cannot contribute
        Finding college = night("2026-12-10", SHARE, ">=", "2025: 190/900 0/0 0/0 60/100")
                .accepted("51-CS4", 2026, "2026-12-01")
                .findings("51")
                .get("target:51:" + clause(SHARE, ">=") + "::2030");
        told(college, "NO_RETURN", null, "-", "51-CS1;51-CS2;DDP;DPQ", "");
    }
}
