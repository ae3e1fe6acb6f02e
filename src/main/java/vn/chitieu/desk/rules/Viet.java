package vn.chitieu.desk.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.language.Vietnamese;

/** Days, moments and codes as the pages write them. */
@Component
public final class Viet {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Vietnamese.ZONE);
    private static final int SHORT = 12;
    private static final long KILO = 1024;

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    public String period(String code) {
        return Vietnamese.period(code);
    }

    /** The first digits of a hash: enough to hold two against each other by eye. */
    public String brief(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
    }

    /** Size in whole KB, at least one. */
    public String size(long bytes) {
        return Math.max(1, (bytes + KILO / 2) / KILO) + " KB";
    }
}
