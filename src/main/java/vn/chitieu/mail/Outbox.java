package vn.chitieu.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.language.Vietnamese;

/** The mails as the database keeps them, and what has been told already. */
final class Outbox {
    /** Growing pauses between one attempt and the next; after the last the mail counts as refused. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    /** How long it is kept what a mail said and to whom it went. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST = 500;
    private final JdbcClient sql;
    private final Clock clock;

    Outbox(DataSource source, Clock clock) {
        this.sql = JdbcClient.create(source);
        this.clock = clock;
    }

    /** One that is to be sent. */
    record Mail(
            long id,
            String messageId,
            String recipient,
            String subject,
            String body,
            int attempts,
            Instant createdAt,
            List<Draft.Attached> files) {}

    /** Changes whenever there may be something new to tell: a night, a return over the desk. */
    String fingerprint() {
        return sql.sql("""
                select coalesce((select max(id) || state from run where id = (select max(id) from run) group by state), '')
                    || '/' || coalesce((select max(seq) from run), 0)
                    || '/' || (select count(*) || '.' || count(withdrawn_at) from receipt) || ' '""").query(String.class).single();
    }

    boolean told(String topic, String address) {
        return sql.sql("select exists (select from mail_topic where topic = ? and reader = ?)")
                .params(topic, Draft.reader(address))
                .query(Boolean.class)
                .single();
    }

    /** The latest night after which something of the kind was composed for a reader; 0 when nothing was. */
    long lastTold(Draft.Kind kind, String unitCode, String address) {
        return sql.sql("select coalesce(max(seq), 0) from mail_topic where kind = ? and unit_code = ? and reader = ?")
                .params(kind.name(), unitCode, Draft.reader(address))
                .query(Long.class)
                .single();
    }

