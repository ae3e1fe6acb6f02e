package vn.chitieu.command.serve;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.common.WhatFailed;
import vn.chitieu.command.nights.NextThing;
import vn.chitieu.command.nights.NightReport;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.Nights;

/** Runs a night whenever the cron expression says so. A failed night is told and tried again the next time. */
final class NightlyService {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyService.class);
    private static final Messages MESSAGES = Messages.beside(NightlyService.class);

    /** What the operator set when starting the service. */
    record Settings(
            Path rules,
            Path inbox,
            Path out,
            String cron,
            Clock clock,
            Set<String> acceptedLogic,
            PrintWriter screen,
            PrintWriter errors,
            @Nullable AlertCommand alerts) {}

    /**
     * How the latest night of this process ended.
     *
     * @param sentence why it failed, or what to do first
     */
    record Last(LocalDate asOf, Instant began, Instant ended, int exitCode, String sentence) {
        boolean failed() {
            return exitCode == ExitCodes.FAILED || exitCode == ExitCodes.USAGE;
        }
    }

    private final Nights nights;
    private final Settings settings;
    private final AfterNight after;
    private final Instant started;
    private volatile @Nullable Last last;
    private volatile @Nullable LocalDate atWork;

    NightlyService(Nights nights, TaskScheduler scheduler, Settings settings, AfterNight after) {
        this.nights = nights;
        this.settings = settings;
        this.after = after;
        this.started = settings.clock().instant();
        scheduler.schedule(this::night, new CronTrigger(settings.cron(), Vietnamese.ZONE));
    }

    @Nullable
    Last last() {
        return last;
    }

    /** Day of the night that is at work now, if any. */
    @Nullable
    LocalDate atWork() {
        return atWork;
    }

    Instant started() {
        return started;
    }

    Instant now() {
        return settings.clock().instant();
    }

    String cron() {
        return settings.cron();
    }

    /** One night, now. Whatever it comes to, the next one will be tried. */
    void night() {
        Instant began = settings.clock().instant();
        LocalDate asOf = LocalDate.ofInstant(began, Vietnamese.ZONE);
        atWork = asOf;
        settings.errors().println(MESSAGES.get("night.begins", Vietnamese.day(asOf)));
        settings.errors().flush();
        int exitCode = ExitCodes.FAILED;
        String sentence;
        List<Alert> alerts;
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
            exitCode = NightReport.print(result, settings.screen(), settings.errors());
            sentence = result.done() ? NextThing.after(result) : result.sentence();
            alerts = Alert.of(asOf, result);
            if (result.done()) after.prune(settings);
        } catch (RuntimeException | Error e) {
            LOG.error("night failed", e);
            sentence = WhatFailed.sentence(e);
            alerts = List.of(Alert.failed(asOf, sentence));
            settings.errors().println(sentence);
            settings.errors().println(MESSAGES.get("log.at", Logs.file().toString()));
            settings.errors().flush();
            settings.screen().println(NextThing.afterFailure(exitCode));
            settings.screen().flush();
        } finally {
            atWork = null;
        }
        last = new Last(asOf, began, settings.clock().instant(), exitCode, sentence);
        LOG.info("night of {} ended with code {} {}", asOf, exitCode, sentence);
        if (settings.alerts() != null) alerts.forEach(settings.alerts()::tell);
    }
}
