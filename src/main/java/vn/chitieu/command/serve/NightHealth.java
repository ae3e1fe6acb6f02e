package vn.chitieu.command.serve;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.support.CronExpression;
import vn.chitieu.command.common.Logs;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLog;

/**
 * {@code night} in {@code /actuator/health}: down when the latest night failed, out of service when none has been
 * published for two periods of the schedule. A bad inbox is no reason to restart the service: liveness does not ask it.
 */
final class NightHealth extends AbstractHealthIndicator {
    private static final Messages MESSAGES = Messages.beside(NightHealth.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnamese.ZONE);
    private static final int LOOKED_AT = 20;
    private final DataSource source;
    private final NightlyService service;

    NightHealth(DataSource source, NightlyService service) {
        this.source = source;
        this.service = service;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<NightLog.Night> nights = new NightLog(source).latest(LOOKED_AT);
        Optional<NightLog.Night> published =
                nights.stream().filter(n -> n.state().equals("PUBLISHED")).findFirst();
        // one that is at work, or was killed and will be gone on with, tells nothing yet
        Optional<NightLog.Night> latest =
                nights.stream().filter(n -> !n.state().equals("RUNNING")).findFirst();
        NightlyService.Last last = service.last();
        if (latest.filter(n -> n.state().equals("FAILED")).isPresent()) {
            NightLog.Night failed = latest.get();
            health.down()
                    .withDetail(
                            "sentence", MESSAGES.get("health.failed", Vietnamese.day(failed.asOf()), failed.reason()));
        } else if (last != null
                && last.failed()
                && published.filter(n -> n.began().isAfter(last.began())).isEmpty()) {
            health.down()
                    .withDetail(
                            "sentence", MESSAGES.get("health.failed", Vietnamese.day(last.asOf()), last.sentence()));
        } else {
            Instant good = good(published, last);
            if (stale(good)) health.outOfService().withDetail("sentence", late(good));
            else
                health.up()
                        .withDetail(
                                "sentence",
                                published
                                        .map(n -> MESSAGES.get("health.good", Vietnamese.day(n.asOf())))
                                        .orElseGet(() -> MESSAGES.get("health.first", service.cron())));
        }
        health.withDetail("log", Logs.file().toString());
    }

    /** When a night was last known to have gone well; before the first one, the start of the service. */
    private Instant good(Optional<NightLog.Night> published, NightlyService.@Nullable Last last) {
        if (last != null && !last.failed()) return last.ended();
        return published
                .map(NightLog.Night::began)
                .filter(began -> began.isAfter(service.started()))
                .orElse(service.started());
    }

    private boolean stale(Instant good) {
        CronExpression cron = CronExpression.parse(service.cron());
        ZonedDateTime once = cron.next(good.atZone(Vietnamese.ZONE));
        ZonedDateTime twice = once == null ? null : cron.next(once);
        return twice != null && twice.toInstant().isBefore(service.now());
    }

    private String late(Instant good) {
        return MESSAGES.get("health.late", MOMENT.format(good), service.cron());
    }
}
