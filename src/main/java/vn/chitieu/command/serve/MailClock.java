package vn.chitieu.command.serve;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.mail.MailLines;
import vn.chitieu.language.Messages;
import vn.chitieu.mail.MailRound;
import vn.chitieu.mail.MailSettings;

/**
 * Mail of the standing service: looks every minute whether there is something to tell or to send. It has a thread of its
 * own and only looks at what nights have published, so that whatever becomes of a mail no night waits for it or fails.
 */
final class MailClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailClock.class);
    private static final Messages MESSAGES = Messages.beside(MailClock.class);
    private static final long SECONDS = 60;

    private final MailRound round;
    private final MailSettings settings;
    private final NightlyService nights;
    private final PrintWriter errors;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });
    private List<String> said = List.of();
    private @Nullable Instant toldOf;

    MailClock(MailRound round, MailSettings settings, NightlyService nights, PrintWriter errors) {
        this.round = round;
        this.settings = settings;
        this.nights = nights;
        this.errors = errors;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
    }

    /** Once; the same trouble is told once and not every minute. */
    synchronized void look() {
        List<String> lines;
        try {
            NightlyService.Last last = nights.last();
            if (last != null && last.failed() && !Objects.equals(toldOf, last.ended())) {
                round.nightFailed(last.asOf(), last.sentence(), last.ended());
                toldOf = last.ended();
            }
            MailRound.Done done = round.run();
            boolean quiet = done.composed() == 0
                    && done.sent() == 0
                    && done.refused() == 0
                    && done.problems().isEmpty()
                    && done.unreachable().isEmpty();
            lines = quiet ? List.of() : MailLines.of(done, settings);
        } catch (RuntimeException | Error e) {
            LOG.error("mail", e);
            lines = List.of(MESSAGES.get("mail.failed", Logs.file().toString()));
        }
        if (!lines.equals(said)) {
            lines.forEach(errors::println);
            errors.flush();
        }
        said = lines;
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            // the mail at hand is finished: it would be sent twice
            clock.awaitTermination(SECONDS / 2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
