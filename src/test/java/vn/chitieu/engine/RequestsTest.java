package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.finding.Finding;

/** Ad hoc requests and the documents that answer them, worked out by hand (mục 4.9). */
class RequestsTest {
    private static final String CLAUSE = "KH11-V.end-3";

    @Test
    void aRequestOpensAReport() {
        assertThat(told(Night.of("2026-06-30"), "51-TC")).isEmpty();
        Night night = Night.of("2026-06-30")
                .register("REQUEST", "51-TC", CLAUSE, null, "10/UBND", "2026-05-04", "2026-05-20")
                .register("REQUEST", "*", CLAUSE, null, "22/UBND", "2026-06-01", "2026-06-15")
                .register("REQUEST", "51-TC", CLAUSE, null, "30/UBND", "2026-06-20", "2026-07-10")
                .register("DOCUMENT", "51-TC", CLAUSE, 2026, "2/BC", "2026-05-21", null);
        // answered one day after 20/05; the second, to everybody, is open; the third runs to 10/07: within 30 days
        assertThat(told(night, "51-TC"))
                .containsExactly(
                        "2026 request=10/UBND LATE 2026-05-21",
                        "2026 request=22/UBND OVERDUE",
                        "2026 request=30/UBND DUE_SOON");
        assertThat(night.findings("51-TC")
                        .get("deadline:51-TC:KH11-V.end-3:request=10/UBND:2026")
                        .note()
                        .params())
                .containsEntry("request", "10/UBND")
                .containsEntry("request_date", "2026-05-04");
    }

    /** Asked on 20/12/2026, due and answered in January 2027: the answer's year is 2026, the finding's 2027. */
    @Test
    void theYearOfAnAnswerIsThatOfTheRequest() {
        Night asked = Night.of("2027-06-30")
                .register("REQUEST", "51-TC", CLAUSE, null, "90/UBND", "2026-12-20", "2027-01-05")
                .register("REQUEST", "51-TC", CLAUSE, null, "7/UBND", "2027-02-01", "2027-02-15");
        assertThat(told(asked.answer("51-TC", CLAUSE, 2026, "1/BC", "2027-01-04", "2027-01-04", ""), "51-TC"))
                .containsExactly("2027 request=7/UBND OVERDUE", "2027 request=90/UBND ON_TIME 2027-01-04");
        // the one of 2027 is for the request of 2027, though that of 2026 still waits
        Night other = Night.of("2027-06-30")
                .register("REQUEST", "51-TC", CLAUSE, null, "90/UBND", "2026-12-20", "2027-01-05")
                .register("REQUEST", "51-TC", CLAUSE, null, "7/UBND", "2027-02-01", "2027-02-15")
                .answer("51-TC", CLAUSE, 2027, "9/BC", "2027-02-10", "2027-02-11", "");
        assertThat(told(other, "51-TC"))
                .containsExactly("2027 request=7/UBND ON_TIME 2027-02-11", "2027 request=90/UBND OVERDUE");
        assertThat(unfit(other)).isEmpty();
    }

