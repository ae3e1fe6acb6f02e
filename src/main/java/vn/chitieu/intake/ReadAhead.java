package vn.chitieu.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.setting.Setting;

/**
 * Reads files by several threads, some ahead of the one asked for, and hands them on in their order. One whose reading
 * does not end in time is given up: it is told of, and its thread is replaced.
 */
final class ReadAhead implements AutoCloseable {
    /** Files read ahead of the one being written, so that memory does not grow with the inbox. */
    private static final int AHEAD = 32;

    private final ReturnProcessor taker;
    private final List<InboxScan.Item> items;
    private final Duration most;
    private final Deque<Future<ReturnProcessor.Read>> reading = new ArrayDeque<>();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            Setting.THREADS.value(), Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "intake");
                // one that never ends must not keep the program alive
                thread.setDaemon(true);
                return thread;
            });
    private int asked;
    private int given;

    /** @param most how long one file may take once it is its turn */
    ReadAhead(ReturnProcessor taker, List<InboxScan.Item> items, Duration most) {
        this.taker = taker;
        this.items = items;
        this.most = most;
    }

    /** What the next file is. */
    ReturnProcessor.Read next() {
        while (asked < items.size() && reading.size() < AHEAD) {
            InboxScan.Item item = items.get(asked++);
            reading.add(pool.submit(() -> taker.read(item)));
        }
        InboxScan.Item item = items.get(given++);
        Future<ReturnProcessor.Read> read = reading.remove();
        try {
            return read.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            read.cancel(true);
            pool.setCorePoolSize(pool.getCorePoolSize() + 1);
            return taker.slow(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
