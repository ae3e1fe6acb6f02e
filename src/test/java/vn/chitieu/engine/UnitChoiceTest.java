package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Units chosen by class, by territory, and all but some (mục 4.13), of the 96 communes of the province as the registry has
 * them: so many phường, xã, and one đặc khu.
 */
@Slow
class UnitChoiceTest {
    private static final String WARDS = "KH11-II.2.c-1a";
    private static final String COMMUNES = "KH11-II.2.c-1b";

    @TempDir
    Path root;

    private int copies;

    /** Two rows of one clause: 90 for the one, 70 for the other, both of all communes of the province. */
    private Rulebook with(Consumer<Row> wards, Consumer<Row> communes) {
        RulesFolder rules = RulesFolder.copyTo(root.resolve("rules-" + copies++));
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            columns(book);
            wards.accept(row(book, WARDS, 90));
            communes.accept(row(book, COMMUNES, 70));
        });
        return rules.read();
    }

    private static void columns(XSSFWorkbook book) {
        for (String sheet : new String[] {"Chỉ tiêu", "Thời hạn", "Nhiệm vụ"}) {
            Row headings = book.getSheet(sheet).getRow(0);
            for (String header : new String[] {"Phân loại", "Địa bàn áp dụng"})
                headings.createCell(headings.getLastCellNum()).setCellValue(header);
            if (!sheet.equals("Thời hạn"))
                headings.createCell(headings.getLastCellNum()).setCellValue("Trừ đơn vị");
        }
    }

    private static Row row(XSSFWorkbook book, String id, int figure) {
        XSSFSheet sheet = book.getSheet("Chỉ tiêu");
        Row row = RuleRows.copy(sheet, "KH11-II.2.a-7");
        RuleRows.set(row, "STT", row.getRowNum());
        RuleRows.set(row, "Mã", id);
        RuleRows.set(row, "Nội dung", "Chỉ tiêu của " + id);
        RuleRows.set(row, "Loại đơn vị", "commune");
        RuleRows.set(row, "Mã đơn vị", "*");
        RuleRows.set(row, "Đối tượng", "resident");
        RuleRows.set(row, "Giá trị", figure);
        RuleRows.set(row, "Chỉ tiêu cấp trên", "-");
        return row;
    }

    private static List<String> problems(Rulebook rules) {
        return rules.problems().stream()
                .filter(p -> p.message().contains("KH11-II.2.c-1") || p.severity() == RuleProblem.Severity.ERROR)
                .map(p -> p.severity() + " " + p.code())
                .toList();
    }

    private static Set<String> bound(Rulebook rules, String id) {
        assertThat(rules.hasErrors()).as(rules.problems().toString()).isFalse();
        return RuleEngines.compile(rules).bind(rules.registry().units(), 2026).targets().stream()
                .filter(t -> t.provisionId().equals(id))
                .map(TargetObligation::unit)
                .map(OrganisationUnit::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofClass(Rulebook rules, String... classes) {
        return rules.registry().units().stream()
                .filter(u -> u.type().equals("commune") && List.of(classes).contains(u.kind()))
                .map(OrganisationUnit::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void twoRowsPartTheCommunesByClass() {
        Rulebook rules =
                with(r -> RuleRows.set(r, "Phân loại", "phường"), r -> RuleRows.set(r, "Phân loại", "xã;đặc khu"));
        assertThat(problems(rules)).isEmpty();
        Set<String> wards = bound(rules, WARDS);
        Set<String> communes = bound(rules, COMMUNES);
        assertThat(wards).isEqualTo(ofClass(rules, "phường")).isNotEmpty();
        assertThat(communes).isEqualTo(ofClass(rules, "xã", "đặc khu"));
        assertThat(wards.size() + communes.size()).isEqualTo(96);
    }

    /** A template of before, in which rows could not choose by class, would bind every commune: refused, not misread. */
    @Test
    void aTemplateThatKnowsNoClassesIsRefusedForRowsThatChooseByThem() {
        RulesFolder plain = RulesFolder.copyTo(root.resolve("plain"));
        plain.logic("chi-tieu.drt", "ofClass(\"@{classes}\"), ", "");
        assertThat(RuleEngines.compile(plain.read())).isNotNull();
        Rulebook shipped =
                with(r -> RuleRows.set(r, "Phân loại", "phường"), r -> RuleRows.set(r, "Phân loại", "xã;đặc khu"));
        assertThat(shipped.hasErrors()).isFalse();
        RulesFolder former = new RulesFolder(root.resolve("rules-0"));
        former.logic("chi-tieu.drt", "ofClass(\"@{classes}\"), ", "");
        assertThatThrownBy(() -> RuleEngines.compile(former.read()))
                .isInstanceOf(RuleCompilationException.class)
                .hasMessageContaining("không đọc cách chọn đơn vị “classes”");
    }

    /** The one đặc khu is told of, since neither row has it; left out by name it is meant. */
    @Test
    void aUnitBetweenTwoRowsOfAClauseIsToldOf() {
        Rulebook rules = with(r -> RuleRows.set(r, "Phân loại", "phường"), r -> RuleRows.set(r, "Phân loại", "xã"));
        String island = ofClass(rules, "đặc khu").iterator().next();
        assertThat(problems(rules)).containsExactly("WARNING UNIT_IN_NO_ROW");
        assertThat(rules.problems()).anyMatch(p -> p.message().contains(island));
        Rulebook meant = with(r -> RuleRows.set(r, "Phân loại", "phường"), r -> {
            RuleRows.set(r, "Phân loại", "xã;đặc khu");
            RuleRows.set(r, "Trừ đơn vị", island);
        });
        assertThat(problems(meant)).isEmpty();
        assertThat(bound(meant, COMMUNES)).doesNotContain(island);
    }

    @Test
    void aUnitInTwoRowsOfAClauseIsRefused() {
        Rulebook rules = with(
                r -> RuleRows.set(r, "Phân loại", "phường;đặc khu"), r -> RuleRows.set(r, "Phân loại", "xã;đặc khu"));
        assertThat(problems(rules)).containsExactly("ERROR UNIT_IN_TWO_ROWS");
    }

    /** The units below a commune: its offices, and nobody of another. */
    @Test
    void aTerritoryChoosesWhatIsBelowIt() {
        RulesFolder rules = RulesFolder.copyTo(root.resolve("rules-" + copies++));
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            columns(book);
            Row row = RuleRows.copy(book.getSheet("Nhiệm vụ"), "KH11-V.6-1");
            RuleRows.set(row, "STT", row.getRowNum());
            RuleRows.set(row, "Mã", "KH11-V.6-21");
            RuleRows.set(row, "Nội dung", "Việc của xã Ngọk Bay và các phòng của xã");
            RuleRows.set(row, "Loại đơn vị", "commune;commune_office");
            RuleRows.set(row, "Địa bàn áp dụng", "23317");
        });
        Rulebook book = rules.read();
        assertThat(book.hasErrors()).as(book.problems().toString()).isFalse();
        assertThat(RuleEngines.compile(book).bind(book.registry().units(), 2026).duties().stream()
                        .filter(d -> d.provisionId().equals("KH11-V.6-21"))
                        .map(d -> d.unit().code()))
                .containsExactlyInAnyOrder("23317", "23317-CA", "23317-VHXH");
    }
}
