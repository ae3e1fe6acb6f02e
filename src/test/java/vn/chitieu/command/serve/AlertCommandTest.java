package vn.chitieu.command.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real commands told of a night: what they read, and that none of them can hold the service up. */
class AlertCommandTest {
    private static final Alert ALERT = new Alert(
            Alert.Kind.FAILED,
            LocalDate.of(2026, 12, 31),
            1,
            "Không ghi được \"out\\a\":\n\tđĩa đầy.",
            "Việc cần làm trước: xử lý nguyên nhân.");

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();

    @Test
    void theCommandReadsTheSentenceAndOneLineOfJson() throws Exception {
        Path told = folder.resolve("told.txt");
        tell("cat > '" + told + "'", 10);
        List<String> lines = Files.readAllLines(told);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("Không ghi được \"out\\a\": đĩa đầy.");
        JsonNode json = new JsonMapper().readTree(lines.get(1));
        assertThat(json.get("kind").asString()).isEqualTo("FAILED");
        assertThat(json.get("as_of").asString()).isEqualTo("2026-12-31");
        assertThat(json.get("exit_code").asInt()).isEqualTo(1);
        assertThat(json.get("sentence").asString()).isEqualTo("Không ghi được \"out\\a\": đĩa đầy.");
        assertThat(json.get("next").asString()).isEqualTo("Việc cần làm trước: xử lý nguyên nhân.");
        assertThat(json.get("log").asString()).endsWith("chitieu.log");
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void aCommandThatFailsIsTold() {
        tell("cat >/dev/null; exit 7", 10);
        assertThat(screen.toString())
                .isEqualTo("Không gửi được cảnh báo: lệnh kết thúc với mã 7. Hãy kiểm tra --alert-command; các đêm vẫn"
                        + " chạy theo lịch.\n");
    }

    /** The name of a command may hold a key: it is not repeated. */
    @Test
    void aCommandThatIsNotThereIsTold() {
        tell("/no/such/command --key secret", 10);
        assertThat(screen.toString()).contains("mã 127").doesNotContain("secret");
    }

    @Test
    void aCommandThatHangsIsStoppedWithAllItStarted() throws Exception {
        Path child = folder.resolve("child");
        long began = System.nanoTime();
        tell("sleep 600 & echo $! > '" + child + "'; sleep 600", 1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(screen.toString()).contains("lệnh chưa xong sau 1 giây nên đã bị dừng");
        long pid = Long.parseLong(Files.readString(child).trim());
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aCommandThatReadsNothingIsFine() {
        tell("true", 10);
        assertThat(screen.toString()).isEmpty();
        // and one that prints without end is stopped like any other
        tell("exec 2>/dev/null; yes >&2", 1);
        assertThat(screen.toString()).contains("lệnh chưa xong sau 1 giây");
    }

    @Test
    void aSentenceWithoutEndStillFitsIntoThePipe() throws Exception {
        Path told = folder.resolve("told.txt");
        Alert endless = new Alert(Alert.Kind.FAILED, ALERT.asOf(), 1, "ữ".repeat(1_000_000), "");
        assertThat(endless.text("log").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThan(65_536);
        new AlertCommand("cat > '" + told + "'", Duration.ofSeconds(10), new PrintWriter(screen, true)).tell(endless);
        assertThat(Files.readAllLines(told).get(0)).endsWith("ữ...").hasSize(4_003);
    }

    @Test
    void theDatabasesPasswordIsNotHandedOn() {
        Map<String, String> environment =
                new HashMap<>(Map.of("CHITIEU_DATABASE", "a", "CHITIEU_DATABASE_PASSWORD", "b", "PATH", "c"));
        AlertCommand.withoutSecrets(environment);
        assertThat(environment).containsOnlyKeys("PATH");
    }

    private void tell(String command, int seconds) {
        new AlertCommand(command, Duration.ofSeconds(seconds), new PrintWriter(screen, true)).tell(ALERT);
    }
}
