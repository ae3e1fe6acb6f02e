package vn.chitieu.command.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.store.FreshDatabase;

/** Nights of the standing service, one after another, and what its alert command hears of each. */
@Slow
class NightlyServiceTest {
    private static final Path RETURN = Path.of("data-samples/2025/DPQ-2025.xlsx");

    @TempDir
    private Path folder;

    @Test
    void onlyNightsThatNeedAPersonAreToldOf() throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path told = Files.createFile(folder.resolve("told"));
        FreshDatabase database = new FreshDatabase();
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        try (NightContext context = NightContext.open(database.dataSource())) {
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            NightlyService service = new NightlyService(
                    context.nights(),
                    scheduler,
                    new NightlyService.Settings(
                            rules,
                            inbox,
                            folder.resolve("out"),
                            "0 0 0 1 1 *",
                            Clock.fixed(Instant.parse("2026-01-10T18:30:00Z"), ZoneOffset.UTC),
                            Set.of(),
                            nowhere,
                            nowhere,
                            new AlertCommand("cat >> '" + told + "'; exit 1", Duration.ofSeconds(10), nowhere)),
                    new AfterNight(database.dataSource(), Optional.empty()));
            // published: nothing was there before
            assertThat(after(service, told))
                    .containsExactly("Hộp thư của đêm 11/01/2026 không có báo cáo nào. Kiểm tra thư mục hoặc ổ đĩa có"
                            + " được gắn đúng không. INBOX_EMPTY 0");

            Path sent = Files.copy(RETURN, inbox.resolve("DPQ-2025.xlsx"));
            assertThat(after(service, told)).isEmpty();

            // refused: one was there before
            Files.delete(sent);
            assertThat(after(service, told))
                    .singleElement()
                    .asString()
                    .startsWith("Hộp thư " + inbox + " không có báo cáo nào, trong khi lần đánh giá")
                    .endsWith(" INBOX_EMPTY 1");

            Files.copy(RETURN, sent);
            Files.writeString(rules.resolve("kh-11-quang-ngai.xlsx"), "not a workbook");
            assertThat(after(service, told))
                    .singleElement()
                    .asString()
                    .startsWith("Tệp quy tắc hiện tại có lỗi")
                    .endsWith(" RULES_UNUSABLE 4");

            Files.move(inbox, folder.resolve("away"));
            assertThat(after(service, told))
                    .singleElement()
                    .asString()
                    .startsWith("Không đọc được thư mục báo cáo " + inbox)
                    .endsWith(" FAILED 2");
        } finally {
            scheduler.shutdown();
            database.close();
        }
    }

    /** Runs a night and answers the sentence, kind and exit code of each alert of it. */
    private static List<String> after(NightlyService service, Path told) throws Exception {
        service.night();
        List<String> lines = Files.readAllLines(told);
        Files.writeString(told, "");
        return java.util.stream.IntStream.range(0, lines.size() / 2)
                .mapToObj(n -> lines.get(2 * n) + " "
                        + lines.get(2 * n + 1).replaceFirst(".*\"kind\":\"(\\w+)\".*\"exit_code\":(\\d).*", "$1 $2"))
                .toList();
    }
}
