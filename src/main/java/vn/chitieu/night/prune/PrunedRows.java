package vn.chitieu.night.prune;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which runs go, and which of them a later comparison still needs; in one transaction. */
final class PrunedRows {
    private static final List<String> OF_A_RUN = List.of(
            "run_input",
            "return_status",
            "duty_return",
            "indicator_value",
            "return_withdrawal",
            "run_finding",
            "promise_night");
    private final JdbcClient sql;

    PrunedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The published runs of the days that are not kept. A day that was judged again since the oldest kept night stays
     * whole for now: nights before and after it saw different runs of it.
     *
     * @param before days after this one are kept, null when days do not count
     * @return how many days go that had not gone before
     */
    int choose(int newest, @Nullable LocalDate before) {
        sql.sql("""
                create temp table prune_kept on commit drop as
                select as_of, min(seq) as seq from run r
                where state = 'PUBLISHED'
                  and (as_of in (select as_of from run where state = 'PUBLISHED'
                                 group by as_of order by as_of desc limit :newest)
                       or as_of > cast(:before as date)
                       or as_of = (select as_of from run where state = 'PUBLISHED' order by seq desc limit 1))
                group by as_of""").param("newest", newest).param("before", before).update();
        sql.sql("""
                create temp table prune_run on commit drop as
                select id, as_of, seq, inbox_hash, out_dir, last, false as needed
                from (select r.*, max(seq) over (partition by as_of) as newest_seq,
                             seq = max(seq) over (partition by as_of) as last
                      from run r where state = 'PUBLISHED') r
                where as_of < (select min(as_of) from prune_kept)
                  and newest_seq < (select min(seq) from prune_kept)""").update();
        return sql.sql("""
                select count(distinct as_of) from prune_run r
                where not exists (select from pruned_run p where p.id = r.id)""").query(Integer.class).single();
    }

    /**
     * The newest of them is what the oldest kept night is compared with. Of the others: whether a finding was ever open
     * is asked of all earlier nights, so that for each one that was the last night stays on which it was seen.
     */
    void keepWhatIsNeeded() {
        sql.sql("""
                update prune_run set needed = true
                where last and as_of = (select max(as_of) from prune_run)""").update();
        sql.sql("create index on prune_run (seq) where last").update();
        sql.sql("""
                update prune_run set needed = true
                where seq in (
                    select max(n.seq)
                    from finding f
                    cross join lateral (
                        select seq from prune_run
                        where last and seq >= f.from_seq and (f.to_seq is null or seq <= f.to_seq)
                        order by seq desc limit 1) n
                    where f.ever_open
                    group by f.finding_id)""").update();
    }

    void record(Instant at) {
        sql.sql("""
                insert into pruned_run (id, as_of, pruned_at, horizon, out_dir)
                select id, as_of, :at, (select max(as_of) + 1 from prune_run), out_dir from prune_run
                on conflict do nothing""").param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** Returns how many rows of the history are gone. */
    int remove() {
        handOverFileLists();
        sql.sql("delete from run_input where run_id in (select id from prune_run)")
                .update();
        sql.sql("""
                create temp table prune_gone on commit drop as
                select id from prune_run where not needed
                union all
                select id from run where state in ('FAILED', 'UNCHANGED') and as_of < (select min(as_of) from prune_kept)""").update();
        for (String table : OF_A_RUN)
            sql.sql("delete from " + table + " where run_id in (select id from prune_gone)")
                    .update();
        return sql.sql("delete from run where id in (select id from prune_gone)")
                .update();
    }

    /** The list of files of an inbox is kept once: a night that stays may have its own with one that goes. */
    private void handOverFileLists() {
        sql.sql("""
                update run_input i set run_id = k.id
                from (select inbox_hash, max(p.id) as id from prune_run p
                      where exists (select from run_input x where x.run_id = p.id) group by inbox_hash) p
                join (select inbox_hash, max(id) as id from run r
                      where state = 'PUBLISHED' and not exists (select from prune_run p where p.id = r.id)
                      group by inbox_hash) k using (inbox_hash)
                where i.run_id = p.id
                  and not exists (select from run_input x join run r on r.id = x.run_id
                                  where r.inbox_hash = p.inbox_hash and r.state = 'PUBLISHED'
                                    and not exists (select from prune_run o where o.id = r.id))""").update();
    }
}
