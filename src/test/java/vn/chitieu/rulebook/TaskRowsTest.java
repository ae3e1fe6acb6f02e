package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.engine.RuleRows;
import vn.chitieu.engine.RulesFolder;
import vn.chitieu.engine.Tasks;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.TaskDue;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** Due dates in the sheet of duties, typed and as Excel turns them. */
class TaskRowsTest {
    private static final String ID = "KH11-V.6-11";

    @TempDir
    Path root;

    private int copies;

    private interface Change {
        void on(Row row, int due);
    }

    private Rulebook with(String due, Change change) {
        RulesFolder rules = RulesFolder.copyTo(root.resolve("rules-" + copies++));
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            Tasks.columns(book);
            Row row = Tasks.add(book, ID, "department", "51-TC;51-NV", "51-TC;51-NV", due);
            change.on(row, row.getLastCellNum() - 1);
        });
        return rules.read();
    }

    private static DutyNorm norm(Rulebook rules) {
        assertThat(rules.hasErrors()).as(rules.problems().toString()).isFalse();
        return rules.documents().stream()
                .flatMap(d -> d.duties().stream())
                .filter(n -> n.id().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    /** "6/2026" typed is the first of June under a format without a day; a day or a year is what its format shows. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, mmm-yy, 2026-06-30",
        "2026-06-01, mm/yyyy, 2026-06-30",
        "2026-06-01, '[$-42A]mmmm\\, yyyy;@', 2026-06-30",
        "2026-06-01, dd/mm/yyyy, 2026-06-01",
        "2026-06-15, d/m/yyyy, 2026-06-15",
        "2026-01-01, yyyy, 2026-12-31"
    })
    void aDateCellIsWhatItsFormatShows(LocalDate typed, String format, LocalDate day) {
        Rulebook rules = with("-", (row, due) -> {
            row.getCell(due).setBlank();
            Cell cell = row.createCell(due);
            CellStyle style = row.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(typed);
        });
        assertThat(norm(rules).due()).isEqualTo(new TaskDue(day, day, false));
    }

    @Test
    void aNumberIsAYear() {
        Rulebook rules = with("-", (row, due) -> {
            row.getCell(due).setBlank();
            row.createCell(due).setCellValue(2026);
        });
        assertThat(norm(rules).due())
                .isEqualTo(new TaskDue(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void productAndLeadsAreRead() {
        Rulebook rules = with("trước 30/6/2026", (row, due) -> {
            RuleRows.set(row, "Sản phẩm", "Đề án của tỉnh");
            RuleRows.set(row, "Nhiều chủ trì", "cơ quan đầu");
        });
        DutyNorm norm = norm(rules);
        assertThat(norm.due()).isEqualTo(new TaskDue(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 29), false));
        assertThat(norm.product()).isEqualTo("Đề án của tỉnh");
        assertThat(norm.boundCodes()).isEqualTo("51-TC");
    }

    /** Without the columns, and with "-", a duty is due on no day; "thường xuyên" makes it a continuing one. */
    @Test
    void aDutyMayBeDueOnNoDay() {
        assertThat(norm(with("-", (row, due) -> {})).due()).isNull();
        DutyNorm continuing = norm(with("thường xuyên", (row, due) -> {}));
        assertThat(continuing.due()).isNull();
        assertThat(continuing.continuing()).isTrue();
        assertThat(Rulebooks.read(Path.of("rules")).documents().stream().flatMap(d -> d.duties().stream()))
                .hasSizeGreaterThan(30)
                .allMatch(n -> n.due() == null && !n.firstLead());
    }

    @ParameterizedTest
    @CsvSource({
        "năm học 2026-2027, DUE_SCHOOL_YEAR",
        "31/6/2026, BAD_VALUE",
        "sớm nhất, BAD_VALUE",
        "quý V/2026, BAD_VALUE"
    })
    void whatNamesNoDayIsRefusedWithAQuestion(String due, String code) {
        assertThat(with(due, (row, at) -> {}).problems())
                .filteredOn(p -> p.severity() == RuleProblem.Severity.ERROR)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(code);
                    assertThat(p.remedy()).isNotEmpty();
                });
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThat(errors(with("30/6/2026", (row, due) -> RuleRows.set(row, "Thường xuyên", "có"))))
                .containsExactly("DUE_OF_CONTINUING");
        assertThat(errors(with("30/6/2026", (row, due) -> RuleRows.set(row, "Khi có yêu cầu", "có"))))
                .containsExactly("DUE_OF_CONTINUING");
        assertThat(errors(with("30/6/2026", (row, due) -> {
                    RuleRows.set(row, "Mã chủ trì", "51-TC");
                    RuleRows.set(row, "Nhiều chủ trì", "cơ quan đầu");
                })))
                .containsExactly("LEADS_NOT_SEVERAL");
    }

    /** Folders of before dated tasks go on; one with a task must say how its states are called. */
    @Test
    void theStatesOfTasksAreAskedForWhereThereIsATask() {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("danh-muc/danh-gia.xlsx", book -> {
            var sheet = book.getSheet("Trạng thái");
            for (int i = sheet.getLastRowNum(); i > 0; i--)
                if (sheet.getRow(i).getCell(0).toString().startsWith("TASK_")) sheet.removeRow(sheet.getRow(i));
        });
        rules.workbook("danh-muc/kien-nghi.xlsx", book -> {
            var sheet = book.getSheet("Kiến nghị");
            for (int i = sheet.getLastRowNum(); i > 0; i--)
                if (sheet.getRow(i).getCell(0).toString().startsWith("duty.TASK_")) sheet.removeRow(sheet.getRow(i));
        });
        assertThat(rules.read().hasErrors()).isFalse();
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            Tasks.columns(book);
            Tasks.add(book, ID, "department", "51-TC", "51-TC", "30/6/2026");
        });
        assertThat(errors(rules.read())).hasSize(9).containsOnly("STATE_MISSING");
    }

    private static java.util.List<String> errors(Rulebook rules) {
        return rules.problems().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                .map(RuleProblem::code)
                .toList();
    }
}
