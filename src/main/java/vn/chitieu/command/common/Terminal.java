package vn.chitieu.command.common;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/** Whether somebody looks on, and how wide the window is. */
public final class Terminal {
    private static final int PIPE_WIDTH = 100;

    private Terminal() {}

    static boolean there() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    /** Columns of the terminal; of a pipe or a file, what is comfortable to read. */
    public static int width() {
        return there() ? new ConsoleProgressBarConsumer(System.err).getMaxRenderedLength() : PIPE_WIDTH;
    }
}
