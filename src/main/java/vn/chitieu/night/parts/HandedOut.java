package vn.chitieu.night.parts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.Versions;
import vn.chitieu.store.SessionLock;

/**
 * A night whose parts any process may do, from its beginning to its end. This process does parts too, so that a night
 * without other processes takes longer and nothing else.
 */
public final class HandedOut implements AutoCloseable {
    /** What a process calls itself that hands out and does parts. */
    private static final String SELF = "-";
    /** Key of a share that only this process may do, in its context. */
    public static final String OWN = "own";

    private static final Logger LOG = LoggerFactory.getLogger(HandedOut.class);
    private static final int POLL_MILLIS = 500;
    private static final int ROUNDS = 10;
    /** With two connections each, the night's lock and what is asked beside they leave the desk its own. */
    private static final int MOST_THREADS = 3;

    private final DataSource source;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final SessionLock alone;
    private final Offers offers;
    private final PartQueue queue;
    private final PartRows rows;
    private final Workers workers;
    private @Nullable Offer offer;
    private @Nullable PartThreads threads;

    public HandedOut(
            DataSource source, JobRepository repository, PlatformTransactionManager transactions, SessionLock alone) {
        this.source = source;
        this.repository = repository;
        this.transactions = transactions;
        this.alone = alone;
        this.offers = new Offers(source);
        this.queue = new PartQueue(source);
        this.rows = new PartRows(source);
        this.workers = new Workers(source);
    }

    /** Makes the night known; whoever means to help reads its rules while the inbox is still being taken in. */
    public void begin(NightKey night, Versions versions, PartWork work, int count) {
        rows.clear();
        Offer made = new Offer(
                night.runId(),
                night.asOf(),
                night.rules(),
                versions,
                UUID.randomUUID().toString());
        offers.make(made);
        offer = made;
        PartTaker taker = new PartTaker(SELF, source, repository, transactions, work);
        threads = new PartThreads(
                taker,
                Math.min(count, MOST_THREADS),
                o -> o.equals(made) ? List.of(PartQueue.Line.values()) : List.of());
    }

    /** What the folder of shares must hold for others to write into it. */
    public String mark() {
        return offered().mark();
    }

    /** How many other processes would do a part now. */
    public int others() {
        return workers.willing(offered().versions());
    }

    /**
     * Hands out the parts of a step and waits for all of them.
     *
     * @param step {@link PartSteps#ASSESS} or {@link PartSteps#WRITE}
     * @param progress told how many units are done by now
     */
    public PartitionHandler handler(String step, int parts, IntConsumer progress) {
        MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
        handler.setStepName(step);
        handler.setGridSize(parts);
        handler.setMessagingOperations(new MessagingTemplate(channel(step)));
        handler.setPollInterval(POLL_MILLIS);
        handler.setJobRepository(new PartWatch(source, repository, alone, step, offered(), progress).overRepository());
        try {
            handler.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return handler;
    }

    private MessageChannel channel(String step) {
        return new MessageChannel() {
            @Override
            public boolean send(Message<?> message, long timeout) {
                StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
                queue.put(line(step, request), new PartRequest(offered().run(), step, request.getStepExecutionId()));
                return true;
            }
        };
    }

    private PartQueue.Line line(String step, StepExecutionRequest request) {
        if (step.equals(PartSteps.ASSESS)) return PartQueue.Line.ASSESS;
        StepExecution part = repository.getStepExecution(request.getStepExecutionId());
        return part != null && part.getExecutionContext().containsKey(OWN) ? PartQueue.Line.OWN : PartQueue.Line.WRITE;
    }

    /** What the shares of the workbooks came to. */
    public List<Done> written(long jobExecution) {
        return rows.done(jobExecution, PartSteps.WRITE);
    }

    /** Why a part failed and in which process; its name is empty when that is this one. */
    public Optional<PartFailure> failure() {
        return rows.failure(offered().run()).map(f -> f.worker().equals(SELF) ? new PartFailure(f.sentence(), "") : f);
    }

    private Offer offered() {
        if (offer == null) throw new IllegalStateException("nothing is handed out");
        return offer;
    }

    /** Whether the night is still this process's: what the database says of its parts is about it. */
    public boolean lives() {
        return alone.held();
    }

    @Override
    public void close() {
        if (threads != null) threads.close();
        if (offer == null || !alone.held()) return;
        if (!rows.takenByOthers(offer.run(), SELF))
            LOG.warn("no other process has done a part of run {}: this one has done all of them", offer.run());
        offers.withdraw();
        try {
            // nobody is left but after a failure: who has done the last part is just giving up its request
            for (int i = 0; i < ROUNDS && queue.any(); i++) Thread.sleep(POLL_MILLIS);
            if (queue.any()) new PartLocks(source).endAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.clear();
    }
}
