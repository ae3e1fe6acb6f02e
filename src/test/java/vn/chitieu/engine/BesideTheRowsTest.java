package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.CheckFact.CopiedSheet;
import vn.chitieu.fact.sent.CheckFact.CountPair;
import vn.chitieu.fact.sent.CheckFact.ExchangedDate;
import vn.chitieu.fact.sent.CheckFact.FileName;
import vn.chitieu.fact.sent.CheckFact.ListedProgramme;
import vn.chitieu.fact.sent.CheckFact.NamedUnit;
import vn.chitieu.fact.sent.CheckFact.PartSum;
import vn.chitieu.fact.sent.CheckFact.ProgrammeName;
import vn.chitieu.fact.sent.CheckFact.ReplacedReturn;
import vn.chitieu.fact.sent.CheckFact.SecondCover;
import vn.chitieu.fact.sent.CheckFact.UnlistedFigure;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.rulebook.model.Rulebook;

/** What is known beside a return's own rows, each check once broken and once at its limit. */
class BesideTheRowsTest {
    private static final Place AT = new Place("a.xlsx", "Người học", "A5");

    @Test
    void theNameOfAnotherUnitToTheLetterIsAnError() {
        assertThat(beside(cover(), new NamedUnit("51-CS1", "Trường A", true)))
                .extracting(Problem::code, p -> p.params().get("other"))
                .containsExactly(tuple("NAME_IS_OTHERS", "51-CS1"));
    }

    @Test
    void theFilesNameMayNameAnotherYear() {
        assertThat(codes(beside(cover(), named("DPQ-2025.xlsx", 2025)))).containsExactly("FILE_OF_OTHER_YEAR");
        assertThat(beside(cover(), named("DPQ-2026.xlsx", 2026))).isEmpty();
    }

    /** 12/10 read as 12 October, before the window that opens in November of the data year; 10/12 lies in it. */
    @Test
    void aDateReadTheAmericanWayIsPointedOut() {
        assertThat(codes(beside(cover(), exchanged("sent_date", "2026-10-12", "2026-12-10"))))
                .containsExactly("DATE_SWAPPED");
        // 11/12 fits either way
        assertThat(beside(cover(), exchanged("sent_date", "2026-11-12", "2026-12-11")))
                .isEmpty();
        // the day that figures are counted on: an error, where there are figures
        ExchangedDate counted = exchanged("data_as_of", "2026-10-11", "2026-11-10");
        assertThat(beside(cover(), counted)).isEmpty();
        assertThat(codes(ShippedRules.ENGINE.check(
                        facts(cover(), List.of(row("7480201", 5)), List.of()), List.of(counted))))
                .containsExactly("AS_OF_SWAPPED");
        // exchanged it would lie after the day of sending
        ExchangedDate after = exchanged("data_as_of", "2026-10-12", "2026-12-10");
        assertThat(ShippedRules.ENGINE.check(facts(cover(), List.of(row("7480201", 5)), List.of()), List.of(after)))
                .isEmpty();
    }

    @Test
    void twoCoversMaySayTwoThings() {
        assertThat(beside(cover(), new SecondCover("Trang bìa", "Trang bìa (2)", "Năm: 2026, 2025", AT)))
                .extracting(Problem::code, p -> p.params().get("expected"))
                .containsExactly(tuple("COVERS_DIFFER", "Năm: 2026, 2025"));
    }

    @Test
    void figuresInACopyOfTheSheetAreNotReadAsNone() {
        CopiedSheet copy = new CopiedSheet("LEARNERS", "Người học", "Người học (2)", 12, AT);
        assertThat(beside(cover(Map.of("LEARNERS", "COMPLETE")), copy))
                .extracting(Problem::code, p -> p.params().get("row"))
                .containsExactly(tuple("FIGURES_IN_COPY", "12"));
        assertThat(codes(beside(cover(), copy))).containsExactly("COPY_NOT_READ");
    }

    @Test
    void anOwedFigureThatIsNotListedIsNamed() {
        assertThat(beside(cover(), new UnlistedFigure("SCHOOLS", "Số trường", AT)))
                .extracting(Problem::code, p -> p.params().get("value"))
                .containsExactly(tuple("FIGURE_NOT_LISTED", "SCHOOLS"));
    }

