package vn.chitieu.night;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.run.NightKey;

/**
 * The night, from top to bottom. Each step is one transaction, shared with Spring Batch's own record of it, and may be
 * done again after a death: it replaces what it wrote before. Steps know each other only through the database.
 */
@Configuration(proxyBeanMethods = false)
class NightJob {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final NightWork work;
    private final Parallelism parallelism;

    NightJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            NightWork work,
            ObjectProvider<Parallelism> parallelism) {
        this.repository = repository;
        this.transactions = transactions;
        this.work = work;
        this.parallelism = parallelism.getIfAvailable(Parallelism::ofEnvironment);
    }

    @Bean
    Job night(Step checkRules, Step takeIn, Step derive, Step assess, Step compare, Step write, Step publish) {
        return new JobBuilder("night", repository)
                .start(checkRules)
                .next(takeIn)
                .next(derive)
                .next(assess)
                .next(compare)
                .next(write)
                .next(publish)
                .build();
    }

    /** Loads and keeps the rules; always done, because every process that works on a night needs them. */
    @Bean
    Step checkRules() {
        return step("checkRules", work::checkRules).allowStartIfComplete(true).build();
    }

    @Bean
    Step takeIn() {
        return step("takeIn", work::takeIn).build();
    }

    @Bean
    Step derive() {
        return step("derive", work::derive).build();
    }

    /** Units in ranges of codes; each range is a step of its own, done once even if the night dies among them. */
    @Bean
    Step assess(Partitioner unitRanges, Step assessUnits) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("assess-");
        threads.setConcurrencyLimit(parallelism.threads());
        return new StepBuilder("assess", repository)
                .partitioner("assessUnits", unitRanges)
                .step(assessUnits)
                .gridSize(parallelism.parts())
                .taskExecutor(threads)
                .build();
    }

    @Bean
    @StepScope
    Partitioner unitRanges(@Value("#{jobParameters['rules']}") String rules) {
        return work.unitRanges(rules);
    }

    @Bean
    Step assessUnits() {
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

    @Bean
    Step compare() {
        return step("compare", work::compare).build();
    }

    /** Workbooks and {@code findings.csv}, before the findings are published; every call writes its folder whole. */
    @Bean
    Step write() {
        return step("write", work::write).allowStartIfComplete(true).build();
    }

    @Bean
    Step publish() {
        return step("publish", work::publish).build();
    }

    private TaskletStepBuilder step(String name, NightStep doing) {
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

    /** What one step does for a night. */
    @FunctionalInterface
    interface NightStep {
        void run(NightKey night, long jobExecutionId) throws Exception;
    }
}
