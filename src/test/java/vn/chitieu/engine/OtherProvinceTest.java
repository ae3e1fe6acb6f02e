package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** A registry that knows a second province, with units of every type: Plan 11 is none of their business (mục 4.13). */
class OtherProvinceTest {
    private static final List<String> THEIRS =
            List.of("21553", "21553-CA", "52", "52-CA", "52-CD1", "52-DH1", "52-GDDT", "52-TC");

    @TempDir
    static Path folder;

    private static RulesFolder rules;
    private static Rulebook book;
    private static RuleEngine engine;

    @BeforeAll
    static void secondProvince() {
        rules = RulesFolder.copyTo(folder);
        rules.workbook("danh-muc/don-vi.xlsx", b -> {
            Sheet units = b.getSheet("Đơn vị");
            unit(units, "52", "Tỉnh Gia Lai", "province", "tỉnh", "VN");
            unit(units, "52-GDDT", "Sở Giáo dục và Đào tạo", "department", "sở", "52");
            unit(units, "52-TC", "Sở Tài chính", "department", "sở", "52");
            unit(units, "52-CA", "Công an tỉnh", "department", "police", "52");
            unit(units, "52-DH1", "Trường Đại học Quy Nhơn", "institution", "university", "52");
            unit(units, "52-CD1", "Trường Cao đẳng Gia Lai", "institution", "college", "52");
            unit(units, "21553", "Phường Quy Nhơn", "commune", "phường", "52");
            unit(units, "21553-CA", "Công an phường Quy Nhơn", "commune_office", "-", "21553");
            unit(units, "21025-CA", "Công an phường Cẩm Thành", "commune_office", "-", "21025");
        });
        book = rules.read();
        assertThat(book.hasErrors()).isFalse();
        engine = RuleEngines.compile(book);
    }

    @Test
    void nobodyThereOwesAnything() {
        Obligations all = engine.bind(book.registry().units(), 2027);
        assertThat(units(all)).doesNotContainAnyElementsOf(THEIRS);
        // as without them: 96 communes, 4 departments, 9 institutions
        assertThat(all.deadlines().stream()
                        .filter(d -> d.provisionId().equals("KH11-V.end-2") && d.year() == 2026)
                        .map(d -> d.unit().type()))
                .hasSize(96 + 4 + 9);
        Obligations alone =
                ShippedRules.ENGINE.bind(ShippedRules.BOOK.registry().units(), 2027);
        assertThat(all.deadlines()).hasSameSizeAs(alone.deadlines());
        assertThat(all.duties()).hasSameSizeAs(alone.duties());
        assertThat(all.targets()).hasSameSizeAs(alone.targets());
    }

    @Test
    void noFindingEvenIfTheyReportAndEverybodyIsAsked() {
        for (String unit : THEIRS)
            assertThat(Night.of("2026-12-31", engine)
                            .accepted(unit, 2026, "2026-12-01")
                            .register("REQUEST", "*", "KH11-V.end-3", 2026, "5/SGDĐT", "2026-03-01", "2026-03-31")
                            .findings(book.registry().unit(unit).orElseThrow()))
                    .as(unit)
                    .isEmpty();
        assertThat(Night.of("2026-12-31", engine)
                        .register("REQUEST", "*", "KH11-V.end-3", 2026, "5/SGDĐT", "2026-03-01", "2026-03-31")
                        .findings(book.registry().unit("21025").orElseThrow()))
                .containsKey("deadline:21025:KH11-V.end-3:request=5/SGDĐT:2026");
    }

    @Test
    void theirsIsAddedToTheirProvinceOnly() {
        Contributors contributors = new Contributors(book.registry(), book.definitions());
        assertThat(contributors.parts("51"))
                .extracting(OrganisationUnit::code)
                .doesNotContainAnyElementsOf(THEIRS)
                .contains("DPQ", "51-CS4");
        assertThat(contributors.parts("52"))
                .extracting(OrganisationUnit::code)
                .contains("52-DH1", "52-CD1")
                .doesNotContain("DPQ");
    }

    @Test
    void aCommunesPlanForAllOfItsOffices(@TempDir Path root) throws IOException {
        RulesFolder own = edited(root, "commune_office", "*");
        Rulebook read = own.read();
        assertThat(read.hasErrors()).isFalse();
        assertThat(RuleEngines.compile(read).bind(read.registry().units(), 2026).deadlines().stream()
                        .filter(d -> d.provisionId().equals("NB-V.end-2") && d.year() == 2026)
                        .map(d -> d.unit().code()))
                .containsExactly("23317-CA", "23317-VHXH");
    }

    @Test
    void aRowForAllThatBindsNobodyHereIsRefused(@TempDir Path root) throws IOException {
        RulesFolder own = edited(root, "institution", "*");
        assertThat(own.read().problems())
                .filteredOn(p -> p.severity() == RuleProblem.Severity.ERROR)
                .extracting(p -> p.code(), p -> p.file(), p -> p.sheet(), p -> p.cell())
                .containsExactly(tuple("NO_UNIT_HERE", "kh-ngok-bay.xlsx", "Thời hạn", "K2"));
    }

    @Test
    void aUnitNamedOutsideTheTerritoryIsToldAndBound(@TempDir Path root) throws IOException {
        RulesFolder own = edited(root, "commune_office;department", "23317-CA;51-CA");
        Rulebook read = own.read();
        assertThat(read.problems())
                .filteredOn(p -> p.code().equals("UNIT_OUTSIDE"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.severity()).isEqualTo(RuleProblem.Severity.WARNING);
                    assertThat(p.cell()).isEqualTo("L2");
                    assertThat(p.message())
                            .isEqualTo("Đơn vị “51-CA” (Công an tỉnh) không thuộc địa bàn của văn bản (23317).");
                });
        assertThat(RuleEngines.compile(read).bind(read.registry().units(), 2026).deadlines().stream()
                        .filter(d -> d.provisionId().equals("NB-V.end-2") && d.year() == 2026)
                        .map(d -> d.unit().code()))
                .containsExactly("23317-CA", "51-CA");
    }

    /** The rules of the two provinces, with other units in the first deadline of Ngọk Bay's plan, NB-V.end-2. */
    private static RulesFolder edited(Path root, String types, String codes) throws IOException {
        FileSystemUtils.copyRecursively(folder, root);
        RulesFolder own = new RulesFolder(root);
        own.workbook("kh-ngok-bay.xlsx", b -> {
            RulesFolder.text(b.getSheet("Thời hạn"), "K2", types);
            RulesFolder.text(b.getSheet("Thời hạn"), "L2", codes);
        });
        return own;
    }

    private static List<String> units(Obligations all) {
        return Stream.of(
                        all.targets().stream().map(TargetObligation::unit),
                        all.deadlines().stream().map(DeadlineObligation::unit),
                        all.duties().stream().map(DutyObligation::unit))
                .flatMap(u -> u)
                .map(OrganisationUnit::code)
                .distinct()
                .toList();
    }

    /** Without an end, aliases, successors; what else the registry has is as of the commune in row 18. */
    private static void unit(Sheet sheet, String... values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        List<String> cells = List.of(values[0], values[1], values[2], values[3], values[4], "01/07/2025", "-", "-");
        for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++)
            row.createCell(i)
                    .setCellValue(
                            i < cells.size()
                                    ? cells.get(i)
                                    : sheet.getRow(17).getCell(i).getStringCellValue());
    }
}
