package vn.chitieu.command.common;

import java.io.PrintWriter;

/** Says something on stderr when the process is told to end (SIGTERM, Ctrl+C) while this is open. */
public final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    public static Interruption told(PrintWriter err, String sentence) {
        Thread hook = new Thread(() -> {
            err.println();
            err.println(sentence);
            err.flush();
        });
        // too late: nothing has been begun yet that could be said to be interrupted
        Ending.does(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the end has begun, and the sentence is being said
        }
    }
}
