package vn.chitieu.command.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;

/**
 * Progress as lines for a log: one when a step begins, one when it ends with count, time and rate, and one about every
 * ten seconds of a long step with its share, rate and time left.
 */
final class StepLines {
    private static final Messages MESSAGES = Messages.beside(StepLines.class);
    private static final long EVERY = Duration.ofSeconds(10).toNanos();
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final int MINUTE = 60;

    private final Consumer<String> line;
    private final LongSupplier nanos;
    private @Nullable String step;
    private long began;
    private long said;
    private long done;
    private long total;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    StepLines(Consumer<String> line, LongSupplier nanos) {
        this.line = line;
        this.nanos = nanos;
    }

    void at(String next, long count, long all) {
        if (!next.equals(step)) begin(next, all);
        done = Math.max(done, count);
        total = Math.max(total, all);
        long now = nanos.getAsLong();
        if (now - said < EVERY || done >= total) return;
        said = now;
        line.accept(under(now - began));
    }

    private void begin(String next, long all) {
        end();
        step = next;
        done = 0;
        total = all;
        began = nanos.getAsLong();
        said = began;
        line.accept(
                counted()
                        ? MESSAGES.get("step.begins.count", name(), count(all), unit())
                        : MESSAGES.get("step.begins", name()));
    }

    private String under(long taken) {
        if (!counted()) return MESSAGES.get("step.under.alone", name(), time(taken));
        if (done == 0) return MESSAGES.get("step.under.none", name(), count(total), unit(), time(taken));
        BigDecimal share = BigDecimal.valueOf(done * 100).divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN);
        return MESSAGES.get(
                "step.under",
                name(),
                count(done),
                count(total),
                unit(),
                share.toPlainString(),
                rate(taken),
                left(done, total, taken));
    }

    /** How long the rest takes at the pace so far, in words. */
    static String left(long done, long total, long taken) {
        return time(BigDecimal.valueOf(taken)
                .multiply(BigDecimal.valueOf(total - done))
                .divide(BigDecimal.valueOf(done), 0, RoundingMode.UP)
                .longValueExact());
    }

    void end() {
        if (step == null) return;
        long taken = nanos.getAsLong() - began;
        BigDecimal seconds = BigDecimal.valueOf(taken).divide(SECOND, 1, RoundingMode.HALF_UP);
        String shown = Vietnamese.number(seconds, 1);
        // a rate of a moment says nothing
        boolean moment = seconds.compareTo(BigDecimal.ONE) < 0;
        if (counted() && moment) line.accept(MESSAGES.get("step.ends.moment", name(), count(done), unit()));
        else if (counted()) {
            line.accept(MESSAGES.get("step.ends.count", name(), count(done), unit(), shown, rate(taken)));
        } else line.accept(MESSAGES.get("step.ends", name(), shown));
        step = null;
    }

    /** The step under way has not been finished and will not be. */
    void failed() {
        if (step != null) failed(step, done, total, nanos.getAsLong() - began);
        step = null;
    }

    /** As {@link #failed()}, of a step that was shown elsewhere. */
    void failed(String unfinished, long reached, long all, long taken) {
        step = unfinished;
        line.accept(
                counted()
                        ? MESSAGES.get("step.fails.count", name(), count(reached), count(all), unit(), time(taken))
                        : MESSAGES.get("step.fails", name(), time(taken)));
        step = null;
    }

    private boolean counted() {
        return MESSAGES.has("step.unit." + step);
    }

    private String name() {
        return MESSAGES.has("step." + step) ? MESSAGES.get("step." + step) : String.valueOf(step);
    }

    private String unit() {
        return counted() ? MESSAGES.get("step.unit." + step) : MESSAGES.get("step.unit");
    }

    private String rate(long taken) {
        return rate(done, taken);
    }

    /** How many a second. */
    static String rate(long done, long taken) {
        BigDecimal aSecond = BigDecimal.valueOf(done)
                .multiply(SECOND)
                .divide(BigDecimal.valueOf(Math.max(taken, 1)), 1, RoundingMode.HALF_UP);
        return Vietnamese.number(aSecond, 1);
    }

    private static String count(long number) {
        return Vietnamese.number(BigDecimal.valueOf(number), 0);
    }

    /** A time for people: {@code 45 giây}, {@code 2 phút 05 giây}. */
    static String time(long nanos) {
        long seconds =
                BigDecimal.valueOf(nanos).divide(SECOND, 0, RoundingMode.UP).longValueExact();
        if (seconds < MINUTE) return MESSAGES.get("time.seconds", Long.toString(seconds));
        String rest = Long.toString(seconds % MINUTE);
        return MESSAGES.get("time.minutes", Long.toString(seconds / MINUTE), rest.length() < 2 ? "0" + rest : rest);
    }
}
