package vn.chitieu.night.prune;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring Batch's own records of nights that are gone. One that may still be gone on with stays. */
final class BatchRows {
    private static final String OF_EXECUTIONS = " where job_execution_id in (select job_execution_id from"
            + " batch_job_execution where job_instance_id in (select job_instance_id from prune_job))";
    private static final String OF_STEPS = " where step_execution_id in (select step_execution_id from"
            + " batch_step_execution" + OF_EXECUTIONS + ")";
    private static final List<String> DEEPEST_FIRST = List.of(
            "batch_step_execution_context" + OF_STEPS,
            "batch_step_execution" + OF_EXECUTIONS,
            "batch_job_execution_context" + OF_EXECUTIONS,
            "batch_job_execution_params" + OF_EXECUTIONS,
            "batch_job_execution where job_instance_id in (select job_instance_id from prune_job)",
            "batch_job_instance where job_instance_id in (select job_instance_id from prune_job)");
    private final JdbcClient sql;

    BatchRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Must run in the transaction that has removed the runs. Returns how many records are gone. */
    int remove() {
        sql.sql("""
                create temp table prune_job on commit drop as
                select job_instance_id from batch_job_instance i
                where exists (select from batch_job_execution e where e.job_instance_id = i.job_instance_id)
                  and not exists (
                      select from batch_job_execution e
                      left join batch_job_execution_params p
                          on p.job_execution_id = e.job_execution_id and p.parameter_name = 'run'
                      where e.job_instance_id = i.job_instance_id
                        and (e.status not in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                             or exists (select from run r where r.id::text = p.parameter_value
                                        and not exists (select from pruned_run g where g.id = r.id))))""").update();
        int removed = 0;
        for (String rows : DEEPEST_FIRST)
            removed += sql.sql("delete from " + rows).update();
        return removed;
    }
}
