package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.form.Forms;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/** A form offers the codes of the figures that the plans ask of its unit, and has a row for each. */
class FormCodesTest {
    @TempDir
    Path folder;

    @Test
    void aSchoolIsOfferedTheCodesOfItsPlanAndNoOthers() throws IOException {
        SchoolPlan plan = new SchoolPlan(folder);
        plan.write();
        // counted somewhere else: no plan asks it of a school
        new Tables(folder)
                .add(
                        "danh-muc/chi-so.xlsx",
                        "Số đo",
                        "LUOT_SACH",
                        "Số lượt mượn sách",
                        "FIGURES",
                        "value",
                        "*",
                        "*",
                        "LUOT_SACH",
                        "truong_hoc");
        Rulebook rules = Rulebooks.read(folder);
        assertThat(rules.hasErrors()).isFalse();
        Forms forms = new Forms(rules, RuleEngines.compile(rules), 2026);
        OrganisationUnit school = rules.registry().unit("23401-TH1").orElseThrow();
        List<String> texts = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        forms.make(List.of(school), code -> Optional.empty(), LocalDate.of(2026, 11, 27), (unit, form) -> {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
                book.forEach(s -> s.forEach(r -> r.forEach(c -> {
                    if (c.getCellType() == CellType.STRING) texts.add(c.getStringCellValue());
                })));
                book.forEach(s -> ((XSSFSheet) s).getDataValidations().forEach(v -> {
                    String[] list = v.getValidationConstraint().getExplicitListValues();
                    if (list != null) texts.addAll(List.of(list));
                }));
                XSSFSheet figures = book.getSheet("Số liệu khác");
                for (int r = 4; r <= figures.getLastRowNum(); r++)
                    codes.add(figures.getRow(r).getCell(0).getStringCellValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        codes.removeIf(String::isEmpty);
        assertThat(codes)
                .contains("MAY_TINH", "HOC_SINH", "BO_HOC", "SANG_KIEN")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(texts).contains("MAY_TINH").doesNotContain("LUOT_SACH");
    }
}
