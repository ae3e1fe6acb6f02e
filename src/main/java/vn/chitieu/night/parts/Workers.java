package vn.chitieu.night.parts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.night.run.Versions;
import vn.chitieu.setting.Setting;

/** The processes that do parts of nights, and when each was last seen. */
public final class Workers {
    /** Gone for so many times the patience with one, its row goes. */
    private static final int FORGOTTEN = 100;

    private final JdbcClient sql;

    public Workers(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /**
     * One that was seen lately.
     *
     * @param refusal why it does no part of the present night, or empty
     */
    public record Worker(String id, Instant since, String refusal) {}

    /** Those that live, by name. */
    public List<Worker> present() {
        return sql.sql("""
                select id, started_at, refusal from night_worker
                where seen_at > now() - :patience * interval '1 second' order by id""")
                .param("patience", Setting.WORKER_SECONDS.value())
                .query((row, n) -> new Worker(
                        row.getString("id"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("refusal")))
                .list();
    }

    /** How many of them do parts of the night. */
    int willing(Versions versions) {
        return sql.sql("""
                select count(*) from night_worker
                where seen_at > now() - :patience * interval '1 second' and refusal = ''
                  and program_version = :program and program_hash = :build""")
                .param("patience", Setting.WORKER_SECONDS.value())
                .param("program", versions.program())
                .param("build", versions.programHash())
                .query(Integer.class)
                .single();
    }

    void seen(String id, Versions versions, String refusal) {
        sql.sql("""
                insert into night_worker (id, program_version, program_hash, started_at, seen_at, refusal)
                values (:id, :program, :build, now(), now(), :refusal)
                on conflict (id) do update set seen_at = now(), refusal = :refusal""")
                .param("id", id)
                .param("program", versions.program())
                .param("build", versions.programHash())
                .param("refusal", refusal)
                .update();
        sql.sql("delete from night_worker where seen_at < now() - :patience * interval '1 second'")
                .param("patience", FORGOTTEN * Setting.WORKER_SECONDS.value())
                .update();
    }

    void gone(String id) {
        sql.sql("delete from night_worker where id = :id").param("id", id).update();
    }
}
