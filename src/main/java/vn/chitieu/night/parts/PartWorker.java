package vn.chitieu.night.parts;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.Versions;
import vn.chitieu.setting.Setting;

/** A process that does parts of nights that others have begun, and lets itself be seen. */
public final class PartWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartWorker.class);
    private static final int SIGNS_A_PATIENCE = 3;
    /** Two connections each of the pool's twelve. */
    private static final int MOST_THREADS = 5;

    private final String name;
    private final Workers workers;
    private final Fitness fitness;
    private final PartThreads threads;
    private final ScheduledExecutorService signs;

    /**
     * @param name by which people know it, no other process has it
     * @param told hears each sentence for the operator once
     */
    public record Place(String name, Path rules, Set<String> acceptedLogic, Path out, Consumer<String> told) {}

    /** Begins to look for parts at once. */
    public PartWorker(
            Place place,
            DataSource source,
            JobRepository repository,
            PlatformTransactionManager transactions,
            RulesetStore rules,
            PartWork work,
            int count) {
        this.name = place.name();
        this.workers = new Workers(source);
        this.fitness = new Fitness(
                rules,
                place.rules(),
                place.acceptedLogic(),
                place.out(),
                // the threads' own connections are bound to what they do
                new PartQueue(new DelegatingDataSource(source)),
                place.told());
        sign();
        this.threads = new PartThreads(
                new PartTaker(name, source, repository, transactions, work), Math.min(count, MOST_THREADS), fitness);
        this.signs = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "parts-sign");
            thread.setDaemon(true);
            return thread;
        });
        long millis = TimeUnit.SECONDS.toMillis(Setting.WORKER_SECONDS.value()) / SIGNS_A_PATIENCE;
        signs.scheduleAtFixedRate(this::sign, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void sign() {
        try {
            workers.seen(name, Versions.present(""), fitness.refusal());
        } catch (DataAccessException e) {
            LOG.warn("no sign could be given", e);
        }
    }

    /** Takes no more parts. What is being done is not waited for: it comes back when the process ends. */
    @Override
    public void close() {
        signs.shutdownNow();
        threads.close();
        try {
            workers.gone(name);
        } catch (DataAccessException e) {
            LOG.warn("the worker could not be signed off", e);
        }
    }
}
