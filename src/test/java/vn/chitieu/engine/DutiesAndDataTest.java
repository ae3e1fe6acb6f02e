package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;

/** Duties of departments, communes, their offices and institutions; the data finding of each return. */
class DutiesAndDataTest {
    private static final String POLICY = "duty:51-GDDT:KH11-V.1.b-2::";
    private static final String PLAN = "duty:21025:KH11-V.6-1::";

    @Test
    void aDutyIsDoneWithEvidenceOnly() {
        Expect.in(policy("DONE", "Tờ trình 12/TTr-SGDĐT"), POLICY)
                .state("DONE")
                .year(2025)
                .severity("NONE", "CLOSED");
        Expect.in(policy("DONE", ""), POLICY).state("IN_PROGRESS").marks("NO_EVIDENCE");
        Expect.in(policy("IN_PROGRESS", ""), POLICY).state("IN_PROGRESS").marks();
        Expect.in(policy("NOT_STARTED", ""), POLICY).state("NOT_STARTED").severity("LOW", "OPEN");
        Expect.in(Night.of("2025-12-10").findings("51-GDDT"), POLICY)
                .state("NOT_REPORTED")
                .severity("MEDIUM", "OPEN");
        // the department follows the province's year: nothing is due before 05/12/2025
        Expect.in(Night.of("2025-12-04").findings("51-GDDT"), POLICY)
                .state("NOT_DUE")
                .year(null);
    }

    private static Map<String, Finding> policy(String state, String evidence) {
        return Night.of("2025-12-10")
                .accepted("51-GDDT", 2025, "2025-12-01")
                .duty("51-GDDT", "KH11-V.1.b-2", 2025, state, evidence, null)
                .findings("51-GDDT");
    }

    @Test
    void aContinuingDutyStartsAnewEachYear() {
        Night night = Night.of("2026-12-10")
                .accepted("51-GDDT", 2025, "2025-12-01")
                .duty("51-GDDT", "KH11-V.1.b-2", 2025, "DONE", "Tờ trình 12", null);
        Expect.in(night.findings("51-GDDT"), POLICY).state("NOT_REPORTED").year(2026);
    }

    @Test
    void aPlanIsMadeOnlyWithNumberAndDate() {
        Expect.in(plan("DONE", "Kế hoạch số 15/KH-UBND", "2025-10-01"), PLAN)
                .state("DONE")
                .met("2025-10-01");
        Expect.in(plan("DONE", "Kế hoạch số 15/KH-UBND", null), PLAN)
                .state("IN_PROGRESS")
                .marks("NO_EVIDENCE");
        Expect.in(plan("DONE", "Kế hoạch", "2025-10-01"), PLAN).state("IN_PROGRESS");
        // one-off: stays done though nothing is said of it in 2026
        Expect.in(
                        Night.of("2026-12-10")
                                .accepted("21025", 2025, "2025-12-01")
                                .duty("21025", "KH11-V.6-1", 2025, "DONE", "Kế hoạch số 15/KH-UBND", "2025-10-01")
                                .findings("21025"),
                        PLAN)
                .state("DONE")
                .year(2026);
        // recorded in the register
        Expect.in(
                        Night.of("2025-12-10")
                                .register("PLAN", "21025", "KH11-V.6-1", null, "15/KH-UBND", "2025-10-01", null)
                                .findings("21025"),
                        PLAN)
                .state("DONE")
                .met("2025-10-01");
        // a draft without number or date is no plan yet
        Expect.in(
                        Night.of("2025-12-10")
                                .register("PLAN", "21025", "KH11-V.6-1", null, "", null, null)
                                .findings("21025"),
                        PLAN)
                .state("NOT_REPORTED");
    }

    private static Map<String, Finding> plan(String state, String evidence, String date) {
        return Night.of("2025-12-10")
                .accepted("21025", 2025, "2025-12-01")
                .duty("21025", "KH11-V.6-1", 2025, state, evidence, date)
                .findings("21025");
    }

