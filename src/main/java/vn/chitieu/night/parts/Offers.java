package vn.chitieu.night.parts;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.night.run.NightLock;
import vn.chitieu.night.run.Versions;

/** The night that hands out parts; at most one, and only while it lives. */
final class Offers {
    private final JdbcClient sql;

    Offers(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    void make(Offer offer) {
        sql.sql("""
                insert into night_offer (run_id, as_of, rules_hash, engine_version, program_version, program_hash, mark, session)
                values (:run, :asOf, :rules, :engine, :program, :build, :mark, :session)""")
                .param("run", offer.run())
                .param("asOf", offer.asOf())
                .param("rules", offer.rules())
                .param("engine", offer.versions().engine())
                .param("program", offer.versions().program())
                .param("build", offer.versions().programHash())
                .param("mark", offer.mark())
                .param("session", NightLock.session(sql).orElseThrow())
                .update();
    }

    /** The one whose night is at work: that of a night that died stays until the next, and its session holds no lock. */
    Optional<Offer> open() {
        Optional<Integer> session = NightLock.session(sql);
        if (session.isEmpty()) return Optional.empty();
        return sql.sql("select o.* from night_offer o join run r on r.id = o.run_id where r.state = 'RUNNING'"
                        + " and o.session = :session")
                .param("session", session.get())
                .query((row, n) -> new Offer(
                        row.getLong("run_id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules_hash"),
                        new Versions(
                                row.getString("program_version"),
                                row.getString("engine_version"),
                                row.getString("program_hash")),
                        row.getString("mark")))
                .optional();
    }

    boolean none() {
        return sql.sql("select not exists (select from night_offer) and not exists (select from night_channel_message)")
                .query(Boolean.class)
                .single();
    }

    void withdraw() {
        sql.sql("delete from night_offer").update();
    }
}
