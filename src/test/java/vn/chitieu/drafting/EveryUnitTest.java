package vn.chitieu.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** A new plan passes its own check whatever unit issues it: one of each type and class of the registry. */
class EveryUnitTest {
    @Test
    void aNewPlanOfEveryKindOfUnitPassesItsOwnCheck(@TempDir Path folder) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        Rulebook rules = Rulebooks.read(folder);
        Map<String, OrganisationUnit> kinds = new LinkedHashMap<>();
        rules.registry().units().forEach(u -> kinds.putIfAbsent(u.type() + '/' + u.kind(), u));
        assertThat(kinds.keySet())
                .contains("nation/", "province/tỉnh", "department/sở", "commune/phường", "institution/university");
        assertThat(kinds).hasSizeGreaterThan(8);
        LocalDate day = LocalDate.of(2026, 3, 20);
        for (OrganisationUnit unit : kinds.values()) {
            NewPlan plan = new NewPlan(
                    "KHX", "Kế hoạch thử", "Kế hoạch thử", "UBND", "", null, unit.code(), false, "", "", "");
            Path file = folder.resolve("kh-thu.xlsx");
            Files.write(file, Drafts.workbook(rules, plan, day));
            Rulebook read = Rulebooks.read(folder);
            assertThat(read.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                    .as(unit.code())
                    .isEmpty();
            // its rows bind the unit, and nobody else's plan is kept from its work
            assertThat(RuleEngines.compile(read)
                            .bind(read.registry().units(), 2026)
                            .duties())
                    .as(unit.code())
                    .anyMatch(d -> d.provisionId().startsWith("KHX-")
                            && d.unit().code().equals(unit.code()));
            Files.delete(file);
        }
    }
}