    @Test
    void aBlankYearMeansTheOldestOpenRequestInOrderOfArrival() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "2/UBND", "2026-03-01", "2026-03-20")
                .register("REQUEST", "51-TC", CLAUSE, null, "1/UBND", "2026-02-01", "2026-02-20")
                // entered first, arrived second
                .answer("51-TC", CLAUSE, null, "20/BC", "2026-03-10", "2026-03-25", "")
                .answer("51-TC", CLAUSE, null, "10/BC", "2026-03-15", "2026-03-18", "");
        assertThat(told(night, "51-TC"))
                .containsExactly("2026 request=1/UBND LATE 2026-03-18", "2026 request=2/UBND LATE 2026-03-25");
    }

    @Test
    void aDocumentDatedBeforeARequestNeverAnswersIt() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "1/UBND", "2026-03-01", "2026-03-20")
                // written on 28/02, on its way for a week
                .answer("51-TC", CLAUSE, null, "8/BC", "2026-02-28", "2026-03-07", "");
        assertThat(told(night, "51-TC")).containsExactly("2026 request=1/UBND OVERDUE");
        assertThat(unfit(night)).containsExactly("8/BC");
        // of the day itself it does
        Night same = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "1/UBND", "2026-03-01", "2026-03-20")
                .answer("51-TC", CLAUSE, null, "8/BC", "2026-03-01", "2026-03-07", "");
        assertThat(told(same, "51-TC")).containsExactly("2026 request=1/UBND ON_TIME 2026-03-07");
    }

    @Test
    void anAnswerMayNameItsRequest() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "1/UBND", "2026-02-01", "2026-02-20")
                .register("REQUEST", "51-TC", CLAUSE, null, "2/UBND", "2026-03-01", "2026-03-20")
                .answer("51-TC", CLAUSE, null, "5/BC", "2026-03-05", "2026-03-05", "2/ubnd ")
                // a second answer to the same request is no stranger, one to a request nobody made is
                .answer("51-TC", CLAUSE, 2026, "6/BC", "2026-03-06", "2026-03-06", "2/UBND")
                .answer("51-TC", CLAUSE, 2026, "7/BC", "2026-03-07", "2026-03-07", "3/UBND")
                // of that number there is none in 2025
                .answer("51-TC", CLAUSE, 2025, "8/BC", "2026-03-08", "2026-03-08", "1/UBND");
        assertThat(told(night, "51-TC"))
                .containsExactly("2026 request=1/UBND OVERDUE", "2026 request=2/UBND ON_TIME 2026-03-05");
        assertThat(unfit(night)).containsExactly("7/BC", "8/BC");
    }

    /** Asked of everybody: each unit has its own answer, and one more answer than requests fits none. */
    @Test
    void aRequestToAllIsAnsweredByEachUnit() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "*", CLAUSE, null, "1/UBND", "2026-03-01", "2026-03-20")
                .register("REQUEST", "*", CLAUSE, null, "2/UBND", "2026-04-01", "2026-04-20")
                .answer("51-TC", CLAUSE, 2026, "1/BC", "2026-03-10", "2026-03-10", "")
                .answer("51-TC", CLAUSE, 2026, "2/BC", "2026-04-10", "2026-04-10", "")
                .answer("51-TC", CLAUSE, 2026, "3/BC", "2026-05-10", "2026-05-10", "")
                .answer("51-NV", CLAUSE, 2026, "4/BC", "2026-04-25", "2026-04-25", "2/UBND");
        assertThat(told(night, "51-TC"))
                .containsExactly("2026 request=1/UBND ON_TIME 2026-03-10", "2026 request=2/UBND ON_TIME 2026-04-10");
        assertThat(told(night, "51-NV"))
                .containsExactly("2026 request=1/UBND OVERDUE", "2026 request=2/UBND LATE 2026-04-25");
        assertThat(told(night, "21025")).containsExactly("2026 request=1/UBND OVERDUE", "2026 request=2/UBND OVERDUE");
        assertThat(unfit(night)).containsExactly("3/BC");
    }

    /** Somebody leaves a copy of the register in the inbox: what it says again answers nothing more, and is no stranger. */
    @Test
    void aCopyOfTheRegisterAnswersNothingMore() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "1/UBND", "2026-02-01", "2026-02-20")
                .register("REQUEST", "51-TC", CLAUSE, null, "2/UBND", "2026-03-01", "2026-03-20")
                .answer("51-TC", CLAUSE, null, "5/BC", "2026-03-05", "2026-03-06", "")
                .copiedTo("so-theo-doi (2).xlsx");
        assertThat(told(night, "51-TC"))
                .containsExactly("2026 request=1/UBND LATE 2026-03-06", "2026 request=2/UBND OVERDUE");
        assertThat(unfit(night)).isEmpty();
    }

    @Test
    void numbersThatAreMissingDoubledOrOdd() {
        Night night = Night.of("2026-12-31")
                .register("REQUEST", "51-TC", CLAUSE, null, "", "2026-02-01", "2026-02-20")
                .register("REQUEST", "51-TC", CLAUSE, null, "Số: 5,\u00a0\"A\"", "2026-03-01", "2026-03-20")
                // one number, two letters
                .register("REQUEST", "51-TC", CLAUSE, null, "9/UBND", "2026-04-01", "2026-04-20")
                .register("REQUEST", "51-TC", CLAUSE, null, "9/UBND", "2026-05-01", "2026-05-20")
                // one letter, entered to all and, with a day of its own, to this unit
                .register("REQUEST", "*", CLAUSE, null, "8/UBND", "2026-06-01", "2026-06-15")
                .register("REQUEST", "51-TC", CLAUSE, null, "8/UBND", "2026-06-01", "2026-06-30")
                // one letter, entered twice
                .register("REQUEST", "51-TC", CLAUSE, null, "7/UBND", "2026-07-01", "2026-07-15")
                .register("REQUEST", "51-TC", CLAUSE, null, "7/UBND", "2026-07-01", "2026-07-15");
        assertThat(told(night, "51-TC"))
                .containsExactly(
                        "2026 request=2026-02-01 OVERDUE",
                        "2026 request=7/UBND OVERDUE",
                        "2026 request=8/UBND OVERDUE",
                        "2026 request=9/UBND#2 OVERDUE",
                        "2026 request=9/UBND OVERDUE",
                        "2026 request=Số. 5, \"A\" OVERDUE");
        assertThat(night.findings("51-TC")
                        .get("deadline:51-TC:KH11-V.end-3:request=8/UBND:2026")
                        .due())
                .hasToString("2026-06-30");
    }

    private static List<String> told(Night night, String unit) {
        Map<String, String> told = new TreeMap<>();
        for (Finding f : night.findings(unit).values())
            if (f.identity().provisionId().equals(CLAUSE))
                told.put(
                        f.id(),
                        f.identity().period() + " " + f.identity().dimension() + " "
                                + f.verdict().state() + (f.metOn() == null ? "" : " " + f.metOn()));
        return List.copyOf(told.values());
    }

    /** Numbers of the documents that fit no request. */
    private static List<String> unfit(Night night) {
        return ShippedRules.ENGINE.unfit(night.input("51-TC").register()).stream()
                .map(RegisterEntry::number)
                .toList();
    }
}
