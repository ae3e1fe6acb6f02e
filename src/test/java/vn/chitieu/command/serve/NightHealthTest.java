package vn.chitieu.command.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.chitieu.command.CommandRun;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.store.FreshDatabase;

/** What the standing service says of its nights; the service runs nightly, the clock is set by hand. */
@Slow
class NightHealthTest {
    private static final Instant START = Instant.parse("2026-12-01T03:00:00Z");
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private NightHealth health;

    @BeforeEach
    void service() {
        scheduler.initialize();
        NightlyService.Settings settings = new NightlyService.Settings(
                Path.of("rules"),
                Path.of("in"),
                Path.of("out"),
                "0 30 1 * * *",
                new HandClock(),
                Set.of(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                null);
        health = new NightHealth(
                database.dataSource(),
                new NightlyService(
                        context.nights(),
                        scheduler,
                        settings,
                        new AfterNight(database.dataSource(), Optional.empty())));
    }

    @AfterEach
    void close() {
        scheduler.shutdown();
        context.close();
        database.close();
    }

    @Test
    void theStateFollowsTheLatestNightThatEnded() {
        assertThat(status()).isEqualTo(Status.UP);
        run("PUBLISHED", "2026-12-02T01:30:00+07", "");
        now.set(Instant.parse("2026-12-02T02:00:00Z"));
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(sentence()).isEqualTo("Đêm gần nhất đã công bố: 02/12/2026.");

        run("FAILED", "2026-12-03T01:30:00+07", "Không đọc được thư mục.");
        now.set(Instant.parse("2026-12-03T02:00:00Z"));
        assertThat(status()).isEqualTo(Status.DOWN);
        assertThat(sentence()).isEqualTo("Đêm 03/12/2026 hỏng: Không đọc được thư mục.");

        // being mended by hand: as bad as before until it has ended
        run("RUNNING", "2026-12-03T09:00:00+07", "");
        assertThat(status()).isEqualTo(Status.DOWN);
        sql.update("update run set state = 'PUBLISHED' where state = 'RUNNING'");
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void twoPeriodsWithoutAPublishedNightAreTooLong() {
        run("PUBLISHED", "2026-12-02T01:30:00+07", "");
        // the second night after it begins on 04/12 at 01:30 in Viet Nam
        now.set(Instant.parse("2026-12-03T18:29:00Z"));
        assertThat(status()).isEqualTo(Status.UP);
        now.set(Instant.parse("2026-12-03T18:31:00Z"));
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(sentence())
                .startsWith("Chưa có đêm nào được công bố từ 02/12/2026 01:30, quá hai kỳ của lịch “0 30 1 * * *”.");
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatMendsIt(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            CommandRun.Said said = CommandRun.say("serve", "--port", port, "--database", "embedded:" + folder);
            assertThat(said.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(said.err()).endsWith("Cổng " + port + " đang được dùng; chọn cổng khác bằng --port.\n");
            assertThat(said.out()).startsWith("Việc cần làm trước: ").endsWith("(mã kết thúc 2).\n");
        }
    }

    private Status status() {
        return look().getStatus();
    }

    private String sentence() {
        return String.valueOf(look().getDetails().get("sentence"));
    }

    private Health look() {
        return java.util.Objects.requireNonNull(health.health());
    }

    private void run(String state, String began, String reason) {
        sql.update("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at, reason, seq)
                select left(?, 10)::date, 'h', 'i', count(*) + 1, 'e', ?, ?::timestamptz, ?,
                       case when ? = 'PUBLISHED' then count(*) + 1 end from run""", began, state, began, reason, state);
    }

    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
