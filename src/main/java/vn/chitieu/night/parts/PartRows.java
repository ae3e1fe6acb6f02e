package vn.chitieu.night.parts;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has taken which part how often, and what came of it. */
final class PartRows {
    private final JdbcClient sql;

    PartRows(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** Kept whatever becomes of the part. Returns how often it has been taken by now. */
    int taken(PartRequest request, String worker) {
        return sql.sql("""
                insert into night_part (step_execution_id, run_id, attempts, worker, taken_at)
                values (:part, :run, 1, :worker, now())
                on conflict (step_execution_id) do update
                set attempts = night_part.attempts + 1, worker = :worker, taken_at = now()
                returning attempts""")
                .param("part", request.stepExecution())
                .param("run", request.run())
                .param("worker", worker)
                .query(Integer.class)
                .single();
    }

    /** In the transaction of the part: stands only if it does. */
    void done(long part, Done done) {
        sql.sql("""
                update night_part set units = :units, folder = :folder, files = :files, bytes = :bytes
                where step_execution_id = :part""")
                .param("units", done.units())
                .param("folder", done.folder())
                .param("files", done.files())
                .param("bytes", done.bytes())
                .param("part", part)
                .update();
    }

    /** Outside of it: stands although the part does not. Of one who has lost the part it is not heard. */
    void failed(long part, String worker, String sentence) {
        sql.sql("update night_part set failure = :failure where step_execution_id = :part and worker = :worker")
                .param("failure", sentence)
                .param("part", part)
                .param("worker", worker)
                .update();
    }

    /** Why a part of the execution failed for good, and who did it. */
    Optional<PartFailure> failure(long run) {
        return sql.sql("""
                select p.failure, p.worker from night_part p join batch_step_execution s using (step_execution_id)
                where p.run_id = :run and p.failure <> '' and s.status <> 'COMPLETED'
                order by p.step_execution_id limit 1""")
                .param("run", run)
                .query((row, n) -> new PartFailure(row.getString("failure"), row.getString("worker")))
                .optional();
    }

    /** What the parts of a step came to that are done. */
    List<Done> done(long jobExecution, String step) {
        return sql.sql("""
                select p.units, p.folder, p.files, p.bytes
                from night_part p join batch_step_execution s using (step_execution_id)
                where s.job_execution_id = :execution and s.step_name like :step || ':%' and s.status = 'COMPLETED'
                order by s.step_name""")
                .param("execution", jobExecution)
                .param("step", step)
                .query((row, n) -> new Done(
                        row.getInt("units"), row.getString("folder"), row.getInt("files"), row.getLong("bytes")))
                .list();
    }

    /** Whether any part of the step is still to be done. */
    boolean running(long jobExecution, String step) {
        return sql.sql("""
                select exists (select from batch_step_execution where job_execution_id = :execution
                               and step_name like :step || ':%' and status in ('STARTING', 'STARTED', 'STOPPING'))""")
                .param("execution", jobExecution)
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    /** Parts of the step that are not done and have been held for too long. */
    List<Long> slow(long jobExecution, String step, int seconds) {
        return sql.sql("""
                select step_execution_id from night_part p join batch_step_execution s using (step_execution_id)
                where s.job_execution_id = :execution and s.step_name like :step || ':%'
                  and s.status in ('STARTING', 'STARTED') and p.taken_at < now() - :seconds * interval '1 second'""")
                .param("execution", jobExecution)
                .param("step", step)
                .param("seconds", seconds)
                .query(Long.class)
                .list();
    }

    /** Whether a process other than this one has taken any part of the run. */
    boolean takenByOthers(long run, String worker) {
        return sql.sql("select exists (select from night_part where run_id = :run and worker <> :worker)")
                .param("run", run)
                .param("worker", worker)
                .query(Boolean.class)
                .single();
    }

    void clear() {
        sql.sql("delete from night_part").update();
    }
}
