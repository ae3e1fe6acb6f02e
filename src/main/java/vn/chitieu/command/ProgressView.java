package vn.chitieu.command;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightProgress;

/** Progress of a night on stderr: a bar with rate and time left on a terminal, a line a step elsewhere. */
final class ProgressView implements NightProgress, AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(ProgressView.class);
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null && System.getenv("TERM") != null;
    private @Nullable String step;
    private @Nullable ProgressBar bar;
    private long began;
    private long total;

    ProgressView(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String next, long done, long all) {
        if (!next.equals(step)) begin(next, all);
        total = Math.max(total, all);
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    private void begin(String next, long all) {
        end();
        step = next;
        total = all;
        began = System.nanoTime();
        if (!terminal) return;
        bar = new ProgressBarBuilder()
                .setTaskName(MESSAGES.get("step." + next))
                .setInitialMax(all)
                .showSpeed()
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    private void end() {
        if (bar != null) bar.close();
        bar = null;
        if (step == null || terminal) return;
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        err.println(MESSAGES.get(
                "step.done",
                MESSAGES.get("step." + step),
                Long.toString(total),
                String.format(java.util.Locale.ROOT, "%d,%01d", taken.toSeconds(), taken.toMillisPart() / 100)));
        err.flush();
    }

    @Override
    public synchronized void close() {
        end();
        step = null;
    }
}
