package vn.chitieu.report.output;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import vn.chitieu.setting.Setting;

/** Writes workbooks on a few threads while the units stream on; never holds more than a few at a time. */
final class WorkbookPool implements AutoCloseable {
    private static final int WAITING_A_THREAD = 3;
    private static final int PATIENCE_SECONDS = 30;
    private final int writers = Setting.THREADS.value();
    private final ExecutorService threads = Executors.newFixedThreadPool(writers, task -> {
        Thread thread = new Thread(task, "report-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final LinkedBlockingDeque<Future<?>> waiting = new LinkedBlockingDeque<>();
    private final Share share;
    private int next;

    WorkbookPool(Share share) {
        this.share = share;
    }

    /** Does what falls to this share of what comes one after another, in the same order in every share. */
    void submit(Job job) throws IOException {
        if (share.holds(next++)) own(job);
    }

    /** Does what falls to this share alone. Waits when enough are under way; throws what an earlier one failed with. */
    void own(Job job) throws IOException {
        while (waiting.size() >= WAITING_A_THREAD * writers) take();
        waiting.add(threads.submit(() -> {
            job.run();
            return null;
        }));
    }

    void finish() throws IOException {
        while (!waiting.isEmpty()) take();
    }

    private void take() throws IOException {
        try {
            waiting.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // after a failure the folder is removed: nobody may still write into it
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One workbook. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException;
    }
}