    /** 2025: being made; the report of 2026 says nothing of it. The note's figures are its last state and year. */
    @Test
    void aOnceOnlyDutyPassedOverSaysWhatWasLastReported() {
        Night night = Night.of("2026-12-10")
                .accepted("21025", 2025, "2025-12-01")
                .accepted("21025", 2026, "2026-12-01")
                .duty("21025", "KH11-V.6-1", 2025, "NOT_STARTED", "", null);
        Expect.in(night.findings("21025"), PLAN).state("NOT_REPORTED").year(2026);
        assertThat(night.findings("21025").get(PLAN).note().params())
                .containsEntry("reported_state", "NOT_STARTED")
                .containsEntry("reported_year", "2025");
        // done without its proof was counted as under way
        Night unproven = Night.of("2027-12-10")
                .duty("21025", "KH11-V.6-1", 2025, "NOT_STARTED", "", null)
                .duty("21025", "KH11-V.6-1", 2026, "DONE", "", null);
        assertThat(unproven.findings("21025").get(PLAN).note().params())
                .containsEntry("reported_state", "IN_PROGRESS")
                .containsEntry("reported_year", "2026");
        // a continuing duty starts anew
        Night continuing = Night.of("2026-12-10").duty("51-GDDT", "KH11-V.1.b-2", 2025, "IN_PROGRESS", "", null);
        assertThat(continuing.findings("51-GDDT").get(POLICY).note().params()).doesNotContainKey("reported_state");
    }

    /** The first deadline is 04/12/2025: by then a return of November says what it says, and no more. */
    @Test
    void beforeTheFirstDeadlineAnEarlyReturnPassesOverWhatIsNotDue() {
        String plan = "duty:DPQ:KH11-V.7.a-1::";
        String other = "duty:DPQ:KH11-V.7.b-1::";
        Night early = Night.of("2025-12-04")
                .accepted("DPQ", 2025, "2025-11-20")
                .duty("DPQ", "KH11-V.7.a-1", 2025, "NOT_STARTED", "", null);
        Expect.in(early.findings("DPQ"), plan).state("NOT_STARTED").year(2025);
        Expect.in(early.findings("DPQ"), other).state("NOT_DUE");
        Night due = Night.of("2025-12-05")
                .accepted("DPQ", 2025, "2025-11-20")
                .duty("DPQ", "KH11-V.7.a-1", 2025, "NOT_STARTED", "", null);
        Expect.in(due.findings("DPQ"), other).state("NOT_REPORTED");
        // the department has no deadline of its own: the province's counts
        Night department = Night.of("2025-12-04")
                .accepted("51-GDDT", 2025, "2025-11-20")
                .duty("51-GDDT", "KH11-V.1.a-1", 2025, "IN_PROGRESS", "", null);
        Expect.in(department.findings("51-GDDT"), "duty:51-GDDT:KH11-V.1.a-1::").state("IN_PROGRESS");
        Expect.in(department.findings("51-GDDT"), POLICY).state("NOT_DUE");
        Expect.in(Night.of("2025-12-05").accepted("51-GDDT", 2025, "2025-11-20").findings("51-GDDT"), POLICY)
                .state("NOT_REPORTED");
        // an early return of a later year is judged as it stands
        Expect.in(Night.of("2026-11-20").accepted("DPQ", 2026, "2026-11-10").findings("DPQ"), other)
                .state("NOT_REPORTED");
    }

    @Test
    void twoAgenciesNamedAreBothShown() {
        Map<String, Finding> found = Night.of("2025-12-10").findings("51-GDDT", "51-KHCN");
        Expect.in(found, "duty:51-KHCN:KH11-V.2.c-1::").state("NOT_REPORTED").marks("OVERLAP");
        Expect.in(found, "duty:51-GDDT:KH11-V.2.c-1::").state("NOT_REPORTED").marks("OVERLAP");
    }

