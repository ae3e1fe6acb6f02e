package vn.chitieu.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;

/** What mail tests have in common: nights, settings, a clock set by hand. */
final class MailNight {
    private MailNight() {}

    static void run(DataSource source, Path inbox, Path out, LocalDate day) throws Exception {
        try (NightContext context = NightContext.open(source)) {
            Clock clock = Clock.fixed(Instant.parse(day + "T11:00:00Z"), Vietnamese.ZONE);
            if (!context.nights()
                    .run(new NightRequest(Path.of("rules"), inbox, out, day, clock, Set.of()), NightProgress.NONE)
                    .done()) throw new IllegalStateException("no night of " + day);
        }
    }

    static MailSettings settings(Path list, int port, String... more) {
        Map<String, String> set = new java.util.TreeMap<>(Map.of(
                "CHITIEU_MAIL_SERVER",
                "smtp+plain://127.0.0.1:" + port,
                "CHITIEU_MAIL_FROM",
                "Sở GDĐT Quảng Ngãi <chitieu@so.example.vn>"));
        for (int i = 0; i < more.length; i += 2) set.put("CHITIEU_MAIL_" + more[i], more[i + 1]);
        return MailSettings.of(list, set);
    }

    static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(Vietnamese.ZONE).toInstant();
    }

    /** Stands still until it is set. */
    static final class HandClock extends Clock {
        private final AtomicReference<Instant> now;

        HandClock(Instant now) {
            this.now = new AtomicReference<>(now);
        }

        void set(Instant at) {
            now.set(at);
        }

        @Override
        public ZoneId getZone() {
            return Vietnamese.ZONE;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /** Takes everything, and keeps it. */
    static final class Basket implements Transport {
        final List<Outbox.Mail> mails = new ArrayList<>();

        @Override
        public Answer send(Outbox.Mail mail) {
            mails.add(mail);
            return Answer.TAKEN;
        }
    }
}
