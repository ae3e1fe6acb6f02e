package vn.chitieu.night.parts;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.run.NightKey;

/** The steps of which a part is one execution, each in one transaction with Spring Batch's record of it. */
public final class PartSteps {
    public static final String ASSESS = "assessUnits";
    public static final String WRITE = "writeBooks";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final PartWork work;
    private final PartLocks locks;
    private final PartRows rows;
    private final PartRows beside;

    PartSteps(DataSource source, JobRepository repository, PlatformTransactionManager transactions, PartWork work) {
        this.repository = repository;
        this.transactions = transactions;
        this.work = work;
        this.locks = new PartLocks(source);
        this.rows = new PartRows(source);
        // a source of its own is another connection: what it writes stands although the part fails
        this.beside = new PartRows(new DelegatingDataSource(source));
    }

    /** @param held asked before any work; throws when the request is no longer this process's */
    Step step(String name, String worker, Runnable held) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, chunk) -> run(name, worker, held, contribution), transactions)
                .build();
    }

    private RepeatStatus run(String name, String worker, Runnable held, StepContribution contribution)
            throws Exception {
        StepExecution part = contribution.getStepExecution();
        locks.doing(part.getId());
        held.run();
        NightKey night = NightKey.of(part.getJobParameters());
        try {
            rows.done(part.getId(), work.run(name, night, part.getExecutionContext()));
        } catch (Exception | Error e) {
            beside.failed(part.getId(), worker, work.sentence(name, night, List.of(e)));
            throw e;
        }
        return RepeatStatus.FINISHED;
    }
}
