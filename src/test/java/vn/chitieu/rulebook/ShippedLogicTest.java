package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;

/** Logic ships with its hashes; what differs must be named. */
class ShippedLogicTest {
    private static final Path HASHES = Path.of("src/main/resources/vn/chitieu/rulebook/logic-hashes.properties");

    @TempDir
    private Path dir;

    /** After a change of the logic: put what this test expects into the file. */
    @Test
    void theHashesAreThoseOfTheShippedFiles() throws IOException {
        String expected = Rulebooks.read(Path.of("rules")).logic().stream()
                .map(f -> f.name() + "=" + f.hash() + "\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(HASHES)).isEqualTo(expected);
    }

    @Test
    void whatDiffersIsRefusedUntilItIsNamed() throws IOException {
        Path rules = dir.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        assertThat(ShippedLogic.changes(Rulebooks.read(rules))).isEmpty();
        Files.writeString(rules.resolve("logic/mien.drl"), "\n// thêm\n", StandardOpenOption.APPEND);
        Files.writeString(rules.resolve("logic/them.drl"), "package vn.chitieu.rules.logic;\n");
        Files.delete(rules.resolve("logic/so-lieu.drl"));
        Rulebook book = Rulebooks.read(rules);
        List<ShippedLogic.Change> changes = ShippedLogic.changes(book);
        assertThat(changes)
                .extracting(ShippedLogic.Change::file)
                .containsExactly("logic/mien.drl", "logic/so-lieu.drl", "logic/them.drl");
        String changed = changes.get(0).name();
        assertThat(changed).matches("mien\\.drl@[0-9a-f]{12}");
        assertThat(changes.get(1).name()).isEqualTo("so-lieu.drl");

        assertThat(refused(book)).containsExactly("logic/mien.drl", "logic/so-lieu.drl", "logic/them.drl");
        assertThat(refused(book, changed, "so-lieu.drl", "logic/them.drl")).isEmpty();
        assertThat(refused(book, "mien.drl@000000000000", "so-lieu.drl", "them.drl"))
                .as("another content was accepted")
                .containsExactly("logic/mien.drl");
        assertThat(refused(book, changed.substring(0, 12), "so-lieu.drl", "them.drl"))
                .as("a few digits name nothing")
                .containsExactly("logic/mien.drl");
        assertThat(ShippedLogic.refused(book, List.of(), Severity.WARNING))
                .extracting(RuleProblem::message, RuleProblem::remedy)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "Tệp logic “logic/mien.drl” khác bản đi kèm chương trình, chưa được chấp nhận.",
                        "Chép lại tệp của bộ cài; nếu sửa có chủ ý, chạy đêm với --accept-logic " + changed + "."));
    }

    private static List<String> refused(Rulebook book, String... accepted) {
        return ShippedLogic.refused(book, List.of(accepted), Severity.ERROR).stream()
                .map(RuleProblem::file)
                .toList();
    }
}
