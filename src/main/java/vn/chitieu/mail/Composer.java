package vn.chitieu.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.mail.Draft.Kind;
import vn.chitieu.mail.Recipient.Digest;
import vn.chitieu.mail.Recipient.Results;

/**
 * Writes into the outbox what is to be told now. Each mail and the record of what it tells are one transaction: composing
 * that dies is gone on with, and nothing is told twice.
 */
final class Composer {
    private final DataSource source;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private int composed;

    Composer(DataSource source, Outbox outbox, MailSettings settings) {
        this.source = source;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = new Texts(settings);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** @return how many mails were written */
    int compose(Optional<MailedNight> night, Recipients recipients, LocalDate today) {
        composed = 0;
        FailureMails failures = new FailureMails(source, texts);
        for (String address : recipients.operators())
            failures.of(address)
                    .filter(d -> !outbox.told(d.topics().get(0), address))
                    .ifPresent(d -> add(d, 0, false));
        night.ifPresent(n -> compose(n, recipients.all(), today));
        return composed;
    }

    private void compose(MailedNight night, List<Recipient> all, LocalDate today) {
        UnitMails own = new UnitMails(night, outbox, texts, settings);
        Reminders reminders = new Reminders(night, outbox, texts, today);
        withdrawSettled(reminders);
        DigestMails digests = new DigestMails(source, night, outbox, texts, settings);
        for (Recipient to : all) {
            if (to.answers()) {
                own.answer(to).ifPresent(d -> add(d, night.seq(), false));
                own.answerPromises(to).ifPresent(d -> add(d, night.seq(), false));
            }
            if (to.reminders()) reminders.of(to).ifPresent(d -> add(d, night.seq(), false));
            if (to.results() != Results.NONE) own.result(to).ifPresent(d -> add(d, night.seq(), true));
            if (to.digest() != Digest.NONE) digests.of(to).ifPresent(d -> add(d, night.seq(), true));
        }
    }

    /** A reminder that could not be sent in time is not sent for what has come meanwhile: it is composed anew of the rest. */
    private void withdrawSettled(Reminders reminders) {
        var topics = reminders.topics();
        outbox.waitingTopics(Kind.REMINDER).forEach((mail, told) -> {
            if (!topics.containsAll(told)) outbox.withdraw(mail);
        });
    }

    /** @param replaces whether it takes the place of one that still waits */
    private void add(Draft draft, long seq, boolean replaces) {
        Boolean added = transaction.execute(status -> {
            if (replaces) outbox.supersede(draft.kind(), draft.unitCode(), draft.recipient());
            return outbox.add(draft, settings.domain(), seq);
        });
        if (Boolean.TRUE.equals(added)) composed++;
    }
}
