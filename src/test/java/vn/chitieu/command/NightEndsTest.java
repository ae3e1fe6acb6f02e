package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** Nights that never begin: one sentence of what, where and how to mend it, and the next thing to do as last line. */
@Slow
class NightEndsTest {
    @TempDir
    Path folder;

    @Test
    void aMissingInboxAndAFileInItsPlaceAreToldApart() throws Exception {
        Path gone = folder.resolve("gone");
        CommandRun.Said missing = CommandRun.say("night", "--inbox", gone.toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(missing.err()).startsWith("Không có thư mục báo cáo " + gone).hasLineCount(1);
        assertThat(missing.out()).startsWith("Việc cần làm trước: ").endsWith("(mã kết thúc 2).\n");

        Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun.Said notAFolder = CommandRun.say("night", "--inbox", file.toString());
        assertThat(notAFolder.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(notAFolder.err()).startsWith(file + " là một tệp, không phải thư mục báo cáo.");
    }

    @Test
    void aDatabaseThatIsDownIsToldInVietnameseWithItsAddressAndTheLog() {
        CommandRun.Said said = CommandRun.say(
                "night", "--inbox", folder.toString(), "--database", "jdbc:postgresql://localhost:1/x?password=secret");
        assertThat(said.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(said.err())
                .contains("Kết nối cơ sở dữ liệu jdbc:postgresql://localhost:1/x.")
                .contains("Không kết nối được cơ sở dữ liệu tại jdbc:postgresql://localhost:1/x: không có máy chủ nào")
                .contains("Chi tiết trong tệp nhật ký: ")
                .doesNotContain("refused", "secret");
        assertThat(said.out()).startsWith("Việc cần làm trước: ").endsWith("(mã kết thúc 1).\n");
    }

    @Test
    void helpNamesWhatCanBeTyped() {
        CommandRun.Said none = CommandRun.say();
        assertThat(none.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(none.err())
                .contains(
                        "night, serve, accounts, mail, status, migrate, prune, forms, check hoặc rules",
                        "bin/chitieu --help");
        assertThat(CommandRun.say("rules", "check", "--help").out()).contains("Usage: bin/chitieu rules check [");
        assertThat(CommandRun.say("night", "--as-of", "31/12/2026").out()).endsWith("(mã kết thúc 2).\n");
    }
}
