package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.RulesCopy;

/** The rule desk's commands as policy staff type them: what they print, what they write, how they end. */
@Slow
class RulesCommandsTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";

    @TempDir
    private Path dir;

    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = new RulesCopy(dir.resolve("rules"));
        Files.delete(rules.root.resolve("logic/thu.drl"));
    }

    @Test
    void checkMarksAndTestCompares() throws IOException {
        CommandRun.Said clean = say("rules", "check", "--rules", "RULES");
        assertThat(clean.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(clean.out()).contains("Không có lỗi, 7 cảnh báo");
        rules.sheet(KH11, "Chỉ tiêu", s -> RulesCopy.number(s, "Q8", 250));
        CommandRun.Said test = say("rules", "test", "--rules", "RULES", "--out", "DIR/found");
        assertThat(test.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(test.out())
                .contains("kh-11-quang-ngai.xlsx, tình huống T07 (ô I8)")
                .contains("mong đợi “80”, thực tế “130”")
                .contains("1 trong 40 tình huống không đúng");
        assertThat(dir.resolve("found").resolve(KH11)).exists();

        rules.sheet(KH11, "Chỉ tiêu", s -> RulesCopy.text(s, "Q8", "2,5"));
        CommandRun.Said marked = say("rules", "check", "--rules", "RULES", "--mark", "DIR/marked");
        assertThat(marked.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(marked.out()).contains("LỖI       kh-11-quang-ngai.xlsx, trang “Chỉ tiêu”, ô Q8: ");
        assertThat(dir.resolve("marked").resolve(KH11)).exists();
        assertThat(say("rules", "check", "--rules", "RULES", "--mark", "RULES").exitCode())
                .as("never over the rules themselves")
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void diffListAndNew() throws IOException {
        RulesCopy other = new RulesCopy(dir.resolve("other"));
        Files.delete(other.root.resolve("logic/thu.drl"));
        other.sheet(KH11, "Chỉ tiêu", s -> RulesCopy.number(s, "Q8", 250));
        CommandRun.Said diff = say("rules", "diff", "RULES", "DIR/other", "--out", "DIR/khac.xlsx");
        assertThat(diff.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(diff.out().lines()).containsExactly("KH11-II.2.a-7: 200 -> 250 người/năm", "1 điểm khác nhau.");
        assertThat(dir.resolve("khac.xlsx")).exists();
        CommandRun.Said files = say("rules", "diff", "RULES/" + KH11, "DIR/other/" + KH11);
        assertThat(files.out()).startsWith("KH11-II.2.a-7: 200 -> 250 người/năm");
        assertThat(say("rules", "diff", "RULES", "DIR/other/" + KH11).exitCode())
                .isEqualTo(ExitCodes.USAGE);

        CommandRun.Said held = say("rules", "list", "--rules", "RULES", "--as-of", "2025-07-30");
        assertThat(held.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(held.out()).contains("Ngày 30/07/2025: ").doesNotContain("KH11-V.end-2");
        assertThat(say("rules", "list", "--rules", "RULES", "--as-of", "2026-12-31")
                        .out())
                .contains("KH11-V.end-2");

        CommandRun.Said missing = say("rules", "new", "--rules", "RULES", "--unit", "51");
        assertThat(missing.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(missing.err()).contains("Còn thiếu: --code, --title");
        CommandRun.Said made =
                say("rules", "new", "--rules", "RULES", "--unit", "51", "--code", "KH99", "--title", "Thử");
        assertThat(made.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(rules.root.resolve("kh-tinh-quang-ngai.xlsx")).exists();
        assertThat(say("rules", "new", "--rules", "RULES", "--unit", "51", "--code", "KH98", "--title", "Thử")
                        .err())
                .contains("--force");
        CommandRun.Said taken = say(
                "rules",
                "new",
                "--rules",
                "RULES",
                "--from",
                "kh-ngok-bay",
                "--unit",
                "23401",
                "--figure",
                "II.2-1=15");
        assertThat(taken.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(taken.err()).contains("X23401-II.2-2").doesNotContain("X23401-II.2-1,");
        CommandRun.Said whole = say(
                "rules",
                "new",
                "--rules",
                "RULES",
                "--from",
                "kh-ngok-bay",
                "--unit",
                "23401",
                "--figure",
                "II.2-1=15",
                "--keep-figures");
        assertThat(whole.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(whole.out()).contains("23401-VHXH Phòng Văn hóa - Xã hội xã Đăk Tô");
        assertThat(say("rules", "check", "--rules", "RULES").exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(say("rules", "test", "--rules", "RULES").exitCode()).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void explainImpactAndReplayOnRealNights() throws IOException {
        String database = "embedded:" + dir.resolve("db");
        Path inbox = Files.createDirectories(dir.resolve("inbox"));
        Files.copy(Path.of("data-samples/2025/DPQ-2025.xlsx"), inbox.resolve("DPQ-2025.xlsx"));
        CommandRun.Said none = say("rules", "explain", "target:51:KH11-II.2.a-7::2030", "--database", database);
        assertThat(none.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(none.err()).contains("Chưa có đêm nào được công bố");
        CommandRun.Said night = say(
                "night",
                "--rules",
                "RULES",
                "--inbox",
                "DIR/inbox",
                "--out",
                "DIR/out",
                "--as-of",
                "2025-12-31",
                "--database",
                database);
        assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCodes.DONE);
        CommandRun.Said page = say("rules", "explain", "deadline:DPQ:KH11-V.end-2::2025", "--database", database);
        assertThat(page.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(page.out()).contains("Ngày cuối còn trong hạn: 04/12/2025");
        assertThat(say("rules", "explain", "x", "--database", database).err()).contains("Gần giống");

        RulesCopy other = new RulesCopy(dir.resolve("other"));
        Files.delete(other.root.resolve("logic/thu.drl"));
        other.sheet(KH11, "Thời hạn", s -> RulesCopy.text(s, "P4", "15/12"));
        CommandRun.Said impact = say(
                "rules",
                "impact",
                "DIR/other",
                "--inbox",
                "DIR/inbox",
                "--out",
                "DIR/tac-dong.xlsx",
                "--database",
                database);
        assertThat(impact.exitCode()).isEqualTo(ExitCodes.DONE);
        // whoever has not sent is overdue on either day: nothing opens or closes on 31/12
        assertThat(impact.out()).contains("không ghi gì vào cơ sở dữ liệu").doesNotContain("Phát sinh");
        assertThat(dir.resolve("tac-dong.xlsx")).exists();

        CommandRun.Said replay = say("night", "--replay", "1", "--out", "DIR/out", "--database", database);
        assertThat(replay.exitCode()).as(replay.out()).isEqualTo(ExitCodes.DONE);
        assertThat(replay.out()).contains("giống hệt lần đã công bố").contains("giống hệt lần trước đến từng byte");
        assertThat(dir.resolve("out/replay-1/2025-12-31/findings.csv")).exists();
        assertThat(say("night", "--replay", "9", "--database", database).exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    private CommandRun.Said say(String... arguments) {
        String[] real = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++)
            real[i] = arguments[i].replaceFirst("^RULES", rules.root.toString()).replaceFirst("^DIR", dir.toString());
        return CommandRun.say(real);
    }
}
