package vn.chitieu.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scenario.Outcome;
import vn.chitieu.scenario.Scenarios;

/** New plans as made: they pass the check and their own tests without a hand on them. */
class DraftsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path dir;

    private Rulebook shipped;

    @BeforeEach
    void rules() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), dir);
        shipped = Rulebooks.read(dir);
    }

    @Test
    void aBlankPlanPassesAsMade() throws IOException {
        NewPlan plan = new NewPlan(
                "KH99",
                "Kế hoạch thử",
                "Văn bản KH99",
                "UBND tỉnh",
                "99/KH-UBND",
                LocalDate.of(2026, 3, 15),
                "51",
                true,
                "KH11",
                "51-GDDT",
                "Chủ tịch");
        byte[] workbook = Drafts.workbook(shipped, plan, DAY);
        assertThat(Drafts.workbook(shipped, plan, DAY)).isEqualTo(workbook);
        Files.write(dir.resolve("kh-99.xlsx"), workbook);
        Rulebook rules = Rulebooks.read(dir);
        assertThat(rules.problems())
                .filteredOn(p -> p.file().equals("kh-99.xlsx"))
                .isEmpty();
        PlanDocument made = rules.document("KH99").orElseThrow();
        assertThat(made.draft()).isFalse();
        assertThat(made.date()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(made.targets()).hasSize(2);
        assertThat(made.deadlines()).hasSize(2);
        assertThat(made.duties()).hasSize(2);
        assertThat(made.provisions()).hasSize(14);
        assertThat(new Scenarios(rules, RuleEngines.compile(rules))
                        .run().stream().filter(o -> o.file().equals("kh-99.xlsx")))
                .hasSize(2)
                .allMatch(Outcome::passed);
    }

    @Test
    void everyChoiceHasItsListAndNothingStandsAboveTheHeadings() throws IOException {
        NewPlan plan = new NewPlan("KH99", "Thử", "Thử", "UBND tỉnh", "", null, "51", false, "", "", "");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Drafts.workbook(shipped, plan, DAY)))) {
            XSSFSheet targets = book.getSheet("Chỉ tiêu");
            assertThat(targets.getProtect()).isFalse();
            assertThat(targets.getRow(0).getCell(0).getStringCellValue()).isEqualTo("STT");
            assertThat(targets.getRow(1).getCell(9).getStringCellValue()).isEqualTo("KH99-II.1-1");
            Map<String, DataValidation> lists = targets.getDataValidations().stream()
                    .filter(v -> v.getValidationConstraint().getValidationType() == 3)
                    .collect(Collectors.toMap(
                            v -> targets.getRow(0)
                                    .getCell(v.getRegions()
                                            .getCellRangeAddress(0)
                                            .getFirstColumn())
                                    .getStringCellValue(),
                            v -> v));
            assertThat(lists.keySet())
                    .containsExactlyInAnyOrder(
                            "Loại đơn vị",
                            "Mã đơn vị",
                            "Chỉ số",
                            "So sánh",
                            "Đơn vị tính",
                            "Mỗi trình độ",
                            "Đối tượng",
                            "Từng năm",
                            "Chấm");
            assertThat(lists.get("Chỉ số").getValidationConstraint().getFormula1())
                    .isEqualTo("'Danh sách'!$C$2:$C$22");
            assertThat(lists.get("Loại đơn vị").getValidationConstraint().getExplicitListValues())
                    .containsExactly("nation", "province", "department", "commune", "commune_office", "institution");
            // no cell has two validations: Excel would call the file damaged
            List<String> ranges = targets.getDataValidations().stream()
                    .map(v -> v.getRegions().getCellRangeAddress(0).formatAsString())
                    .toList();
            assertThat(ranges).doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherCommuneTakesOverNgokBaysPlan() throws IOException {
        PlanDocument source = shipped.document("NB").orElseThrow();
        AdoptedPlan taken = new AdoptedPlan(shipped, source, "23401");
        assertThat(taken.figures("X23401")).hasSize(9).containsEntry("X23401-II.2-1", "10");
        assertThat(taken.missingOffices())
                .extracting(OrganisationUnit::code, OrganisationUnit::name, OrganisationUnit::parentCode)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("23401-CA", "Công an xã Đăk Tô", "23401"),
                        org.assertj.core.groups.Tuple.tuple("23401-VHXH", "Phòng Văn hóa - Xã hội xã Đăk Tô", "23401"));
        NewPlan plan = new NewPlan("X23401", "", "", "", "", null, "23401", false, "", "", "");
        byte[] workbook = taken.workbook(plan, Map.of("X23401-II.2-1", new BigDecimal("15")), DAY);
        Path registry = dir.resolve("danh-muc/don-vi.xlsx");
        Files.write(registry, RegistryRows.added(Files.readAllBytes(registry), taken.missingOffices(), DAY));
        Files.write(dir.resolve("kh-dak-to.xlsx"), workbook);
        Rulebook rules = Rulebooks.read(dir);
        // the shares that are weaker than the province's are weaker in the copy too
        assertThat(rules.problems())
                .filteredOn(p -> p.file().equals("kh-dak-to.xlsx"))
                .extracting(RuleProblem::code)
                .containsExactly("WEAKER_THAN_PARENT", "WEAKER_THAN_PARENT");
        PlanDocument made = rules.document("X23401").orElseThrow();
        assertThat(made.draft()).isTrue();
        assertThat(made.title()).endsWith("trên địa bàn xã Đăk Tô");
        assertThat(made.issuer()).isEqualTo("Ủy ban nhân dân xã Đăk Tô");
        assertThat(made.territory()).isEqualTo("23401");
        assertThat(made.lead()).isEqualTo("23401-VHXH");
        assertThat(made.provisions()).hasSameSizeAs(source.provisions());
        assertThat(made.targets())
                .allMatch(t -> t.id().startsWith("X23401-") && t.unitCodes().equals("23401"))
                .extracting(TargetNorm::value)
                .startsWith(new BigDecimal("15"), new BigDecimal("1"), new BigDecimal("2"));
        assertThat(rules.rows().stream()
                        .filter(r -> r.document().equals("X23401"))
                        .flatMap(r -> r.values().values().stream()))
                .noneMatch(v -> v.contains("Ngọk") || v.contains("23317") || v.contains("NB-"));
        // what is no target in the old text is said of no other
        assertThat(rules.rows().stream().filter(r -> r.sheet().equals("Đối chiếu văn bản")))
                .extracting(r -> r.document())
                .contains("NB")
                .doesNotContain("X23401");
        assertThat(RuleEngines.compile(rules)
                        .bind(List.of(rules.registry().unit("23401").orElseThrow()), 2026)
                        .targets())
                .filteredOn(t -> t.provisionId().startsWith("X23401-"))
                .hasSize(10);
    }
}
