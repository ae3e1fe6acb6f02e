package vn.chitieu.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.FindingMaker;
import vn.chitieu.report.Sample;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/** What the report on a plan collects from the units that pass: duties by where they stand, difficulties by clause. */
class PlanResultsTest {
    private static final String TEACHERS = "Thiếu giáo viên dạy STEM";
    private final Sample sample = new Sample();
    private final ReportVocabulary words = Night.of(sample).words();
    private final PlanResults results =
            new PlanResults(words, words.document("KH11").orElseThrow());

    @Test
    void difficultiesStandByClauseWithWhoWroteThem() {
        add("21025", duty("21025", "KH11-DUTY", TEACHERS));
        add("23317", duty("23317", "KH11-DUTY", " " + TEACHERS + " "));
        add("DPQ", duty("DPQ", "KH11-DUTY", "Chưa có kinh phí"));
        assertThat(results.difficulties())
                .extracting(
                        d -> d.provision() + ": " + d.text() + " (" + d.units().count() + ")")
                .containsExactly("KH11-DUTY: Chưa có kinh phí (1)", "KH11-DUTY: " + TEACHERS + " (2)");
        assertThat(results.difficulties().get(1).units().all()).containsExactly(name("21025"), name("23317"));
    }

    /** A cell that says there is none tells of no difficulty; a draft plan is not reported on. */
    @Test
    void noneIsNoDifficultyAndADraftIsNotCounted() {
        add(
                "21025",
                duty("21025", "KH11-DUTY", "Không có."),
                duty("21025", "KH11-DUTY", "-"),
                duty("21025", "KH11-DUTY", ""),
                duty("21025", "NB-CA", TEACHERS));
        assertThat(results.difficulties()).isEmpty();
        assertThat(results.duties()).singleElement().satisfies(d -> {
            assertThat(d.provision()).isEqualTo("KH11-DUTY");
            assertThat(d.units()).isEqualTo(3);
        });
    }

    private static Finding duty(String unit, String provision, String difficulty) {
        String document = provision.substring(0, provision.indexOf('-'));
        return new FindingMaker(unit, Kind.DUTY, provision, document, "", "", "")
                .state("NOT_REPORTED", "OPEN", 50, "MEDIUM")
                .difficulty(difficulty)
                .build();
    }

    private void add(String unit, Finding... findings) {
        List<NightFinding> all =
                Stream.of(findings).map(f -> new NightFinding(f, "", null)).toList();
        UnitNight known = Objects.requireNonNull(sample.nights.get(unit));
        results.add(new UnitNight(known.unit(), all, List.of(), List.of(), List.of()));
    }

    private String name(String unit) {
        return Objects.requireNonNull(sample.nights.get(unit)).unit().name();
    }
}
