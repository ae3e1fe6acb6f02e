package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;

/** Returns whose cells or package were once taken for what they are not, or stopped a night. */
class CellCasesTest {
    private static final Path CASES = Path.of("src/test/resources/vn/chitieu/intake/cases");
    /** 980 + 430 + 135 + 26 learners, 775 + 100 + 10 + 7 women, 240 + 66 graduates. */
    static final String ALL = "accepted 1571/892 306";

    @TempDir
    private Path folder;

    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    /** @param problems code and place of each, as the sender goes through the form */
    record Case(String file, String outcome, String problems) {
        @Override
        public String toString() {
            return file + ": " + outcome + " [" + problems + "]";
        }

        List<String> codes() {
            return problems.isEmpty()
                    ? List.of()
                    : Arrays.stream(problems.split(" \\| "))
                            .map(p -> p.split(" ")[0])
                            .toList();
        }
    }

    static List<Case> files() {
        return List.of(
                new Case("00-goc.xlsx", ALL, ""),
                new Case("E10-dvt-nguoi.xlsx", ALL, ""),
                new Case("I10-cong-van-khong-so.xlsx", ALL, ""),
                new Case("A2-1904-ngay-thang-nam-chu.xlsx", ALL, ""),
                new Case("B3-percent-literal.xlsx", ALL, ""),
                new Case("B4-percent-literal-1.xlsx", ALL, ""),
                new Case("B7-dinh-dang-nghin.xlsx", "rejected", each("NUMBER_SHOWN_OTHERWISE", "E2", "E3", "E4", "E5")),
                new Case("C1-xlsxwriter-cong-thuc.xlsx", "rejected", each("FORMULA_NOT_COMPUTED", "E3", "F3")),
                new Case(
                        "C3-xlsxwriter-tat-ca.xlsx",
                        "rejected",
                        each("FORMULA_NOT_COMPUTED", "E2", "F2", "E3", "F3", "E4", "F4", "E5", "F5")),
                new Case("X1-formula.xls", "rejected", each("FORMULA_NOT_COMPUTED", "E3", "F3")),
                new Case("D1-chi-so-tren.xlsx", "rejected", each("TEXT_RAISED", "E3")),
                new Case("D2-gach-bo.xlsx", "rejected", each("TEXT_STRUCK", "E3")),
                new Case("F4-LRM.xlsx", ALL, ""),
                new Case("F5-vo-hinh.xlsx", ALL, ""),
                new Case("G1-strict.xlsx", ALL, ""),
                new Case("G12-so-mu-khong-lo.xlsx", "rejected", each("NUMBER_TOO_LARGE", "E3")),
                new Case("G15-thieu-workbook.xlsx", "unreadable", "FILE_UNREADABLE"),
                new Case("no-core-document.xlsx", "unreadable", "FILE_UNREADABLE"),
                new Case("sheet-part-missing.xlsx", "unreadable", "FILE_UNREADABLE"));
    }

