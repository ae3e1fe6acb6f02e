package vn.chitieu.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Draft.Kind;

/** What operators hear: the latest night failed, or had to go on with earlier rules. */
final class FailureMails {
    private final JdbcClient sql;
    private final Texts texts;

    FailureMails(DataSource source, Texts texts) {
        this.sql = JdbcClient.create(source);
        this.texts = texts;
    }

    private record Attempt(long id, LocalDate asOf, String state, boolean fallback, String reason) {}

    Optional<Draft> of(String address) {
        return sql.sql("select id, as_of, state, rules_fallback, reason from run order by id desc limit 1")
                .query((row, n) -> new Attempt(
                        row.getLong("id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("state"),
                        row.getBoolean("rules_fallback"),
                        row.getString("reason")))
                .optional()
                .flatMap(a -> {
                    if (a.state().equals("FAILED"))
                        return Optional.of(failed(a.asOf(), a.reason(), "" + a.id(), address));
                    return a.fallback() ? Optional.of(lastGood(a, address)) : Optional.empty();
                });
    }

    /** Whether the latest attempt is one of the day that failed, so that it is told of anyway. */
    boolean onRecord(LocalDate asOf) {
        return sql.sql("select state = 'FAILED' and as_of = ? from run order by id desc limit 1")
                .param(asOf)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @param attempt what makes it one: the number of the run, or, where the database is gone, the moment */
    Draft failed(LocalDate asOf, String reason, String attempt, String address) {
        return draft(
                "failure:" + attempt,
                address,
                "failure",
                asOf,
                reason.isEmpty() ? Texts.say("failure.unknown") : reason);
    }

    private Draft lastGood(Attempt a, String address) {
        return draft("lastgood:" + a.asOf(), address, "lastgood", a.asOf(), "");
    }

    private Draft draft(String topic, String address, String key, LocalDate asOf, String reason) {
        String day = Vietnamese.day(asOf);
        return new Draft(
                Kind.FAILURE,
                List.of(topic),
                "",
                address,
                Texts.subject(key + ".subject", day),
                texts.whole(
                        Texts.say("failure.greeted"),
                        List.of(Texts.say(key + ".body", day, reason), Texts.say(key + ".do")),
                        List.of()),
                List.of());
    }
}
