package vn.chitieu.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what at the desk; added to only. */
public final class Audit {
    /** What is put on record. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        REFUSED,
        UPLOADED,
        SENT,
        WITHDRAWN,
        DOWNLOADED,
        APPROVED,
        RETURNED,
        UNDONE
    }

    /**
     * @param login empty where nobody of that name is known, or the person has been erased
     * @param subject number of a receipt, name of a file, an address
     */
    public record Entry(Instant at, String login, Event event, String subject) {}

    private static final int LONGEST = 300;
    private final JdbcClient sql;
    private final Clock clock;

    public Audit(DataSource source, Clock clock) {
        this.sql = JdbcClient.create(source);
        this.clock = clock;
    }

    /** @param accountId null when nobody of that name is known: what was typed there is not kept, it may be a password */
    public void record(@Nullable Long accountId, Event event, String subject) {
        sql.sql("insert into audit (at, account_id, event, subject) values (:at, :account, :event, :subject)")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", accountId)
                .param("event", event.name())
                .param("subject", subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject)
                .update();
    }

    /** The newest first. */
    public List<Entry> latest(int count, int skipped) {
        return sql.sql("""
                select a.at, case when p.erased_at is null then coalesce(p.login, '') else '' end as login, a.event,
                    a.subject
                from audit a left join account p on p.id = a.account_id
                order by a.id desc limit :count offset :skipped""")
                .param("count", count)
                .param("skipped", skipped)
                .query((row, n) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("login"),
                        Event.valueOf(row.getString("event")),
                        row.getString("subject")))
                .list();
    }

    public int count() {
        return sql.sql("select count(*) from audit").query(Integer.class).single();
    }
}
