package vn.chitieu.night.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one process that take parts: all of them ranges to assess, one of them shares of the workbooks. */
final class PartThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartThreads.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 3_000;
    private final PartTaker taker;
    private final Willing willing;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /** Which requests of a night a process takes; none when it is empty. */
    @FunctionalInterface
    interface Willing {
        List<PartQueue.Line> lines(Offer offer);
    }

    /** @param count each holds two connections while it works */
    PartThreads(PartTaker taker, int count, Willing willing) {
        this.taker = taker;
        this.willing = willing;
        for (int i = 0; i < count; i++) {
            boolean writes = i == 0;
            Thread thread = new Thread(() -> work(writes), "parts-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work(boolean writes) {
        boolean told = false;
        while (!closed) {
            try {
                if (!once(writes)) Thread.sleep(PAUSE_MILLIS);
                told = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) return;
                // once: a database that is away stays away for many rounds
                if (!told) LOG.warn("no part can be taken, or one was taken away", e);
                told = true;
                pause();
            }
        }
    }

    private boolean once(boolean writes) {
        Optional<Offer> offer = taker.offer();
        if (offer.isEmpty()) return false;
        List<PartQueue.Line> lines = willing.lines(offer.get()).stream()
                .filter(line -> writes || line == PartQueue.Line.ASSESS)
                .toList();
        return !lines.isEmpty() && taker.one(offer.get(), lines);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Begins nothing more; what is being done is left to end. */
    @Override
    public void close() {
        closed = true;
    }
}
