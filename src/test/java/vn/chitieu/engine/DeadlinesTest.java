package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;

/** "Trước ngày 05/12" and "trước ngày 01/12" day by day; extensions, internal dates. Requests: {@link RequestsTest}. */
class DeadlinesTest {
    private static final String OF_2026 = "deadline:21025:KH11-V.end-2::2026";

    @Test
    void beforeTheFifthMeansTheFourthIsTheLastGoodDay() {
        // last good day 04/12/2026; 30 days before it is 04/11
        Expect.in(Night.of("2026-11-03").findings("21025"), OF_2026)
                .state("NOT_DUE")
                .due("2026-12-04")
                .severity("NONE", "CLOSED");
        Expect.in(Night.of("2026-11-04").findings("21025"), OF_2026).state("DUE_SOON");
        Expect.in(Night.of("2026-12-04").findings("21025"), OF_2026).state("DUE_SOON");
        Expect.in(Night.of("2026-12-05").findings("21025"), OF_2026)
                .state("OVERDUE")
                .met(null)
                .severity("HIGH", "OPEN");
    }

    @Test
    void sentOnTheFourthTheFifthAndTheSixth() {
        Expect.in(sent("2026-12-04"), OF_2026).state("ON_TIME").met("2026-12-04");
        Expect.in(sent("2026-12-05"), OF_2026).state("ON_NAMED_DAY").met("2026-12-05");
        Expect.in(sent("2026-12-06"), OF_2026)
                .state("LATE")
                .met("2026-12-06")
                .due("2026-12-04")
                .severity("NONE", "CLOSED");
    }

    private static Map<String, Finding> sent(String day) {
        return Night.of("2026-12-20").accepted("21025", 2026, day).findings("21025");
    }

    @Test
    void theEarlierOfReturnAndDocumentCounts() {
        Expect.in(
                        Night.of("2026-12-20")
                                .accepted("21025", 2026, "2026-12-10")
                                .register("DOCUMENT", "21025", "KH11-V.end-2", 2026, "7/BC", "2026-12-02", null)
                                .findings("21025"),
                        OF_2026)
                .state("ON_TIME")
                .met("2026-12-02");
        Expect.in(
                        Night.of("2026-12-20")
                                .accepted("21025", 2026, "2026-12-01")
                                .register("DOCUMENT", "21025", "KH11-V.end-2", 2026, "7/BC", "2026-12-08", null)
                                .findings("21025"),
                        OF_2026)
                .state("ON_TIME")
                .met("2026-12-01");
        // a rejected return does not count
        Expect.in(
                        Night.of("2026-12-20")
                                .status("21025", 2026, false, null, true, 1, 0)
                                .findings("21025"),
                        OF_2026)
                .state("OVERDUE");
    }

    @Test
    void anExtensionReplacesBothDays() {
        Night night = Night.of("2026-12-12")
                .accepted("21025", 2026, "2026-12-11")
                .register("EXTENSION", "21025", "KH11-V.end-2", 2026, "9/SGDĐT", "2026-12-01", "2026-12-12");
        Expect.in(night.findings("21025"), OF_2026)
                .state("ON_TIME")
                .due("2026-12-12")
                .marks("EXTENDED");
        Night late = Night.of("2026-12-20")
                .accepted("21025", 2026, "2026-12-13")
                .register("EXTENSION", "*", "KH11-V.end-2", 2026, "9/SGDĐT", "2026-12-01", "2026-12-12");
        // the day after: late, there is no named day of its own beyond it
        Expect.in(late.findings("21025"), OF_2026).state("LATE").due("2026-12-12");
        // another year's deadline stays as it was
        Expect.in(late.findings("21025"), "deadline:21025:KH11-V.end-2::2025")
                .state("OVERDUE")
                .due("2025-12-04");
    }

    @Test
    void oneFindingAYearFrom2025() {
        assertThat(Night.of("2027-03-01").findings("21025").keySet())
                .filteredOn(id -> id.startsWith("deadline"))
                .containsExactly(
                        "deadline:21025:KH11-V.end-2::2025",
                        "deadline:21025:KH11-V.end-2::2026",
                        "deadline:21025:KH11-V.end-2::2027");
    }

    @Test
    void ngokBayHasOneFindingThatCitesBothPlans() {
        Map<String, Finding> found = Night.of("2025-12-10").findings("23317");
        Expect.in(found, "deadline:23317:KH11-V.end-2::2025").state("OVERDUE").marks("ALSO_CITES");
        assertThat(found.get("deadline:23317:KH11-V.end-2::2025").note().params())
                .containsEntry("also", "NB-V.end-6");
        assertThat(found).doesNotContainKey("deadline:23317:NB-V.end-6::2025");
        // a document recorded under the draft's own clause counts too
        Expect.in(
                        Night.of("2025-12-10")
                                .register("DOCUMENT", "23317", "NB-V.end-6", 2025, "3/BC", "2025-12-04", null)
                                .findings("23317"),
                        "deadline:23317:KH11-V.end-2::2025")
                .state("ON_TIME");
    }

    @Test
    void beforeTheFirstOfDecemberForThePoliceOfTheCommune() {
        String id = "deadline:23317-CA:NB-V.end-2::2026";
        Expect.in(Night.of("2026-11-30").findings("23317-CA"), id)
                .state("DUE_SOON")
                .due("2026-11-30")
                .marks("DRAFT");
        Expect.in(Night.of("2026-12-01").findings("23317-CA"), id).state("OVERDUE");
        Expect.in(
                        Night.of("2026-12-10")
                                .register("DOCUMENT", "23317-CA", "NB-V.end-2", 2026, "1/BC", "2026-12-01", null)
                                .findings("23317-CA"),
                        id)
                .state("ON_NAMED_DAY");
        // Phòng VH-XH receives and owes none
        assertThat(Night.of("2026-12-10").findings("23317-VHXH").keySet()).noneMatch(k -> k.startsWith("deadline"));
    }

    @Test
    void aReportWithoutADateIsNeverOverdue() {
        String id = "deadline:51-GDDT:KH11-V.1.d-3::2025";
        Expect.in(Night.of("2026-12-31").findings("51-GDDT"), id)
                .state("NO_DATE")
                .due(null);
        Expect.in(
                        Night.of("2026-12-31")
                                .register(
                                        "INTERNAL_DATE",
                                        "51-GDDT",
                                        "KH11-V.1.d-3",
                                        2025,
                                        "",
                                        "2025-10-01",
                                        "2025-12-20")
                                .findings("51-GDDT"),
                        id)
                .state("NO_DATE")
                .due("2025-12-20")
                .marks("INTERNAL_DATE");
        Expect.in(
                        Night.of("2026-12-31")
                                .register("DOCUMENT", "51-GDDT", "KH11-V.1.d-3", 2025, "5/BC", "2026-01-15", null)
                                .findings("51-GDDT"),
                        id)
                .state("NO_DATE")
                .met("2026-01-15");
        assertThat(Night.of("2026-12-31").findings("51-GDDT").keySet()).noneMatch(k -> k.contains("V.end-2"));
    }
}
