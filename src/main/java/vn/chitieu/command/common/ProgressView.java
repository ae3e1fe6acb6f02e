package vn.chitieu.command.common;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightProgress;

/** Progress of long steps on stderr: a bar with rate and time left on a terminal, {@link StepLines} elsewhere. */
public final class ProgressView implements NightProgress, AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(ProgressView.class);

    private final boolean terminal = Terminal.there();
    private final StepLines lines;
    private @Nullable String step;
    private @Nullable ProgressBar bar;
    private long began;
    private long total;
    private long reached;

    public ProgressView(PrintWriter err) {
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
        reached = Math.max(reached, done);
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(reached);
            bar.setExtraMessage(
                    reached > 0 && reached < total
                            ? MESSAGES.get(
                                    "step.left",
                                    StepLines.rate(reached, System.nanoTime() - began),
                                    unit(next),
                                    StepLines.left(reached, total, System.nanoTime() - began))
                            : "");
        }
    }

    private void begin(String next, long all) {
        close();
        step = next;
        total = all;
        reached = 0;
        began = System.nanoTime();
        bar = new ProgressBarBuilder()
                .setTaskName(MESSAGES.get("step." + next))
                .setInitialMax(all)
                .setUnit(" " + unit(next), 1)
                // rate and time left are ours: the library's speak English and write decimal points
                .hideEta()
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                // as wide as the terminal
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    private static String unit(String step) {
        return MESSAGES.get(MESSAGES.has("step.unit." + step) ? "step.unit." + step : "step.unit");
    }

    /** The step under way has not been finished and will not be. */
    public synchronized void failed() {
        if (bar != null) {
            String unfinished = step;
            long taken = System.nanoTime() - began;
            close();
            lines.failed(String.valueOf(unfinished), reached, total, taken);
        } else lines.failed();
    }

    @Override
    public synchronized void close() {
        if (bar != null) bar.close();
        bar = null;
        step = null;
        lines.end();
    }
}
