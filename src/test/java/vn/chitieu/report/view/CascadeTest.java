package vn.chitieu.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.Sample;
import vn.chitieu.report.levels.CascadeWords;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;

/** Whether the parts reach the whole, on one population; by hand. */
class CascadeTest {
    private static final Finding PERSONS = finding("51", "200", "225");
    private final Night night = Night.of(new Sample());

    private static Finding finding(String unit, String target, String actual) {
        return Sample.target(unit, "KH11-ICT", "")
                .count(target, actual)
                .state("MET", "CLOSED", 10, "NONE")
                .build();
    }

    private static Finding share(String unit, String target) {
        return Sample.target(unit, "KH11-STEM", "level=7")
                .share(target, "30", "100", "25", "26")
                .state("ON_TRACK", "CLOSED", 16, "NONE")
                .build();
    }

    private Cascade cascade(Finding whole, Finding... parts) {
        Cascade cascade = new Cascade(night, unit("51"), List.of(Sample.night(whole, "", null)));
        for (Finding part : parts) {
            List<NightFinding> findings = List.of(Sample.night(part, "", null));
            cascade.add(new UnitNight(unit(part.identity().unitCode()), findings, List.of(), List.of(), List.of()));
        }
        return cascade;
    }

    private OrganisationUnit unit(String code) {
        return night.words().rules().registry().unit(code).orElseThrow();
    }

    @Test
    void targetsAndFiguresOfThePartsAreAddedUpAndHeldAgainstTheWhole() {
        Cascade.Below below = cascade(PERSONS, finding("DPQ", "120", "100"), finding("21025", "50", "125"))
                .below(PERSONS, false);
        // 120 + 50 of 200; 100 + 125 as the whole has it
        assertThat(below.units).isEqualTo(2);
        assertThat(below.target).isEqualByComparingTo("170");
        assertThat(below.actual).isEqualByComparingTo("225");
        assertThat(CascadeWords.targets(PERSONS, PERSONS.figures().aim().value(), below.target))
                .isEqualTo("Tổng mục tiêu các đơn vị còn thiếu 30 người so với mục tiêu cấp trên.");
        assertThat(CascadeWords.actuals(PERSONS, PERSONS.figures().actual().value(), below))
                .isEqualTo("Tổng thực hiện các đơn vị bằng số của cấp trên.");
    }

    @Test
    void whatIsOverIsSaidToo() {
        Cascade.Below below = cascade(PERSONS, finding("DPQ", "150", "240"), finding("21025", "50", "0"))
                .below(PERSONS, false);
        assertThat(CascadeWords.targets(PERSONS, PERSONS.figures().aim().value(), below.target))
                .isEqualTo("Tổng mục tiêu các đơn vị đủ mục tiêu cấp trên.");
        assertThat(CascadeWords.actuals(PERSONS, PERSONS.figures().actual().value(), below))
                .isEqualTo("Tổng thực hiện các đơn vị nhiều hơn số của cấp trên 15 người.");
    }

    @Test
    void sharesAreNeverAddedButTheWeakerIsNamed() {
        Finding whole = share("51", "35");
        Cascade.Below below =
                cascade(whole, share("DPQ", "40"), share("21025", "30")).below(whole, false);
        assertThat(below.least).isEqualByComparingTo("30");
        assertThat(below.most).isEqualByComparingTo("40");
        assertThat(below.weaker.words()).isEqualTo(unit("21025").name());
        assertThat(CascadeWords.shares(whole, below))
                .isEqualTo("Tỷ lệ không cộng; 1/2 đơn vị đặt mức thấp hơn yêu cầu của cấp trên.");
    }
}
