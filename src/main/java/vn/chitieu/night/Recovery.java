package vn.chitieu.night;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clears up after a process that died: its executions are still marked as running, and Spring Batch would neither start
 * nor restart them. Only whoever holds the night's lock may do this: the lock proves that nobody is at work.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final JobRepository repository;
    private final JobOperator operator;
    private final JdbcClient sql;

    Recovery(JobRepository repository, JobOperator operator, JdbcClient sql) {
        this.repository = repository;
        this.operator = operator;
        this.sql = sql;
    }

    void recover(String job) {
        for (JobExecution dead : repository.findRunningJobExecutions(job)) {
            LOG.warn("recovering the night that died: {}", dead);
            operator.recover(dead);
        }
        undecided();
        // death between the two inserts of a start
        JobInstance last = repository.getLastJobInstance(job);
        if (last != null && repository.getJobExecutions(last).isEmpty()) repository.deleteJobInstance(last);
    }

    /**
     * A connection cut while a step was being committed leaves it open whether it was, and Spring Batch asks for a person
     * to look. Nobody needs to: a step done again replaces what it wrote before, and what is published is on record with
     * the run.
     */
    private void undecided() {
        int steps = failed("batch_step_execution");
        int nights = failed("batch_job_execution");
        if (steps + nights > 0) LOG.warn("{} steps of {} nights ended undecided; they are done again", steps, nights);
    }

    private int failed(String table) {
        return sql.sql("update " + table + " set status = 'FAILED', version = version + 1 where status = 'UNKNOWN'")
                .update();
    }
}