    @Test
    void anOfficeOfTheCommuneSpeaksThroughTheCommunesReturn() {
        Night night = Night.of("2025-12-10")
                .accepted("23317", 2025, "2025-12-01")
                .duty("23317-CA", "NB-V.2-1", 2025, "DONE", "Báo cáo 3/BC-CAX", null);
        Map<String, Finding> found = night.findings("23317-CA");
        Expect.in(found, "duty:23317-CA:NB-V.2-1::").state("DONE").marks("DRAFT");
        assertThat(found.get("duty:23317-CA:NB-V.2-1::").sources().dataAsOf()).hasToString("2025-11-30");
        // the office alone, without its commune, is judged the same
        assertThat(night.findings("23317", "23317-CA").get("duty:23317-CA:NB-V.2-1::"))
                .isEqualTo(found.get("duty:23317-CA:NB-V.2-1::"));
    }

    @Test
    void difficultiesAreReportedOnRequestOnly() {
        assertThat(Night.of("2025-12-10").findings("51-TC")).doesNotContainKey("duty:51-TC:KH11-V.end-4::");
        Expect.in(
                        Night.of("2025-12-10")
                                .register(
                                        "REQUEST", "51-TC", "KH11-V.end-4", null, "8/SGDĐT", "2025-11-01", "2025-11-20")
                                .findings("51-TC"),
                        "duty:51-TC:KH11-V.end-4::")
                .state("NOT_REPORTED")
                .due("2025-11-20");
    }

    /** Asked of everyone on 01/11: 96 communes, 4 departments and 9 institutions owe it, not the one that receives. */
    @Test
    void aRequestToAllDoesNotBindTheDepartmentThatReceives() {
        Night all = Night.of("2025-12-10")
                .register("REQUEST", "*", "KH11-V.end-4", null, "9/SGDĐT", "2025-11-01", "2025-11-20");
        Map<String, Finding> found = all.findings("51-GDDT", "51-CA", "21025", "DPQ");
        assertThat(found.keySet())
                .filteredOn(id -> id.contains("KH11-V.end-4"))
                .containsExactlyInAnyOrder(
                        "duty:51-CA:KH11-V.end-4::", "duty:21025:KH11-V.end-4::", "duty:DPQ:KH11-V.end-4::");
        Expect.in(found, "duty:21025:KH11-V.end-4::").state("NOT_REPORTED").due("2025-11-20");
    }

    @Test
    void addresseesMakeNoFinding() {
        assertThat(Night.of("2025-12-10").findings("51-TC", "21025", "DPQ").keySet())
                .noneMatch(id -> id.contains("V.end-1:") || id.contains("NN-1"));
    }

    @Test
    void institutionsOweDutiesAndReportsButNoTargets() {
        Map<String, Finding> found = Night.of("2025-12-10").findings("DPQ");
        assertThat(found.keySet()).noneMatch(id -> id.startsWith("target"));
        // V.7: a-1, a-2, b-1, c-1, c-2, d-1, đ-1, đ-2
        assertThat(found.keySet()).filteredOn(id -> id.startsWith("duty")).hasSize(8);
        Expect.in(found, "duty:DPQ:KH11-V.7.đ-1::").state("NOT_REPORTED");
        Expect.in(found, "deadline:DPQ:KH11-V.end-2::2025").state("OVERDUE");
    }

    @Test
    void aReturnWithErrorsOrWarningsMakesADataFinding() {
        Map<String, Finding> found = Night.of("2026-12-20")
                .status("21025", 2025, true, "2025-12-01", false, 0, 2)
                .status("21025", 2026, false, null, true, 3, 0)
                .accepted("21028", 2026, "2026-12-01")
                .findings("21025", "21028");
        Expect.in(found, "data:21025:KH11-V.end-2::2025").state("WARNING").severity("NONE", "CLOSED");
        Expect.in(found, "data:21025:KH11-V.end-2::2026").state("ERROR").severity("LOW", "OPEN");
        assertThat(found.get("data:21025:KH11-V.end-2::2026").note().params()).containsEntry("errors", "3");
        assertThat(found).doesNotContainKey("data:21028:KH11-V.end-2::2026");
    }
}
