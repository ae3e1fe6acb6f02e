package vn.chitieu.night;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.parts.BookShares;
import vn.chitieu.night.parts.HandedOut;
import vn.chitieu.night.parts.PartSteps;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.store.SessionLock;

/**
 * The night, from top to bottom. Each step is one transaction, shared with Spring Batch's own record of it, and may be
 * done again after a death: it replaces what it wrote before. Steps know each other only through the database.
 */
final class NightJob {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Parallelism parallelism;

    NightJob(JobRepository repository, PlatformTransactionManager transactions, Parallelism parallelism) {
        this.repository = repository;
        this.transactions = transactions;
        this.parallelism = parallelism;
    }

    /** By which Spring Batch knows the night again after a death; identity is in the parameters. */
    static final String NAME = "night";

    /** The steps, doing the given work by the rules of that hash; those of a night that died go on with another one's work of the same night. */
    Job of(NightWork work, String rulesHash) {
        SimpleJobBuilder until = begun(work)
                .next(assess(work, rulesHash))
                .next(step("compare", work, work::compare).build());
        // before the findings are published; every call writes its folder whole
        return until.next(step("write", work, work::write)
                        .allowStartIfComplete(true)
                        .build())
                .next(step("publish", work, work::publish).build())
                .build();
    }

    /** The same where other processes do parts of it, under the same names as far as a night may go on either way. */
    Job of(NightWork work, String rulesHash, HandedOut parts) {
        int units = work.units(rulesHash);
        return begun(work)
                .next(new StepBuilder("assess", repository)
                        .partitioner(PartSteps.ASSESS, n -> work.unitRanges(rulesHash)
                                .partition(n))
                        .partitionHandler(parts.handler(
                                PartSteps.ASSESS, parallelism.parts(), done -> work.told("assess", done, units)))
                        .build())
                .next(step("compare", work, work::compare).build())
                .next(step("writeFolder", work, (night, execution) -> work.begin(night, parts.mark()))
                        .allowStartIfComplete(true)
                        .build())
                .next(new StepBuilder("write", repository)
                        .partitioner(PartSteps.WRITE, n -> new BookShares(1 + parts.others()).partition(n))
                        .partitionHandler(
                                parts.handler(PartSteps.WRITE, 1, done -> work.told("write", done, work.workbooks())))
                        .allowStartIfComplete(true)
                        .build())
                .next(step("writeWhole", work, (night, execution) -> work.gather(night, parts.written(execution)))
                        .allowStartIfComplete(true)
                        .build())
                .next(step("publish", work, work::publish).build())
                .build();
    }

    private SimpleJobBuilder begun(NightWork work) {
        return new JobBuilder(NAME, repository)
                // always done, because every process that works on a night needs the rules
                .start(step("checkRules", work, work::checkRules)
                        .allowStartIfComplete(true)
                        .build())
                .next(step("takeIn", work, work::takeIn).build())
                .next(step("derive", work, work::derive).build());
    }

    /** Units in ranges of codes; each range is a step of its own, done once even if the night dies among them. */
    private Step assess(NightWork work, String rulesHash) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("assess-");
        threads.setConcurrencyLimit(parallelism.threads());
        return new StepBuilder("assess", repository)
                .partitioner("assessUnits", parts -> work.unitRanges(rulesHash).partition(parts))
                .step(assessUnits(work))
                .gridSize(parallelism.parts())
                .taskExecutor(threads)
                .build();
    }

    private Step assessUnits(NightWork work) {
        return new StepBuilder("assessUnits", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            work.requireAlone();
                            ExecutionContext range =
                                    contribution.getStepExecution().getExecutionContext();
                            work.assess(
                                    NightKey.of(contribution.getStepExecution().getJobParameters()),
                                    range.getString("rules"),
                                    range.getString("first"),
                                    range.getString("last"));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private TaskletStepBuilder step(String name, NightWork work, NightStep doing) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            work.requireAlone();
                            doing.run(
                                    NightKey.of(contribution.getStepExecution().getJobParameters()),
                                    contribution.getStepExecution().getJobExecutionId());
                            return RepeatStatus.FINISHED;
                        },
                        transactions);
    }

    /** Where parts are handed to other processes; null where all is done here. */
    @Nullable
    HandedOut handedOut(DataSource source, SessionLock alone) {
        return parallelism.workers() ? new HandedOut(source, repository, transactions, alone) : null;
    }

    /** How many parts this process does at once. */
    int threads() {
        return parallelism.threads();
    }

    /** What one step does for a night. */
    @FunctionalInterface
    interface NightStep {
        void run(NightKey night, long jobExecutionId) throws Exception;
    }
}