    /** 4.7: ranks are whole numbers from 1; a figure in another unit of measure may be anything. */
    @Test
    void aRankIsAWholeNumberFromOne(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("danh-muc/chi-so.xlsx", book -> {
            Row measure = RuleRows.copy(book.getSheet("Số đo"), "LEARNERS_ALL");
            List.of("Mã:RANKED", "Bảng:FIGURES", "Cột:value", "Nhóm:*", "Văn bằng:*", "Cờ:PLACE", "Cộng từ:-")
                    .forEach(c -> {
                        String[] cell = c.split(":");
                        RuleRows.set(measure, cell[0], cell[1]);
                    });
            Row indicator = RuleRows.copy(book.getSheet("Chỉ số"), "ICT_GRADUATES");
            RuleRows.set(indicator, "Mã", "PLACE_OF_UNIT");
            RuleRows.set(indicator, "Tử số", "RANKED");
            RuleRows.set(indicator, "Đơn vị tính", "hạng");
            RuleRows.set(indicator, "Theo trình độ", "không");
        });
        Rulebook book = rules.read();
        assertThat(book.hasErrors()).as(book.problems().toString()).isFalse();
        RuleEngine engine = RuleEngines.compile(book);
        FigureRow[] figures = {
            figure("FIGURES", 5, "PLACE", "0"),
            figure("FIGURES", 6, "PLACE", "1"),
            figure("FIGURES", 7, "PLACE", "2.5"),
            figure("FIGURES", 8, "SCORE", "2.5"),
        };
        assertThat(engine.check(facts(cover(), List.of(), List.of(figures))))
                .extracting(
                        Problem::code, p -> p.place().cell(), p -> p.params().get("value"))
                .containsExactly(tuple("FIGURE_NOT_RANK", "C5", "0"), tuple("FIGURE_NOT_RANK", "C7", "2,5"));
    }

    /** Code and name of the official list are held against each other by digits 2 to 7. */
    @Test
    void aProgrammesNameMayBeThatOfAnotherCode() {
        assertThat(beside(cover(), listed(5, "7480201", "Kinh tế", "310101", "Công nghệ thông tin")))
                .extracting(Problem::code, p -> p.params().get("expected"))
                .containsExactly(tuple("CODE_NOT_OF_NAME", "7310101"));
        assertThat(beside(cover(), listed(5, "8480201", "Kinh tế", "310101", "Công nghệ thông tin")))
                .extracting(Problem::code, p -> p.params().get("expected"))
                .containsExactly(tuple("CODE_NAME_DOUBTFUL", "8310101"));
        assertThat(beside(cover(), listed(5, "7480201", "Công nghệ thông tin", "480201", "Công nghệ thông tin")))
                .isEmpty();
        // a name that the list does not have; that of its code stands beside another code
        ListedProgramme own = listed(5, "7480201", "Tin học quản trị", "", "Công nghệ thông tin");
        assertThat(codes(beside(cover(), own, new ProgrammeName("LEARNERS", "công nghệ thông tin", "340101"))))
                .containsExactly("CODE_EXCHANGED");
        assertThat(beside(cover(), own, new ProgrammeName("LEARNERS", "công nghệ thông tin", "480201")))
                .isEmpty();
    }

    /** Limits of the table: 10,000 persons in a row, 200 lecturers. */
    @Test
    void whatIsTooLargeToBeTrueIsPointedOut() {
        assertThat(ShippedRules.ENGINE.check(facts(
                        cover(),
                        List.of(row("7480201", 10_000), row("7480202", 10_001)),
                        List.of(
                                figure("LECTURERS", 5, "RECRUITED", "200"),
                                figure("LECTURERS", 6, "CONTRACT", "201")))))
                .extracting(Problem::code, p -> p.params().get("value"), p -> p.params()
                        .get("limit"))
                .containsExactlyInAnyOrder(
                        tuple("COUNT_IMPLAUSIBLE", "10.001", "10.000"), tuple("LECTURERS_IMPLAUSIBLE", "201", "200"));
    }

    @Test
    void partsAddUpToTheirTotal() {
        ReturnFacts facts = facts(cover(), List.of(), List.of())
                .with(List.of(
                        new PartSum("Tổng số trường", "Công lập; Tư thục", number("12"), number("11"), AT),
                        new PartSum("Tổng số lớp", "Sáng; Chiều", number("12.0"), number("12"), AT)));
        assertThat(ShippedRules.ENGINE.check(facts))
                .extracting(Problem::code, p -> p.params().get("value"), p -> p.params()
                        .get("expected"))
                .containsExactly(tuple("PARTS_NOT_TOTAL", "12", "11"));
    }

