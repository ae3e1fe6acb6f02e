package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.fact.DutyCase;
import vn.chitieu.finding.Finding;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Duties that are due on a day, once (mục 4.12). Each expectation is counted by hand on the calendar; a task is due soon
 * from 30 days before its last good day.
 */
@Slow
class TasksTest {
    private static final String BY_DAY = "KH11-V.6-11"; // 30/6/2026
    private static final String BEFORE = "KH11-V.6-12"; // trước 30/6/2026
    private static final String NUMBERED = "KH11-V.6-13"; // quý II/2026, number and date
    private static final String ONWARDS = "KH11-V.6-14"; // năm 2026 và các năm tiếp theo
    private static final String FIRST_LEAD = "KH11-V.6-15"; // 51-TC answers for 51-NV
    private static final String EACH_LEAD = "KH11-V.6-16";
    private static final String WORD_ALONE = "KH11-V.6-17"; // no proof asked for
    private static RuleEngine engine;

    @BeforeAll
    static void rules(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            Tasks.columns(book);
            Tasks.add(book, BY_DAY, "department", "51-TC", "51-TC", "30/6/2026");
            Tasks.add(book, BEFORE, "department", "51-TC", "51-TC", "trước 30/6/2026");
            RuleRows.set(
                    Tasks.add(book, NUMBERED, "department", "51-TC", "51-TC", "quý II/2026"),
                    "Minh chứng",
                    "NUMBER_AND_DATE");
            Tasks.add(book, ONWARDS, "department", "51-TC", "51-TC", "năm 2026 và các năm tiếp theo");
            RuleRows.set(
                    Tasks.add(book, FIRST_LEAD, "department", "51-TC;51-NV;51-KHCN", "51-TC;51-NV", "2026"),
                    "Nhiều chủ trì",
                    "cơ quan đầu");
            Tasks.add(book, EACH_LEAD, "department", "51-TC;51-NV", "51-TC;51-NV", "2026");
            RuleRows.set(
                    Tasks.add(book, WORD_ALONE, "department", "51-TC", "51-TC", "30/6/2026"), "Minh chứng", "NONE");
        });
        rules.workbook("danh-muc/kien-nghi.xlsx", book -> {
            Row own = RuleRows.copy(book.getSheet("Kiến nghị"), "duty.TASK_WAITING");
            RuleRows.set(own, "Khóa", "duty." + EACH_LEAD + ".TASK_WAITING");
            RuleRows.set(own, "Đối tượng", EACH_LEAD);
        });
        Rulebook book = rules.read();
        assertThat(book.hasErrors()).as(book.problems().toString()).isFalse();
        engine = RuleEngines.compile(book);
    }

    private static String id(String clause) {
        return "duty:51-TC:" + clause + "::";
    }

    private static Finding of(Night night, String clause) {
        Finding found = night.findings("51-TC").get(id(clause));
        assertThat(found).as(clause).isNotNull();
        return found;
    }

    private static String word(Finding f) {
        return f.note().params().getOrDefault(DutyCase.WORD, "");
    }

    private static String progress(Finding f) {
        return f.note().params().getOrDefault(DutyCase.PROGRESS, "");
    }

    /** 30 days before 30/06 is 31/05. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-30, NOT_DUE, TASK_WAITING",
        "2026-05-31, DUE_SOON, TASK_SOON",
        "2026-06-30, DUE_SOON, TASK_SOON",
        "2026-07-01, OVERDUE, TASK_UNREPORTED",
        "2028-01-15, OVERDUE, TASK_UNREPORTED"
    })
    void aTaskOfWhichNothingIsSaid(String asOf, String state, String word) {
        Finding found = of(Night.of(asOf, engine), BY_DAY);
        assertThat(found.verdict().state()).isEqualTo(state);
        assertThat(found.due()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(word(found)).isEqualTo(word);
        assertThat(progress(found)).isEmpty();
        assertThat(found.note().key()).isEqualTo("duty." + word);
        assertThat(found.identity().period().none()).isTrue();
    }

    /** The unit's own word stands beside the state; the day alone says whether it is late. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30, IN_PROGRESS, DUE_SOON, TASK_GOING_IN_TIME",
        "2026-07-01, IN_PROGRESS, OVERDUE, TASK_GOING_LATE",
        "2026-05-01, NOT_STARTED, NOT_DUE, TASK_NOT_STARTED",
        "2026-07-01, NOT_STARTED, OVERDUE, TASK_NOT_STARTED_LATE"
    })
    void aTaskThatIsNotDone(String asOf, String said, String state, String word) {
        Night night = Night.of(asOf, engine).duty("51-TC", BY_DAY, 2026, said, "", null);
        Finding found = of(night, BY_DAY);
        assertThat(found.verdict().state()).isEqualTo(state);
        assertThat(progress(found)).isEqualTo(said);
        assertThat(word(found)).isEqualTo(word);
    }

    /** The product's date counts, whenever it was reported; "trước 30/6" still names the 30th. */
    @ParameterizedTest
    @CsvSource({
        "KH11-V.6-11, 2026-06-30, ON_TIME, TASK_DONE_IN_TIME",
        "KH11-V.6-11, 2026-07-01, LATE, TASK_DONE_LATE",
        "KH11-V.6-12, 2026-06-29, ON_TIME, TASK_DONE_IN_TIME",
        "KH11-V.6-12, 2026-06-30, ON_NAMED_DAY, TASK_DONE_LATE",
        "KH11-V.6-12, 2026-07-01, LATE, TASK_DONE_LATE"
    })
    void aTaskIsDoneOnTheDateOfItsProduct(String clause, String date, String state, String word) {
        Night night = Night.of("2026-12-31", engine)
                .duty("51-TC", clause, 2026, "DONE", "15/QĐ-STC", date)
                .saidDone("51-TC", clause, 2026, "2026-12-01", "15/QĐ-STC");
        Finding found = of(night, clause);
        assertThat(found.verdict().state()).isEqualTo(state);
        assertThat(found.metOn()).isEqualTo(LocalDate.parse(date));
        assertThat(word(found)).isEqualTo(word);
        assertThat(progress(found)).isEqualTo("DONE");
        assertThat(found.note().params()).containsEntry("evidence", "15/QĐ-STC");
    }

    /** Without the product's date: the first return that said so, 28/06, though a later one is in force. */
    @Test
    void withoutADateTheFirstReturnThatSaidSoCounts() {
        Night night = Night.of("2026-12-31", engine)
                .duty("51-TC", BY_DAY, 2026, "DONE", "báo cáo kèm theo", null)
                .saidDone("51-TC", BY_DAY, 2026, "2026-12-01", "báo cáo kèm theo")
                .saidDone("51-TC", BY_DAY, 2026, "2026-06-28", "dự thảo kèm theo")
                .saidDone("51-TC", BY_DAY, 2026, "2026-06-01", ""); // without evidence: not done then
        Finding found = of(night, BY_DAY);
        assertThat(found.metOn()).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(found.verdict().state()).isEqualTo("ON_TIME");
    }

    /** Number and date are demanded: with one of them missing it is in progress, and overdue from 01/07. */
    @Test
    void whatTheProofLacksIsNotDone() {
        Night lacking = Night.of("2026-07-10", engine)
                .duty("51-TC", NUMBERED, 2026, "DONE", "15/QĐ-STC", null)
                .saidDone("51-TC", NUMBERED, 2026, "2026-06-20", "15/QĐ-STC");
        Finding found = of(lacking, NUMBERED);
        assertThat(found.verdict().state()).isEqualTo("OVERDUE");
        assertThat(progress(found)).isEqualTo("IN_PROGRESS");
        assertThat(found.note().marks()).contains("NO_EVIDENCE");
        Night wordless = Night.of("2026-07-10", engine).duty("51-TC", NUMBERED, 2026, "DONE", "đã ký", "2026-06-20");
        assertThat(of(wordless, NUMBERED).verdict().state()).isEqualTo("OVERDUE");
        Night whole = Night.of("2026-07-10", engine).duty("51-TC", NUMBERED, 2026, "DONE", "15/QĐ-STC", "2026-06-20");
        assertThat(of(whole, NUMBERED).verdict().state()).isEqualTo("ON_TIME");
        Night alone = Night.of("2026-07-10", engine)
                .duty("51-TC", WORD_ALONE, 2026, "DONE", "", null)
                .saidDone("51-TC", WORD_ALONE, 2026, "2026-07-02", "");
        assertThat(of(alone, WORD_ALONE).verdict().state()).isEqualTo("LATE");
    }

    /** The register: number and date of the product; or the arrival of a document without them. */
    @Test
    void theRegisterSaysItToo() {
        Night numbered = Night.of("2026-09-30", engine)
                .answer("51-TC", NUMBERED, null, "88/QĐ-STC", "2026-06-30", "2026-07-20", "");
        Finding found = of(numbered, NUMBERED);
        assertThat(found.verdict().state()).isEqualTo("ON_TIME");
        assertThat(found.metOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        Night plan = Night.of("2026-09-30", engine)
                .register("PLAN", "51-TC", NUMBERED, null, "12/KH-STC", "2026-07-01", null);
        assertThat(of(plan, NUMBERED).verdict().state()).isEqualTo("LATE");
        Night arrived =
                Night.of("2026-09-30", engine).answer("51-TC", BY_DAY, null, "", "2026-06-29", "2026-07-03", "");
        assertThat(of(arrived, BY_DAY).metOn()).isEqualTo(LocalDate.of(2026, 7, 3));
        // number and date are demanded: an arrival alone shows nothing
        Night bare = Night.of("2026-09-30", engine).answer("51-TC", NUMBERED, null, "", "2026-06-29", "2026-06-29", "");
        assertThat(of(bare, NUMBERED).verdict().state()).isEqualTo("OVERDUE");
    }

    @Test
    void anExtensionMovesTheDueDate() {
        Night night = Night.of("2026-07-15", engine)
                .register("EXTENSION", "51-TC", BY_DAY, 2026, "9/UBND", "2026-06-20", "2026-07-31");
        Finding found = of(night, BY_DAY);
        assertThat(found.due()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(found.verdict().state()).isEqualTo("DUE_SOON");
        assertThat(found.note().marks()).contains("EXTENDED");
    }

    /** Done with proof in the return of 2026 stays done when the return of 2027 says otherwise or nothing. */
    @Test
    void whatIsDoneStaysDone() {
        Night night = Night.of("2028-01-15", engine)
                .duty("51-TC", BY_DAY, 2026, "DONE", "15/QĐ-STC", "2026-06-15")
                .duty("51-TC", BY_DAY, 2027, "IN_PROGRESS", "", null);
        assertThat(of(night, BY_DAY).verdict().state()).isEqualTo("ON_TIME");
    }

    /** 2026 once; from 2027 on a duty of each year, judged by that year's return. */
    @Test
    void aTaskMayGoOnInTheYearsAfter() {
        Map<String, Finding> found = Night.of("2028-12-31", engine)
                .accepted("51-TC", 2026, "2026-12-01")
                .accepted("51-TC", 2027, "2027-12-01")
                .accepted("51-TC", 2028, "2028-12-01")
                .duty("51-TC", ONWARDS, 2026, "DONE", "1/BC", "2026-11-01")
                .duty("51-TC", ONWARDS, 2027, "IN_PROGRESS", "", null)
                .findings("51-TC");
        Expect.in(found, id(ONWARDS)).state("ON_TIME").due("2026-12-31").met("2026-11-01");
        Expect.in(found, "duty:51-TC:" + ONWARDS + "::2027")
                .state("IN_PROGRESS")
                .year(2027);
        Expect.in(found, "duty:51-TC:" + ONWARDS + "::2028")
                .state("NOT_REPORTED")
                .year(2028);
        assertThat(found).doesNotContainKey("duty:51-TC:" + ONWARDS + "::2029");
        assertThat(Night.of("2026-12-31", engine).findings("51-TC").keySet())
                .filteredOn(k -> k.contains(ONWARDS))
                .containsExactly(id(ONWARDS));
    }

    /** The first lead answers for the others; who only coordinates is bound as ever. */
    @Test
    void ofSeveralLeadsEachIsBoundOrTheFirstForAll() {
        Map<String, Finding> found = Night.of("2026-06-01", engine).findings("51-TC", "51-NV", "51-KHCN");
        assertThat(found.keySet())
                .filteredOn(k -> k.contains(FIRST_LEAD))
                .containsExactly("duty:51-KHCN:" + FIRST_LEAD + "::", "duty:51-TC:" + FIRST_LEAD + "::");
        assertThat(found.keySet())
                .filteredOn(k -> k.contains(EACH_LEAD))
                .containsExactly("duty:51-NV:" + EACH_LEAD + "::", "duty:51-TC:" + EACH_LEAD + "::");
        // a clause may have a sentence of its own
        Expect.in(found, id(EACH_LEAD)).note("duty." + EACH_LEAD + ".TASK_WAITING");
        Expect.in(found, id(FIRST_LEAD)).note("duty.TASK_WAITING");
    }
}
