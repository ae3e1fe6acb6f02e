package vn.chitieu.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.Nights;

/** Runs a night whenever the cron expression says so. A failed night is told and tried again the next time. */
final class NightlyService {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyService.class);

    /** What the operator set when starting the service. */
    record Settings(Path rules, Path inbox, Path out, String cron, Clock clock, Set<String> acceptedLogic) {}

    /** How the latest night of this process ended. */
    record Last(LocalDate asOf, Instant began, Instant ended, int exitCode, String sentence) {}

    private final Nights nights;
    private final Settings settings;
    private volatile @Nullable Last last;

    NightlyService(Nights nights, TaskScheduler scheduler, Settings settings) {
        this.nights = nights;
        this.settings = settings;
        scheduler.schedule(this::night, new CronTrigger(settings.cron(), Vietnamese.ZONE));
    }

    @Nullable
    Last last() {
        return last;
    }

    String cron() {
        return settings.cron();
    }

    private void night() {
        Instant began = settings.clock().instant();
        LocalDate asOf = LocalDate.ofInstant(began, Vietnamese.ZONE);
        int exitCode = ExitCodes.FAILED;
        String sentence;
        try {
            NightResult result = nights.run(
                    new NightRequest(
                            settings.rules(),
                            settings.inbox(),
                            settings.out(),
                            asOf,
                            settings.clock(),
                            settings.acceptedLogic()),
                    NightProgress.NONE);
            exitCode = result.exitCode();
            sentence = result.sentence();
        } catch (RuntimeException e) {
            LOG.error("night failed", e);
            sentence = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }
        last = new Last(asOf, began, settings.clock().instant(), exitCode, sentence);
        LOG.info("night of {} ended with code {} {}", asOf, exitCode, sentence);
    }
}
