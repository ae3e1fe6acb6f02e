package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.drafting.Drafts;
import vn.chitieu.drafting.NewPlan;
import vn.chitieu.length.Slow;
import vn.chitieu.report.LibreOffice;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;

/** Hashes follow what the files say, not their bytes. */
@Slow
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

    /** The shipped files and a plan as {@code rules new} makes it, each opened and saved by LibreOffice. */
    @Test
    void savingWithLibreOfficeChangesNothing(@TempDir Path dir) throws Exception {
        LibreOffice.need();
        RulesCopy copy = new RulesCopy(dir.resolve("rules"));
        NewPlan plan = new NewPlan("KH99", "Thử", "Thử", "UBND tỉnh", "", null, "51", false, "", "", "");
        Files.write(copy.root.resolve("kh-99.xlsx"), Drafts.workbook(copy.read(), plan, LocalDate.of(2026, 11, 24)));
        Rulebook before = copy.read();
        for (String folder : List.of("", "danh-muc")) {
            Path from = Files.createDirectories(dir.resolve("from" + folder));
            Path to = Files.createDirectories(dir.resolve("to" + folder));
            for (RuleFile file : before.files()) {
                Path path = copy.root.resolve(file.name());
                if (file.name().endsWith(".xlsx")
                        && path.getParent().equals(copy.root.resolve(folder).normalize()))
                    Files.copy(path, from.resolve(path.getFileName()));
            }
            LibreOffice.recalculate(from, to);
            try (Stream<Path> saved = Files.list(to)) {
                for (Path file :
                        saved.filter(f -> f.toString().endsWith(".xlsx")).toList())
                    Files.copy(
                            file,
                            copy.root.resolve(folder).resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Rulebook after = copy.read();
        assertThat(after.files())
                .extracting(f -> f.name() + " " + f.hash())
                .isEqualTo(before.files().stream()
                        .map(f -> f.name() + " " + f.hash())
                        .toList());
        assertThat(RulesCopy.told(after)).isEqualTo(RulesCopy.told(before));
        assertThat(after.files().get(0).content())
                .isNotEqualTo(before.files().get(0).content());
    }

    @Test
    void aChangedCellChangesTheHashAndOnlyIntakeFilesTheIntakeHash(@TempDir Path dir) {
        RulesCopy copy = new RulesCopy(dir);
        Rulebook before = copy.read();
        copy.sheet("kh-11-quang-ngai.xlsx", "Chỉ tiêu", s -> RulesCopy.number(s, "Q2", 36));
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
