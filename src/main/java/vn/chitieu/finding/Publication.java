package vn.chitieu.finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.Statistics;

/** Merges a run's findings into the lasting ones: what is unchanged goes on, so that quiet nights add no row. */
final class Publication {
    private final JdbcClient sql;
    private final long runId;

    Publication(JdbcClient sql, long runId) {
        this.sql = sql;
        this.runId = runId;
    }

    void run(long seq) {
        close(seq);
        open(seq);
    }

    private void close(long seq) {
        sql.sql("""
                update finding f set to_seq = :seq - 1
                where f.to_seq is null and not exists (
                    select 1 from run_finding n
                    where n.run_id = :run and n.finding_id = f.finding_id
                      and n.state = f.state and n.standing = f.standing and n.rank = f.rank
                      and n.gap is not distinct from f.gap and n.change = f.change
                      and n.first_seen is not distinct from f.first_seen and n.ever_open = f.ever_open
                      and n.body = f.body)""").param("seq", seq).param("run", runId).update();
    }

    private void open(long seq) {
        sql.sql("""
                insert into finding (finding_id, unit_code, kind, provision_id, dimension, period, state, standing,
                                     rank, gap, body, change, first_seen, ever_open, from_seq)
                select n.finding_id, n.unit_code, n.kind, n.provision_id, n.dimension, n.period, n.state, n.standing,
                       n.rank, n.gap, n.body, n.change, n.first_seen, n.ever_open, :seq
                from run_finding n
                where n.run_id = :run and not exists (
                    select 1 from finding f where f.finding_id = n.finding_id and f.to_seq is null)
                order by n.finding_id""").param("seq", seq).param("run", runId).update();
        sql.sql(Statistics.refresh("finding")).update();
    }
}
