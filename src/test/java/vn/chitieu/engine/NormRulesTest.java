package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.vocabulary.Proof;

/** Each row is one rule of its name, whatever becomes of the templates. */
class NormRulesTest {
    private static final PlanDocument KH11 = ShippedRules.BOOK.document("KH11").orElseThrow();

    @Test
    void everyRowIsARuleThatBearsTheIdOfItsClause() {
        for (PlanDocument document : ShippedRules.BOOK.documents()) {
            List<RuleProblem> problems = new ArrayList<>();
            NormRules rules = NormRules.compile(document, ShippedRules.BOOK.logic(), problems);
            assertThat(problems).isEmpty();
            assertThat(rules.names())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(
                                    document.targets().stream().map(n -> n.id()),
                                    document.deadlines().stream().map(n -> n.id()),
                                    document.duties().stream().map(n -> n.id()))
                            .flatMap(ids -> ids)
                            .toList());
        }
        // 32 targets, 4 deadlines, 30 duties
        assertThat(KH11.targets().size()
                        + KH11.deadlines().size()
                        + KH11.duties().size())
                .isEqualTo(66);
    }

    @Test
    void aMissingTemplateIsAProblemOfItsFile() {
        assertThat(problems(file -> file.name().endsWith("thoi-han.drt") ? null : file))
                .containsExactly("TEMPLATE_MISSING logic/thoi-han.drt");
    }

    @Test
    void aTemplateThatIsNoneIsAProblemOfItsFile() {
        assertThat(problems(changed("chi-tieu.drt", text -> "package vn.chitieu.rules.norms\n")))
                .containsExactly("TEMPLATE_WRONG logic/chi-tieu.drt");
    }

    @Test
    void aTemplateThatDoesNotCompileIsAProblemOfItsFile() {
        assertThat(problems(changed("nhiem-vu.drt", text -> text.replace("DataYear(year", "DataYear(jahr"))))
                .isNotEmpty()
                .allMatch(p -> p.equals("RULE_COMPILE logic/nhiem-vu.drt"));
    }

    /** The engine is content with both; rows that bind nobody would be seen by nobody. */
    @Test
    void aTemplateThatLosesRowsOrRenamesThemIsNotUsed() {
        assertThat(problems(changed("chi-tieu.drt", text -> text.replace("rule \"@{id}\"", "rule \"x @{id}\""))))
                .containsExactly("TEMPLATE_ROWS kh-11-quang-ngai.xlsx");
        assertThat(problems(changed("nhiem-vu.drt", text -> text.replace("rule \"@{id}\"", "rule \"@{absent}@{id}\"")
                        .replace("\nfrom\n", "\nfrom\nabsent\n"))))
                .isNotEmpty();
    }

    /** What the checker of rule files would have refused comes no further than here either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "KH11-V.1-1\"); System.exit(0); //",
                "KH11-V.1-1\\u0022); System.exit(0); //",
                "KH11-V.1-1\\",
                "KH11-V.1-1\n",
                "@{System.exit(0)}",
                "//",
                " ",
                ""
            })
    void whatIsNoIdNeverReachesATemplate(String id) {
        DutyNorm duty = new DutyNorm(
                id, "commune", "*", "-", 2025, false, Proof.NONE, true, false, new RuleSource("x.xlsx", "Nhiệm vụ", 2));
        assertThatThrownBy(() -> NormTable.of(with(duty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not fit for a rule");
        DutyNorm codes = new DutyNorm(
                "KH11-V.1-1",
                "commune",
                id,
                "-",
                2025,
                false,
                Proof.NONE,
                true,
                false,
                new RuleSource("x.xlsx", "Nhiệm vụ", 2));
        assertThatThrownBy(() -> NormTable.of(with(codes))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logicOfAnotherVersionIsRefusedByName() {
        RuleFile strange = new RuleFile("logic/cu.drl", "", """
                package vn.chitieu.rules.logic;
                import vn.chitieu.fact.owed.Definitions.Waiver
                import vn.chitieu.obligation.TargetDraft;
                """.getBytes(StandardCharsets.UTF_8));
        List<RuleFile> logic = new ArrayList<>(ShippedRules.BOOK.logic());
        assertThat(OtherVersions.problems(logic)).isEmpty();
        logic.add(strange);
        assertThat(OtherVersions.problems(logic))
                .extracting(RuleProblem::code, RuleProblem::file, RuleProblem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "LOGIC_OF_OTHER_VERSION",
                        "logic/cu.drl",
                        "Tệp logic/cu.drl viết cho phiên bản khác của chương trình: nó dùng tên"
                                + " “vn.chitieu.obligation.TargetDraft”, phiên bản này không có."));
        assertThat(OtherVersions.problems(
                        logic.stream().filter(f -> f.name().endsWith(".drl")).toList()))
                .extracting(RuleProblem::file)
                .containsExactly("logic", "logic/cu.drl");
    }

    private static PlanDocument with(DutyNorm duty) {
        return new PlanDocument(
                "KH11",
                "",
                null,
                "",
                "",
                "",
                "51",
                "",
                true,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(duty),
                List.of(),
                "x.xlsx",
                "",
                new byte[0],
                List.of());
    }

    private static UnaryOperator<RuleFile> changed(String name, UnaryOperator<String> change) {
        return file -> file.name().endsWith("/" + name)
                ? new RuleFile(
                        file.name(),
                        "changed",
                        change.apply(new String(file.content(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))
                : file;
    }

    private static List<String> problems(UnaryOperator<RuleFile> change) {
        List<RuleFile> logic = ShippedRules.BOOK.logic().stream()
                .map(change)
                .filter(file -> file != null)
                .toList();
        List<RuleProblem> problems = new ArrayList<>();
        NormRules.compile(KH11, logic, problems);
        return problems.stream().map(p -> p.code() + " " + p.file()).toList();
    }
}
