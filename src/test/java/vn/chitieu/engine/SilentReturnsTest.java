package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;
import vn.chitieu.length.Slow;

/** Figures of the province of which nobody who can contribute holds the table complete; worked out by hand. */
@Slow
class SilentReturnsTest {
    private static final List<String> TRAINING = List.of("DPQ", "51-CS1", "51-CS2", "DDP");
    private static final String MISSING = "51-CS1;51-CS2;DDP;DPQ";
    private static final String STEM_7 = "target:51:KH11-II.2.a-1:level=7:2030";
    private static final String ICT = "target:51:KH11-II.2.a-7::2030";
    private static final String PHD = "target:51:KH11-II.2.b-1::2030";

    private static Night before() {
        return Night.of("2026-12-10")
                .provinceShare("STEM_SHARE", 7, 2025, 2000, 10000)
                .provinceCount("ICT_GRADUATES", 2025, 120, 0)
                .province("PHD_LECTURERS", "", 2025, 1, null, 0, null);
    }

    private static Night allWithoutTables() {
        Night night = before();
        for (String unit : TRAINING) night.accepted(unit, 2026, "2026-12-01");
        return night;
    }

    @Test
    void whatWasLastKnownIsStillPossible() {
        Map<String, Finding> found = allWithoutTables().findings("51");
        // 10,000 learners last year: 0 to 10,000 of them, whatever those who have none of the kind say
        for (Map<String, Finding> one : List.of(
                found,
                allWithoutTables().part("51-CS4", "STEM_SHARE", 7, 2026, 0, 0L).findings("51"))) {
            Finding stem = Expect.in(one, STEM_7)
                    .state("NOT_COMPUTABLE")
                    .coverage(0, 4)
                    .finding();
            assertThat(stem.figures().actual().low()).isEqualByComparingTo("0");
            assertThat(stem.figures().actual().high()).isEqualByComparingTo("100");
            assertThat(stem.figures().actual().numerator()).isNull();
            assertThat(stem.figures().coverage().missingUnits()).isEqualTo(MISSING);
            assertThat(stem.verdict().provisional()).isEmpty();
        }
        // of graduates nothing is known, not even that there are none
        Finding ict =
                Expect.in(found, ICT).state("NOT_COMPUTABLE").coverage(0, 4).finding();
        assertThat(ict.figures().actual().numerator()).isNull();
        assertThat(ict.figures().actual().value()).isNull();
        assertThat(ict.figures().actual().low()).isNull();
    }

    @Test
    void whatIsCountedOverTheYearsStands() {
        // one new doctor in 2025 is enough for "at least 1-2", whoever comes in 2026
        Finding phd = Expect.in(allWithoutTables().findings("51"), PHD)
                .state("MET")
                .coverage(0, 4)
                .actual("1")
                .finding();
        assertThat(phd.figures().coverage().missingUnits()).isEqualTo(MISSING);
        // before 2031 no year counts for the second horizon: nobody is missing
        Finding next = Expect.in(before().findings("51"), "target:51:KH11-II.3.b-1::2035")
                .state("NOT_YET_DUE")
                .finding();
        assertThat(next.figures().coverage().reported()).isNull();
        assertThat(next.figures().coverage().missingUnits()).isEmpty();
    }

    @Test
    void aCollegesNoneIsNoFigureOfGraduates() {
        Finding ict = Expect.in(
                        before().part("51-CS4", "ICT_GRADUATES", 7, 2026, 0, null)
                                .findings("51"),
                        ICT)
                .state("NO_RETURN")
                .coverage(0, 4)
                .finding();
        assertThat(ict.figures().actual().value()).isNull();
        assertThat(ict.figures().actual().numerator()).isNull();
        assertThat(ict.figures().distance().gap()).isNull();
        assertThat(ict.figures().coverage().missingUnits()).isEqualTo(MISSING);
    }
}