    /**
     * Adds a mail and puts on record what it tells, in the caller's transaction; one of the same Message-ID stays as it
     * is.
     *
     * @param seq the night it is composed after
     * @return whether it was added
     */
    boolean add(Draft draft, String domain, long seq) {
        Optional<Long> id = sql.sql("""
                insert into mail (message_id, kind, weight, unit_code, recipient, subject, body, created_at, next_at)
                values (:id, :kind, :weight, :unit, :to, :subject, :body, :at, :at)
                on conflict (message_id) do nothing returning id""")
                .param("id", draft.messageId(domain))
                .param("kind", draft.kind().name())
                .param("weight", draft.kind().ordinal())
                .param("unit", draft.unitCode())
                .param("to", draft.recipient())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("at", now())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) return false;
        for (int i = 0; i < draft.files().size(); i++)
            sql.sql("insert into mail_file values (?, ?, ?, ?)")
                    .params(
                            id.get(),
                            i,
                            draft.files().get(i).name(),
                            draft.files().get(i).content())
                    .update();
        for (String topic : draft.topics())
            sql.sql("insert into mail_topic values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            topic,
                            Draft.reader(draft.recipient()),
                            draft.kind().name(),
                            draft.unitCode(),
                            seq,
                            id.get())
                    .update();
        return true;
    }

    /** A newer one takes the place of one that has not been sent yet. */
    void supersede(Draft.Kind kind, String unitCode, String address) {
        sql.sql("delete from mail where state = 'WAITING' and kind = ? and unit_code = ? and recipient = ?")
                .params(kind.name(), unitCode, address)
                .update();
    }

    /** Topics of the mails of a kind that wait, by mail. */
    Map<Long, List<String>> waitingTopics(Draft.Kind kind) {
        Map<Long, List<String>> topics = new TreeMap<>();
        sql.sql("""
                select t.mail_id, t.topic from mail m join mail_topic t on t.mail_id = m.id
                where m.state = 'WAITING' and m.kind = ? order by t.topic""").param(kind.name()).query(row -> {
            topics.computeIfAbsent(row.getLong("mail_id"), k -> new ArrayList<>())
                    .add(row.getString("topic"));
        });
        return topics;
    }

    /** As if it had never been composed: what it told may be told again. */
    void withdraw(long id) {
        sql.sql("delete from mail where id = ? and state = 'WAITING'").param(id).update();
    }

    /** The next that is due, held by the caller's transaction: nobody else sends it meanwhile. */
    Optional<Mail> next() {
        return sql.sql("""
                select * from mail where state = 'WAITING' and next_at <= ?
                order by weight, id limit 1 for update skip locked""").param(now()).query(this::mail).optional();
    }

    /** All that wait, whenever they are due. */
    List<Mail> waiting() {
        return sql.sql("select * from mail where state = 'WAITING' order by weight, id")
                .query(this::mail)
                .list();
    }

    private Mail mail(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        return new Mail(
                id,
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sql.sql("select name, content from mail_file where mail_id = ? order by ordinal")
                        .param(id)
                        .query((file, i) -> new Draft.Attached(file.getString("name"), file.getBytes("content")))
                        .list());
    }

    void sent(Mail mail) {
        sql.sql("update mail set state = 'SENT', attempts = attempts + 1, sent_at = ?, said = '' where id = ?")
                .params(now(), mail.id())
                .update();
        withoutFiles(mail.id());
    }

    /** The server will not take it, now or later. */
    void refused(Mail mail, String said) {
        sql.sql("update mail set state = 'REFUSED', attempts = attempts + 1, said = ? where id = ?")
                .params(Vietnamese.cut(said, LONGEST), mail.id())
                .update();
        withoutFiles(mail.id());
    }

    /** Not now: tried again after a pause, the longer the more often it failed. Refused after the last pause. */
    void later(Mail mail, String said) {
        if (mail.attempts() >= PAUSES.size()) {
            refused(mail, said);
            return;
        }
        sql.sql("update mail set attempts = attempts + 1, next_at = ?, said = ? where id = ?")
                .params(at(clock.instant().plus(PAUSES.get(mail.attempts()))), Vietnamese.cut(said, LONGEST), mail.id())
                .update();
    }

    /** The server is not to be reached: whatever is due waits, the one that found out has been put off already. */
    void allLater(Duration pause) {
        sql.sql("update mail set next_at = ? where state = 'WAITING' and next_at <= ?")
                .params(at(clock.instant().plus(pause)), now())
                .update();
    }

    private void withoutFiles(long id) {
        sql.sql("delete from mail_file where mail_id = ?").param(id).update();
    }

    /** Mails sent since the day began in Viet Nam. */
    int sentToday() {
        Instant midnight = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE)
                .atStartOfDay(Vietnamese.ZONE)
                .toInstant();
        return sql.sql("select count(*) from mail where state = 'SENT' and sent_at >= ?")
                .param(at(midnight))
                .query(Integer.class)
                .single();
    }

    /**
     * Addresses that no longer stand in the operator's list are forgotten: what waits for them is dropped, and what went
     * to them long ago loses address and text. The same for every mail that is old.
     *
     * @return how many waiting mails were dropped
     */
    int forget(Collection<String> addresses) {
        int dropped =
                sql.sql("""
                update mail set state = 'DROPPED' where state = 'WAITING' and not (recipient = any(:known))""").param("known", addresses.toArray(String[]::new)).update();
        sql.sql("""
                update mail set recipient = '', body = '', said = ''
                where recipient <> '' and state <> 'WAITING'
                  and (not (recipient = any(:known)) or created_at < :old)""")
                .param("known", addresses.toArray(String[]::new))
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
        sql.sql("delete from mail_file f using mail m where m.id = f.mail_id and m.state <> 'WAITING'")
                .update();
        return dropped;
    }

    /** Mails in a state. */
    int count(MailEntry.State state) {
        return sql.sql("select count(*) from mail where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    int due() {
        return sql.sql("select count(*) from mail where state = 'WAITING' and next_at <= ?")
                .param(now())
                .query(Integer.class)
                .single();
    }

    /** For people, the newest first; of one state, or of all where it is null. */
    List<MailEntry> entries(MailEntry.@Nullable State state, int count, int skipped) {
        return sql.sql("""
                select * from mail where cast(:state as text) is null or state = :state
                order by id desc limit :count offset :skipped""")
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("count", count)
                .param("skipped", skipped)
                .query((row, n) -> new MailEntry(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("unit_code"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        MailEntry.State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("next_at", OffsetDateTime.class).toInstant(),
                        row.getString("said")))
                .list();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
