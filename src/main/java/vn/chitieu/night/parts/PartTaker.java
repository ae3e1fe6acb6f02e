package vn.chitieu.night.parts;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.language.Messages;

/**
 * Takes requests and does them, one at a time a thread. The request is held by a transaction on a connection of its own
 * for as long as the part takes: the death of the process ends it, and the request stands in the table again. A part that
 * fails is on Spring Batch's record as failed, and its request is gone: it fails once.
 */
final class PartTaker {
    private static final Logger LOG = LoggerFactory.getLogger(PartTaker.class);
    private static final Messages MESSAGES = Messages.beside(PartTaker.class);
    /** Processes that may die of one part before it is given up. */
    private static final int MOST_ATTEMPTS = 3;

    private final String worker;
    private final JobRepository repository;
    private final PartSteps steps;
    private final Offers offers;
    private final PartRows rows;
    private final PartQueue queue;
    private final PartLocks locks;
    private final JdbcClient hold;
    private final TransactionTemplate holding;

    PartTaker(
            String worker,
            DataSource source,
            JobRepository repository,
            PlatformTransactionManager transactions,
            PartWork work) {
        this.worker = worker;
        this.repository = repository;
        this.steps = new PartSteps(source, repository, transactions, work);
        this.offers = new Offers(source);
        this.rows = new PartRows(source);
        DataSource own = new DelegatingDataSource(source);
        this.queue = new PartQueue(own);
        this.locks = new PartLocks(own);
        this.hold = JdbcClient.create(own);
        JdbcTransactionManager manager = new JdbcTransactionManager(own);
        // what the part registers with its own transaction must not wait for this one
        manager.setTransactionSynchronization(JdbcTransactionManager.SYNCHRONIZATION_NEVER);
        this.holding = new TransactionTemplate(manager);
    }

    Optional<Offer> offer() {
        return offers.open();
    }

    /**
     * Does one part of that night, if one waits.
     *
     * @return whether there was one
     */
    boolean one(Offer offer, List<PartQueue.Line> lines) {
        return Boolean.TRUE.equals(holding.execute(status -> {
            // a process that stops or a network that is cut must be noticed, and waiting long here is no fault
            hold.sql("set local idle_in_transaction_session_timeout = 0; set local tcp_keepalives_idle = 15;"
                            + " set local tcp_keepalives_interval = 5; set local tcp_keepalives_count = 3")
                    .update();
            locks.looking();
            if (!offers.open().filter(offer::equals).isPresent()) return false;
            Optional<PartRequest> request = queue.take(lines);
            request.filter(r -> r.run() == offer.run()).ifPresent(this::take);
            return request.isPresent();
        }));
    }

    private void take(PartRequest request) {
        locks.holding(request.stepExecution());
        StepExecution part = repository.getStepExecution(request.stepExecution());
        // done by a process that died before its request was gone
        if (part == null || !part.getStatus().isRunning()) return;
        int attempts = rows.taken(request, worker);
        if (attempts > MOST_ATTEMPTS) {
            giveUp(request, part);
            return;
        }
        if (attempts > 1) LOG.warn("part {} is taken for the {}. time", part.getStepName(), attempts);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(repository);
        handler.setStepLocator(name -> steps.step(name, worker, locks::stillHeld));
        LOG.info("{} does {}", worker, part.getStepName());
        handler.handle(request.forBatch());
    }

    private void giveUp(PartRequest request, StepExecution part) {
        LOG.error("part {} is given up", part.getStepName());
        rows.failed(request.stepExecution(), worker, MESSAGES.get("part.poison", Integer.toString(MOST_ATTEMPTS)));
        part.setStatus(BatchStatus.FAILED);
        part.setExitStatus(ExitStatus.FAILED);
        repository.update(part);
    }
}
