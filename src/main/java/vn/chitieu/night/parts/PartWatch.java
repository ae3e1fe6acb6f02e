package vn.chitieu.night.parts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import vn.chitieu.night.run.LostLockException;
import vn.chitieu.setting.Setting;
import vn.chitieu.store.SessionLock;

/**
 * Looks after parts while they are waited for. The library asks the repository again and again whether all are done, and
 * would ask for ever: whenever it does, this sees whether they still can be.
 */
final class PartWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PartWatch.class);
    private static final long ROUND_NANOS = 2_000_000_000L;
    /** Rounds in which parts wait that nobody could take. */
    private static final int MOST_LOST = 3;

    private final JobRepository repository;
    private final SessionLock alone;
    private final String step;
    private final PartQueue queue;
    private final PartRows rows;
    private final PartLocks locks;
    private final IntConsumer progress;
    private long looked = System.nanoTime();
    private int lost;
    private @Nullable JobExecution known;

    PartWatch(
            DataSource source,
            JobRepository repository,
            SessionLock alone,
            String step,
            Offer offer,
            IntConsumer progress) {
        this.repository = repository;
        this.alone = alone;
        this.step = step;
        this.queue = new PartQueue(source);
        this.rows = new PartRows(source);
        this.locks = new PartLocks(source);
        this.progress = progress;
    }

    JobRepository overRepository() {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (proxy, method, given) -> {
                    boolean asked = method.getName().equals("getJobExecution");
                    if (asked && known != null && waiting(known)) return known;
                    try {
                        Object result = method.invoke(repository, given);
                        if (asked) known = (JobExecution) result;
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whether parts are still being done: one question, where the whole record is dozens. */
    private boolean waiting(JobExecution night) {
        boolean running = rows.running(night.getId(), step);
        if (running) look(night);
        return running;
    }

    private void look(JobExecution night) {
        if (System.nanoTime() - looked < ROUND_NANOS) return;
        looked = System.nanoTime();
        if (!alone.held()) throw new LostLockException();
        progress.accept(
                rows.done(night.getId(), step).stream().mapToInt(Done::units).sum());
        int seconds = Setting.PART_SECONDS.value();
        for (long part : rows.slow(night.getId(), step, seconds)) {
            LOG.warn("part {} is not done after {} s: it is taken away and handed out again", part, seconds);
            locks.endHolding(part);
        }
        // a request that is held is still seen here
        lost = queue.any() ? 0 : lost + 1;
        if (lost > MOST_LOST) throw new IllegalStateException("requests of parts are gone from night_channel_message");
    }
}