    @Test
    void doneInPartIsDoneWithARemark() {
        List<DutyRow> duties = List.of(duty(5, "KH11-V.7.a-2", "30"), duty(6, "KH11-V.7.b-1", "100"));
        assertThat(ShippedRules.ENGINE.check(
                        new ReturnFacts(cover(), List.of(), List.of(), duties, List.of(), List.of())))
                .extracting(Problem::code, p -> p.params().get("value"), p -> p.params()
                        .get("other"))
                .containsExactly(tuple("DUTY_DONE_IN_PART", "KH11-V.7.a-2", "30"));
    }

    /** A hundred times the count of the year before: one digit or two too many. */
    @Test
    void aCountMayLeapAHundredfold() {
        assertThat(ShippedRules.ENGINE.compareYears(List.of(
                        new CountPair("DPQ", 2026, "7480201", 30, 3000, AT),
                        new CountPair("DPQ", 2026, "7480202", 30, 2999, AT),
                        new CountPair("DPQ", 2026, "7480203", 0, 2999, AT))))
                .extracting(Problem::code, p -> p.params().get("row"))
                .containsExactly(tuple("COUNT_LEAP", "7480201"));
    }

    /** Against the return it replaces: programmes dropped or added; else a total that moves by more than 50 %. */
    @Test
    void aReplacementIsHeldAgainstWhatItReplaces() {
        assertThat(codes(ShippedRules.ENGINE.compareYears(List.of(replaced(100, 90, "7480201", "")))))
                .containsExactly("RETURN_REPLACED");
        assertThat(codes(ShippedRules.ENGINE.compareYears(List.of(replaced(100, 151, "", "")))))
                .containsExactly("RETURN_REPLACED");
        assertThat(ShippedRules.ENGINE.compareYears(List.of(replaced(100, 150, "", ""), replaced(0, 150, "", ""))))
                .isEmpty();
    }

    private static ReplacedReturn replaced(long before, long now, String dropped, String added) {
        return new ReplacedReturn("LEARNERS", before, now, "1/BC", "2/BC", dropped, added, AT);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<Problem> beside(Cover cover, Record... beside) {
        return ShippedRules.ENGINE.check(facts(cover, List.of(), List.of()), Arrays.asList(beside));
    }

    private static ReturnFacts facts(Cover cover, List<ProgrammeRow> rows, List<FigureRow> figures) {
        return new ReturnFacts(cover, rows, figures, List.of(), List.of(), List.of());
    }

    private static FileName named(String file, int year) {
        return new FileName(file, "DPQ", year, "DPQ", 2026, cover().at("unit_code"), cover().at("year"));
    }

    private static Cover cover() {
        return cover(Map.of());
    }

    private static Cover cover(Map<String, String> tables) {
        Place place = new Place("a.xlsx", "Trang bìa", "B5");
        LocalDate sent = LocalDate.of(2026, 12, 1);
        return new Cover("DPQ", "", 2026, null, "1/BC", null, sent, tables, place, Map.of());
    }

    private static ExchangedDate exchanged(String key, String read, String exchanged) {
        return new ExchangedDate(key, "Ngày", LocalDate.parse(read), LocalDate.parse(exchanged), AT);
    }

    private static ListedProgramme listed(int row, String code, String name, String nameDigits, String listed) {
        return new ListedProgramme(
                "LEARNERS",
                row,
                code,
                Character.digit(code.charAt(0), 10),
                code.substring(1),
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                nameDigits,
                listed,
                listed.toLowerCase(java.util.Locale.ROOT),
                AT);
    }

    private static ProgrammeRow row(String code, long persons) {
        return new ProgrammeRow(
                "LEARNERS", 5, code, "", "", "CU_NHAN", 7, persons, 0L, Set.of(), Set.of("ICT"), true, AT, AT, AT);
    }

    private static FigureRow figure(String table, int row, String code, String value) {
        Place place = new Place("a.xlsx", "Số liệu khác", "C" + row);
        return new FigureRow(table, row, code, "DPQ", "", 2026, number(value), "", true, place);
    }

    private static DutyRow duty(int row, String clause, @Nullable String percent) {
        return new DutyRow(
                row,
                "DPQ",
                clause,
                "DONE",
                percent == null ? null : number(percent),
                "Báo cáo 5",
                null,
                "",
                true,
                AT,
                new Place("a.xlsx", "Nhiệm vụ", "C" + row));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
