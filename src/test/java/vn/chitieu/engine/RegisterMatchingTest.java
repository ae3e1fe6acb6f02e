package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.CaseAssembler;
import vn.chitieu.assessment.RequestMatcher;
import vn.chitieu.fact.AnswerCase;
import vn.chitieu.fact.PeriodCase;
import vn.chitieu.fact.RequestCase;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.ReportPeriod;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.vocabulary.DeadlineForm;

/** {@code tra-loi.drl} alone, rule by rule: rows of a register in, which document answers what out (mục 4.9). */
class RegisterMatchingTest {
    private static final String CLAUSE = "KH11-V.end-3";
    private static final Logic LOGIC = logic();
    private final List<RegisterEntry> register = new ArrayList<>();

    private static Logic logic() {
        return new Logic(ShippedRules.BOOK.logic().stream()
                .filter(f -> f.name().equals("logic/tra-loi.drl"))
                .toList());
    }

    @Test
    void theRowOfTheUnitReplacesTheOneToEverybody() {
        asked("*", "8/UBND", "2026-06-01", "2026-06-15");
        asked("51-TC", "8/UBND", "2026-06-01", "2026-06-30");
        // of another day: another letter
        asked("*", "8/UBND", "2026-07-01", "2026-07-15");
        assertThat(requests()).containsExactly("2026-06-01 to 2026-06-30 -", "2026-07-01 to 2026-07-15 -");
    }

    @Test
    void oneLetterEnteredTwiceIsOneRequestWithADayOrWithout() {
        asked("51-TC", "7/UBND", "2026-07-01", "2026-07-15");
        asked("51-TC", " 7/ubnd", "2026-07-01", "2026-07-15");
        // without a number nobody can say that it is the same
        asked("51-TC", "", "2026-08-01", null);
        asked("51-TC", "", "2026-08-01", null);
        asked("51-TC", "9/UBND", "2026-09-01", null);
        asked("51-TC", "9/UBND", "2026-09-01", null);
        assertThat(requests())
                .containsExactly(
                        "2026-07-01 to 2026-07-15 -", "2026-08-01 to - -", "2026-08-01 to - -", "2026-09-01 to - -");
    }

    @Test
    void aSecondCopyOfTheRegisterListsNoSecondAnswer() {
        asked("51-TC", "1/UBND", "2026-03-01", null);
        asked("51-TC", "2/UBND", "2026-03-02", null);
        came("5/BC", "2026-03-05", "2026-03-06", null, "", "so-1.xlsx");
        came("5/BC", "2026-03-05", "2026-03-06", null, "", "so-2.xlsx");
        assertThat(requests()).containsExactly("2026-03-01 to - 5/BC", "2026-03-02 to - -");
        assertThat(unfit()).isEmpty();
        // two rows of one file are two answers
        came("6/BC", "2026-03-07", "2026-03-07", null, "", "so-1.xlsx");
        came("6/BC", "2026-03-07", "2026-03-07", null, "", "so-1.xlsx");
        assertThat(requests()).containsExactly("2026-03-01 to - 5/BC", "2026-03-02 to - 6/BC");
        assertThat(unfit()).containsExactly("6/BC");
    }

    /** Asked on 20/12/2026, answered on 04/01/2027: its year is 2026; and what was written before never answers. */
    @Test
    void yearAndDayLimitWhatMayAnswer() {
        asked("51-TC", "90/UBND", "2026-12-20", "2027-01-05");
        came("early", "2026-12-19", "2026-12-28", null, "", "so.xlsx");
        came("other year", "2026-12-21", "2026-12-21", 2027, "", "so.xlsx");
        came("right", "2027-01-04", "2027-01-04", 2026, "", "so.xlsx");
        assertThat(requests()).containsExactly("2026-12-20 to 2027-01-05 right");
        assertThat(unfit()).containsExactly("early", "other year");
    }

    @Test
    void documentsTakeTheOldestOpenRequestInOrderOfArrival() {
        asked("51-TC", "2/UBND", "2026-03-01", null);
        asked("51-TC", "1/UBND", "2026-02-01", null);
        came("later", "2026-03-10", "2026-03-25", null, "", "so.xlsx");
        came("sooner", "2026-03-15", "2026-03-18", null, "", "so.xlsx");
        assertThat(requests()).containsExactly("2026-02-01 to - sooner", "2026-03-01 to - later");
    }

    /** What names the second comes last and is looked at first, so that the unnamed one is about the first. */
    @Test
    void documentsThatNameTheirRequestComeFirst() {
        asked("51-TC", "1/UBND", "2026-02-01", null);
        asked("51-TC", "2/UBND", "2026-03-01", null);
        came("unnamed", "2026-03-05", "2026-03-05", null, "", "so.xlsx");
        came("named", "2026-03-09", "2026-03-09", null, "1/ubnd ", "so.xlsx");
        came("again", "2026-03-10", "2026-03-10", null, "1/UBND", "so.xlsx");
        came("stranger", "2026-03-11", "2026-03-11", null, "3/UBND", "so.xlsx");
        assertThat(requests()).containsExactly("2026-02-01 to - named", "2026-03-01 to - unnamed");
        // a second answer to a request that is named is no stranger
        assertThat(unfit()).containsExactly("stranger");
    }

