package vn.chitieu.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.RulesCopy;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;

/** Workbooks with rows of code above their headings, as the program shipped them before, are read like those without. */
class CodeRowsTest {
    private static final Path OLD = Path.of("src/test/resources/code-rows");
    private static final List<String> FILES = List.of("kh-11-quang-ngai.xlsx", "kh-ngok-bay.xlsx", "qd-1002.xlsx");
    private static final RuleSource NOWHERE = new RuleSource("", "", 0);

    @TempDir
    private Path dir;

    private RulesCopy rules;

    @BeforeEach
    void old() throws IOException {
        rules = new RulesCopy(dir);
        for (String file : FILES)
            Files.copy(OLD.resolve(file), rules.root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void everyNormAndEveryClauseIsTheSame() {
        Rulebook before = rules.read();
        Rulebook now = Rulebooks.read(RulesCopy.SHIPPED);
        assertThat(RulesCopy.told(before)).hasSameSizeAs(RulesCopy.WARNINGS);
        for (PlanDocument document : now.documents()) {
            PlanDocument old = before.document(document.code()).orElseThrow();
            assertThat(records(old.targets(), TargetNorm::source))
                    .isEqualTo(records(document.targets(), TargetNorm::source));
            assertThat(records(old.deadlines(), DeadlineNorm::source))
                    .isEqualTo(records(document.deadlines(), DeadlineNorm::source));
            assertThat(records(old.duties(), DutyNorm::source)).isEqualTo(records(document.duties(), DutyNorm::source));
            assertThat(records(old.provisions(), Provision::source))
                    .isEqualTo(records(document.provisions(), Provision::source));
        }
        assertThat(now.document("KH11").orElseThrow().targets().get(0).source().row())
                .isEqualTo(2);
        assertThat(before.document("KH11")
                        .orElseThrow()
                        .targets()
                        .get(0)
                        .source()
                        .row())
                .isEqualTo(10);
    }

    @Test
    void mistakesAreToldAtTheirCells() {
        rules.sheet("kh-11-quang-ngai.xlsx", "Chỉ tiêu", s -> {
            text(s, "Q10", "35");
            text(s, "N12", "DIGITAL_SHARES");
            text(s, "Q9", "Giá trị"); // as it was
            number(s, "M22", 2030.5);
        });
        assertThat(RulesCopy.told(rules.read()).stream().filter(p -> p.startsWith("ERROR")))
                .containsExactlyInAnyOrder(
                        "ERROR NUMBER_AS_TEXT kh-11-quang-ngai.xlsx|Chỉ tiêu|Q10",
                        "ERROR UNKNOWN_INDICATOR kh-11-quang-ngai.xlsx|Chỉ tiêu|N12",
                        "ERROR BAD_VALUE kh-11-quang-ngai.xlsx|Chỉ tiêu|M22");
    }

    /** What stood there was code once; now it is neither run nor read. */
    @Test
    void theRowsOfCodeMeanNothing() {
        rules.sheet("kh-ngok-bay.xlsx", "Thời hạn", s -> {
            text(s, "K2", "vn.chitieu.rules.khac");
            text(s, "O8", "System.exit(0);");
            s.getRow(5).setZeroHeight(false);
            s.protectSheet(null);
        });
        Rulebook read = rules.read();
        assertThat(RulesCopy.told(read)).hasSameSizeAs(RulesCopy.WARNINGS);
        assertThat(read.document("NB").orElseThrow().deadlines()).hasSize(3);
    }

    /** The norms in words, but for the row they stand in. */
    private static <T> List<String> records(List<T> norms, Function<T, RuleSource> source) {
        return norms.stream()
                .map(n -> n.toString().replace(source.apply(n).toString(), NOWHERE.toString()))
                .toList();
    }
}