    private static String each(String code, String... cells) {
        return Arrays.stream(cells).map(cell -> code + " Người học!" + cell).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsTakenForWhatExcelShows(Case file) {
        Path path = CASES.resolve(file.file());
        ProcessedReturn taken = taker.take(new InboxScan.Item(path, file.file(), "x"));
        assertThat(new Case(file.file(), outcome(taken), problems(taken))).hasToString(file.toString());

        ReturnCheck.Result looked =
                new ReturnCheck(TestBase.RULES, TestBase.ENGINE).check(path, LocalDate.of(2026, 12, 10));
        assertThat(looked.outcome().name().toLowerCase(Locale.ROOT))
                .as("a look before sending says the same")
                .isEqualTo(file.outcome().split(" ")[0]);
        assertThat(looked.problems()).extracting(ReturnCheck.Found::code).containsExactlyElementsOf(file.codes());
    }

    /** All of them in one inbox: what cannot be read stops nothing. */
    @Test
    void aNightTakesThemInAlike() throws Exception {
        DataSource source = TestBase.database();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("insert into run (id, as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                + " overriding system value values (1, '2026-12-31', 'r', 'i', 1, 'e', 'RUNNING', now())");
        List<InboxScan.Item> items = new ArrayList<>();
        for (Case file : files()) {
            Path path = CASES.resolve(file.file());
            items.add(new InboxScan.Item(path, file.file(), InboxScan.hash(path)));
        }
        new Intake(source, TestBase.RULES, TestBase.ENGINE).take(items, 1, (done, total) -> {});
        Map<String, String> stored = jdbc.queryForList("""
                        select s.path, s.state || coalesce(' ' || (select o.numerator from observation o
                                where o.submission_id = s.id and o.indicator = '_LEARNERS_TOTAL'), '') || ': '
                            || coalesce((select string_agg(p.code, ' ' order by p.ordinal) from submission_problem p
                                where p.submission_id = s.id and not p.by_years), '') as found
                        from submission s""").stream()
                .collect(Collectors.toMap(r -> (String) r.get("path"), r -> (String) r.get("found")));
        assertThat(stored)
                .isEqualTo(files().stream()
                        .collect(Collectors.toMap(
                                Case::file,
                                c -> (c.outcome().equals(ALL) ? "ACCEPTED 1571" : "REJECTED") + ": "
                                        + String.join(" ", c.codes()))));
    }

    @Test
    void valuesAreThoseThatExcelShows() {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        for (String file : List.of("00-goc.xlsx", "A2-1904-ngay-thang-nam-chu.xlsx", "G1-strict.xlsx")) {
            ReturnFacts facts = facts(file);
            assertThat(facts.cover().dataAsOf()).as(file).isEqualTo(asOf);
            assertThat(facts.cover().sentDate()).isEqualTo(LocalDate.of(2026, 12, 2));
            assertThat(facts.duties().get(0).date()).isEqualTo(LocalDate.of(2025, 10, 15));
        }
        assertThat(facts("B3-percent-literal.xlsx").duties())
                .extracting(DutyRow::percent)
                .containsExactly(BigDecimal.valueOf(100), BigDecimal.valueOf(45));
        assertThat(facts("B4-percent-literal-1.xlsx").duties())
                .extracting(DutyRow::percent)
                .containsExactly(BigDecimal.ONE);
        assertThat(facts("F5-vo-hinh.xlsx").cover().unitCode()).isEqualTo("DPQ");
    }

    /** Each of them a problem of its cell, at once, and without the memory that the number written out would take. */
    @Test
    void numbersWithoutEndAreRefusedAtTheirCells() {
        for (String file : List.of("number-1E999999999.xlsx", "number-1e200000.xlsx")) {
            ProcessedReturn taken = taker.take(new InboxScan.Item(CASES.resolve(file), file, "x"));
            assertThat(taken.accepted()).isFalse();
            assertThat(taken.problems())
                    .filteredOn(p -> p.code().equals("NUMBER_TOO_LARGE"))
                    .as(file)
                    .hasSize(12)
                    .allSatisfy(p -> assertThat(p.params().get("value")).hasSizeLessThan(20));
        }
        ProcessedReturn strict =
                taker.take(new InboxScan.Item(CASES.resolve("strict-ooxml.xlsx"), "strict-ooxml.xlsx", "x"));
        assertThat(strict.unreadable()).isFalse();
    }

    private ReturnFacts facts(String file) {
        ReturnFacts facts = taker.take(new InboxScan.Item(CASES.resolve(file), file, "x"))
                .reading()
                .facts();
        assertThat(facts).isNotNull();
        return facts;
    }

    /** A change to the good return. */
    private record Edited(String what, String problems, Consumer<XSSFWorkbook> edit) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Edited> neighbours() {
        return Stream.of(
                format("#,##0,,", 430_000_000, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0.0,,", 430_000, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0,.0", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("#,##0,\" nghìn\"", 430_000, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\" nghìn người\"", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\\K", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\"000\"", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\\0", 43, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("[>999]#,##0,;0", 430_000, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("[>999]#,##0,;0", 430, ""),
                format(";;;", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\".\"0", 430, "NUMBER_SHOWN_OTHERWISE Người học!E3"),
                format("0\"%\"", 430, "NUMBER_AS_PERCENT Người học!E3"),
                format("0\\%", 430, "NUMBER_AS_PERCENT Người học!E3"),
                format("0%", 4.3, "NUMBER_AS_PERCENT Người học!E3"),
                format("dd/mm/yyyy", 430, "NUMBER_AS_DATE Người học!E3"),
                format("0\" người\"", 430, ""),
                format("#,##0\" sinh viên\"", 430, ""),
                format("#\".\"###", 430, ""),
                format("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", 430, ""),
                format("000000", 430, ""),
                format("0;-0;;@", 430, ""),
                format("[Red]#,##0", 430, ""),
                text("430\u200f", ""),
                text("\u202a430\u202c", ""),
                text("\u2066430\u2069", ""),
                text("4\u200b3\u200d0\ufeff", ""),
                text("\uff14\uff13\uff10", ""),
                text("\u00a0430\u2009", ""),
                text("43O", "LOOKALIKE_LETTER Người học!E3"),
                text("4З0", "LOOKALIKE_LETTER Người học!E3"),
                text("430\u00b9", "TEXT_RAISED Người học!E3"),
                text("\u2013430", "NUMBER_NEGATIVE Người học!E3"),
                text("1E999999999", "NUMBER_TOO_LARGE Người học!E3"),
                text("9".repeat(32_000), "NUMBER_TOO_LARGE Người học!E3"),
                text("1" + ".234".repeat(8_000), "NUMBER_TOO_LARGE Người học!E3"),
                at("Người học!A3", "748О201", "LOOKALIKE_LETTER Người học!A3"),
                at("Người học!A3", "748O201", "LOOKALIKE_LETTER Người học!A3"),
                at("Người học!A3", "７４８０２０１", ""),
                at("Người học!E1", "Số\u200b người\u00ad", ""),
                at("Trang bìa!B2", "DРQ", "LOOKALIKE_LETTER Trang bìa!B2"),
                at("Người học!G3", "cо", "LOOKALIKE_LETTER Người học!G3"),
                at("Nhiệm vụ!A2", "KH11\u00adV.7.a\u00ad1", ""),
                new Edited("a struck number", "CELL_STRUCK Người học!E3", b -> struck(b, "Người học!E3")),
                new Edited("a struck code", "CELL_STRUCK Người học!A3", b -> struck(b, "Người học!A3")),
                new Edited("a struck date", "CELL_STRUCK Trang bìa!B5", b -> struck(b, "Trang bìa!B5")),
                new Edited("a struck name", "", b -> struck(b, "Người học!C3")),
                new Edited(
                        "a raised mark at a code",
                        "TEXT_RAISED Người học!A3",
                        b -> rich(b, "Người học!A3", "74802012", 7, f -> f.setTypeOffset(Font.SS_SUPER))),
                new Edited(
                        "a lowered mark",
                        "TEXT_RAISED Người học!E3",
                        b -> rich(b, "Người học!E3", "4301", 3, f -> f.setTypeOffset(Font.SS_SUB))),
                new Edited(
                        "a struck end of a date",
                        "TEXT_STRUCK Trang bìa!B7",
                        b -> rich(b, "Trang bìa!B7", "02/12/2026 3", 10, f -> f.setStrikeout(true))),
                new Edited(
                        "a white end",
                        "TEXT_HIDDEN Người học!E3",
                        b -> rich(b, "Người học!E3", "4301", 3, f -> f.setColor(IndexedColors.WHITE.getIndex()))),
                new Edited("a bold end is nothing", "", b -> rich(b, "Người học!E3", "430", 1, f -> f.setBold(true))),
                new Edited(
                        "a raised mark in a name",
                        "",
                        b -> rich(b, "Người học!C3", "Công nghệ thông tin1", 19, f -> f.setTypeOffset(Font.SS_SUPER))),
                new Edited("a calculated formula", "", b -> formula(b, 430, true)),
                new Edited(
                        "a nought that is not to be calculated again",
                        "FEMALE_OVER_PERSONS Người học!F3",
                        b -> formula(b, 0, false)),
                new Edited("a nought to be calculated", "FORMULA_NOT_COMPUTED Người học!E3", b -> formula(b, 0, true)),
                new Edited("a day that lost its format", "", b -> number(b, "Trang bìa!B5", 46356)));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void whatStandsNearIsTakenRightly(Edited edited) throws IOException {
        ProcessedReturn taken = take(edited.edit());
        assertThat(problems(taken)).isEqualTo(edited.problems());
        assertThat(outcome(taken)).isEqualTo(edited.problems().isEmpty() ? ALL : "rejected");
    }

    @Test
    void aThousandWithItsDotIsGivenBackWithoutIt() throws IOException {
        Map<String, String> told = Map.of("1.2", "1200", "1.25", "1250", "12.5", "12500", "1.234", "1234");
        for (var thousand : told.entrySet()) {
            ProcessedReturn taken = take(b -> number(b, "Người học!E3", Double.parseDouble(thousand.getKey())));
            assertThat(taken.problems()).hasSize(1);
            assertThat(taken.problems().get(0).code()).isEqualTo("NUMBER_NOT_WHOLE");
            assertThat(taken.problems().get(0).params()).containsEntry("expected", thousand.getValue());
            assertThat(problems(take(b -> number(b, "Người học!E3", Double.parseDouble(thousand.getValue())))))
                    .as("what it is told to write is accepted")
                    .doesNotContain("NUMBER");
        }
        ProcessedReturn seven = take(b -> at(b, "Người học!E3").setCellValue("1,25"));
        assertThat(seven.problems().get(0).params()).containsEntry("other", "1.250");
    }

    private ProcessedReturn take(Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("DPQ-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(CASES.resolve("00-goc.xlsx")));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(book);
            book.write(out);
        }
        return taker.take(new InboxScan.Item(file, "DPQ-2026.xlsx", "x"));
    }

    private static Edited format(String format, double number, String problems) {
        return new Edited(format + " of " + number, problems, b -> {
            XSSFCellStyle style = b.createCellStyle();
            style.setDataFormat(b.createDataFormat().getFormat(format));
            XSSFCell cell = at(b, "Người học!E3");
            cell.setCellStyle(style);
            cell.setCellValue(number);
        });
    }

    private static Edited text(String text, String problems) {
        return at("Người học!E3", text, problems);
    }

    private static Edited at(String place, String text, String problems) {
        String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
        return new Edited(place + " " + shown, problems, b -> at(b, place).setCellValue(text));
    }

    private static XSSFCell at(XSSFWorkbook book, String place) {
        CellReference at = new CellReference(place.substring(place.indexOf('!') + 1));
        var row = book.getSheet(place.substring(0, place.indexOf('!'))).getRow(at.getRow());
        CellStyle style = row.getCell(at.getCol()).getCellStyle();
        XSSFCell fresh = row.createCell(at.getCol());
        fresh.setCellStyle(style);
        return fresh;
    }

    private static void number(XSSFWorkbook book, String place, double number) {
        XSSFCell cell = at(book, place);
        cell.setCellStyle(null);
        cell.setCellValue(number);
    }

    private static void formula(XSSFWorkbook book, double cached, boolean recalculated) {
        XSSFCell cell = at(book, "Người học!E3");
        cell.setCellFormula("200+230");
        cell.setCellValue(cached);
        book.setForceFormulaRecalculation(recalculated);
    }

    private static void struck(XSSFWorkbook book, String place) {
        CellReference at = new CellReference(place.substring(place.indexOf('!') + 1));
        XSSFCell cell = book.getSheet(place.substring(0, place.indexOf('!')))
                .getRow(at.getRow())
                .getCell(at.getCol());
        XSSFFont font = book.createFont();
        font.setStrikeout(true);
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFont(font);
        cell.setCellStyle(style);
    }

    private static void rich(XSSFWorkbook book, String place, String text, int from, Consumer<XSSFFont> look) {
        XSSFFont font = book.createFont();
        look.accept(font);
        XSSFRichTextString rich = new XSSFRichTextString(text);
        rich.applyFont(from, text.length(), font);
        at(book, place).setCellValue(rich);
    }

    static String outcome(ProcessedReturn taken) {
        ReturnFacts facts = taken.reading().facts();
        if (facts == null) return "unreadable";
        if (!taken.accepted()) return "rejected";
        return "accepted " + sum(facts, "LEARNERS", false) + "/" + sum(facts, "LEARNERS", true) + " "
                + sum(facts, "GRADUATES", false);
    }

    private static long sum(ReturnFacts facts, String table, boolean female) {
        return facts.programmes().stream()
                .filter(row -> row.table().equals(table))
                .map(row -> female ? row.female() : row.persons())
                .mapToLong(n -> n == null ? 0 : n)
                .sum();
    }

    static String problems(ProcessedReturn taken) {
        return taken.problems().stream()
                .map(p -> (p.code() + " " + p.place().sheet() + "!" + p.place().cell()).replaceFirst(" !$", ""))
                .collect(Collectors.joining(" | "));
    }
}