    /** Of another unit or clause nothing is taken. */
    @Test
    void eachUnitAnswersForItself() {
        asked("*", "1/UBND", "2026-03-01", null);
        register.add(entry("DOCUMENT", "51-NV", "4/BC", "2026-03-05", "2026-03-05", null, null, "", "", "so.xlsx"));
        assertThat(requests()).containsExactly("2026-03-01 to - -");
    }

    @Test
    void aPeriodTakesTheFirstDocumentThatNamesIt() {
        period("late", "2026-04-20", "2026-Q1");
        period("first", "2026-04-02", "2026-Q1");
        period("elsewhere", "2026-04-01", "2030-Q1");
        assertThat(periods()).containsExactly("2026-Q1 first", "2026-Q2 -", "2026-Q3 -", "2026-Q4 -");
    }

    @Test
    void aDocumentWithoutAPeriodTakesTheOldestThatHasBegunAndWaits() {
        period("named", "2026-06-30", "2026-Q1");
        // in the second quarter: Q1 has one, Q3 has not begun
        period("a", "2026-05-01", "");
        period("too many", "2026-06-01", "");
        period("b", "2026-10-01", "");
        period("c", "2026-10-02", "");
        assertThat(periods()).containsExactly("2026-Q1 named", "2026-Q2 a", "2026-Q3 b", "2026-Q4 c");
    }

    private void asked(String unit, String number, String date, @Nullable String due) {
        register.add(entry("REQUEST", unit, number, date, date, due, null, "", "", "so.xlsx"));
    }

    private void came(String number, String date, String arrived, @Nullable Integer year, String request, String file) {
        register.add(entry("DOCUMENT", "51-TC", number, date, arrived, null, year, "", request, file));
    }

    private void period(String number, String arrived, String period) {
        register.add(entry("DOCUMENT", "51-TC", number, arrived, arrived, null, null, period, "", "so.xlsx"));
    }

    private RegisterEntry entry(
            String kind,
            String unit,
            String number,
            String date,
            String arrived,
            @Nullable String due,
            @Nullable Integer year,
            String period,
            String request,
            String file) {
        return new RegisterEntry(
                kind,
                unit,
                CLAUSE,
                year,
                number,
                LocalDate.parse(date),
                LocalDate.parse(arrived),
                due == null ? null : LocalDate.parse(due),
                "",
                file,
                "Sổ",
                register.size() + 2,
                period,
                request,
                null);
    }

    /** Requests that count, each with its answer's number. */
    private List<String> requests() {
        return matched(DeadlineForm.ON_REQUEST).stream()
                .filter(RequestCase.class::isInstance)
                .map(RequestCase.class::cast)
                .filter(r -> !r.isRepeated())
                .map(r -> r.getDate() + " to " + (r.getDue() == null ? "-" : r.getDue()) + " " + of(r.getAnswer()))
                .toList();
    }

    private List<String> periods() {
        return matched(DeadlineForm.QUARTERLY).stream()
                .filter(PeriodCase.class::isInstance)
                .map(PeriodCase.class::cast)
                .map(p -> p.getCode() + " " + of(p.getAnswer()))
                .toList();
    }

    private List<String> unfit() {
        RequestMatcher shelf = RequestMatcher.ofDocuments(register, Map.of(CLAUSE, DeadlineForm.ON_REQUEST));
        LOGIC.match(shelf.facts());
        return shelf.unfit().stream().map(RegisterEntry::number).toList();
    }

    private static String of(@Nullable AnswerCase answer) {
        return answer == null ? "-" : answer.getEntry().number();
    }

    /** The facts of one unit that owes the clause in this form, after the rules. */
    private List<Object> matched(DeadlineForm form) {
        OrganisationUnit unit = ShippedRules.BOOK.registry().unit("51-TC").orElseThrow();
        List<DeadlineObligation> owed = ReportPeriod.of(form, 2026).stream()
                .map(p -> new DeadlineObligation(
                        CLAUSE, unit, 2026, form, p, null, false, false, false, "", 0, false, Version.WHOLE))
                .toList();
        AssessmentInput input = new AssessmentInput(
                LocalDate.of(2027, 6, 30), List.of(unit), List.of(), List.of(), List.of(), register);
        List<Object> facts = new CaseAssembler(ShippedRules.BOOK)
                .register(input, new Obligations(List.of(), owed, List.of()))
                .facts();
        LOGIC.match(facts);
        return facts;
    }
}
