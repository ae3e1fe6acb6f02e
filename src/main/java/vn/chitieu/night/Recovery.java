package vn.chitieu.night;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Clears up after a process that died: its executions are still marked as running, and Spring Batch would neither start
 * nor restart them. Only whoever holds the night's lock may do this: the lock proves that nobody is at work.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final JobRepository repository;
    private final JobOperator operator;

    Recovery(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    void recover(Job job) {
        for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
            LOG.warn("recovering the night that died: {}", dead);
            operator.recover(dead);
        }
        // death between the two inserts of a start
        JobInstance last = repository.getLastJobInstance(job.getName());
        if (last != null && repository.getJobExecutions(last).isEmpty()) repository.deleteJobInstance(last);
    }
}
