package vn.chitieu.command;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightProgress;

/** Progress of long steps on stderr: a bar with rate and time left on a terminal, {@link StepLines} elsewhere. */
final class ProgressView implements NightProgress, AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(ProgressView.class);
    private static final int WIDTH = 100;

    private final boolean terminal = System.console() != null && System.getenv("TERM") != null;
    private final StepLines lines;
    private @Nullable String step;
    private @Nullable ProgressBar bar;
    private long began;
    private long total;

    ProgressView(PrintWriter err) {
        this.lines = new StepLines(
                line -> {
                    err.println(line);
                    err.flush();
                },
                System::nanoTime);
    }

    @Override
    public synchronized void at(String next, long done, long all) {
        if (!terminal) {
            lines.at(next, done, all);
            return;
        }
        if (!next.equals(step)) begin(next, all);
        total = Math.max(total, all);
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            if (done > 0 && done < total)
                bar.setExtraMessage(MESSAGES.get("step.left", StepLines.left(done, total, System.nanoTime() - began)));
            else bar.setExtraMessage("");
        }
    }

    private void begin(String next, long all) {
        close();
        step = next;
        total = all;
        began = System.nanoTime();
        String unit = MESSAGES.get(MESSAGES.has("step.unit." + next) ? "step.unit." + next : "step.unit");
        bar = new ProgressBarBuilder()
                .setTaskName(MESSAGES.get("step." + next))
                .setInitialMax(all)
                .setUnit(" " + unit, 1)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .hideEta()
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) bar.close();
        bar = null;
        step = null;
        lines.end();
    }
}
