package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hashes follow what the files say, not their bytes. */
class HashTest {
    @Test
    void savingAgainChangesNothing(@TempDir Path dir) throws IOException {
        RulesCopy copy = new RulesCopy(dir);
        Rulebook before = copy.read();
        for (RuleFile file : before.files()) if (file.name().endsWith(".xlsx")) copy.book(file.name(), b -> {});
        Files.writeString(dir.resolve("logic/thu.drl"), "package vn.chitieu.rules.logic\r\n");
        Rulebook after = copy.read();
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.intakeHash()).isEqualTo(before.intakeHash());
        assertThat(after.files())
                .extracting(RuleFile::hash)
                .isEqualTo(before.files().stream().map(RuleFile::hash).toList());
        // the bytes did change
        assertThat(after.files().get(0).content())
                .isNotEqualTo(before.files().get(0).content());
    }

    @Test
    void aChangedCellChangesTheHashAndOnlyIntakeFilesTheIntakeHash(@TempDir Path dir) {
        RulesCopy copy = new RulesCopy(dir);
        Rulebook before = copy.read();
        copy.sheet("kh-11-quang-ngai.xlsx", "Chỉ tiêu", s -> RulesCopy.number(s, "Q10", 36));
        Rulebook target = copy.read();
        assertThat(target.hash()).isNotEqualTo(before.hash());
        assertThat(target.intakeHash()).isEqualTo(before.intakeHash());
        copy.sheet("danh-muc/bieu-mau.xlsx", "Kiểm tra", s -> RulesCopy.text(s, "B2", "OFF"));
        assertThat(copy.read().intakeHash()).isNotEqualTo(before.intakeHash());
    }

    @Test
    void dataCheckLogicBelongsToTheIntake(@TempDir Path dir) throws IOException {
        RulesCopy copy = new RulesCopy(dir);
        Rulebook before = copy.read();
        Files.writeString(dir.resolve("logic/thu.drl"), "package vn.chitieu.rules.logic\n// khác\n");
        Rulebook other = copy.read();
        assertThat(other.hash()).isNotEqualTo(before.hash());
        assertThat(other.intakeHash()).isEqualTo(before.intakeHash());
        Files.writeString(dir.resolve("logic/kiem-tra-them.drl"), "package vn.chitieu.rules.logic\n");
        assertThat(copy.read().intakeHash()).isNotEqualTo(before.intakeHash());
    }
}
