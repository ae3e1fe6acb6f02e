package vn.chitieu.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.store.SessionLock;

/**
 * Mail after a night, apart from it: composes what is to be told and sends what is due. Whatever becomes of it, the night
 * stands. At least once: a mail is on record as sent only after a server has taken it, so one that died between is sent
 * again, the same to the byte and under the same Message-ID.
 */
public final class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    /** "thu" in ASCII: one composes at a time. */
    private static final long LOCK = 0x746875L;
    /** A server that cannot be reached is left alone for so long. */
    private static final Duration UNREACHABLE = Duration.ofMinutes(5);

    private final DataSource source;
    private final MailSettings settings;
    private final Path out;
    private final Clock clock;
    private final Outbox outbox;
    private final Composer composer;
    private final TransactionTemplate transaction;
    private final @Nullable Transport transport;
    private String composedFor = "";
    private List<RecipientProblem> problems = List.of();
    private @Nullable Optional<MailedNight> read;

    /** @param out the folder of all nights */
    public MailRound(DataSource source, MailSettings settings, Path out, Clock clock) {
        this(
                source,
                settings,
                out,
                clock,
                settings.server() == null ? null : new SmtpTransport(settings, settings.server()));
    }

    MailRound(DataSource source, MailSettings settings, Path out, Clock clock, @Nullable Transport transport) {
        this.source = source;
        this.settings = settings;
        this.out = out;
        this.clock = clock;
        this.outbox = new Outbox(source, clock);
        this.composer = new Composer(source, outbox, settings);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.transport = transport;
    }

    /**
     * What a round did.
     *
     * @param problems of the list of recipients: then nothing was composed
     * @param waiting mails that still wait, those put off and those over the day's measure
     * @param capped whether the day's measure was reached
     * @param unreachable what the server or the network said where it could not be had, or empty
     */
    public record Done(
            List<RecipientProblem> problems,
            int composed,
            int sent,
            int refused,
            int waiting,
            boolean capped,
            String unreachable) {}

    /**
     * Composes and sends. Where nothing has happened since the round before, it only sends what is due. What another
     * process composes at the same time is left to it.
     */
    public synchronized Done run() {
        String now = outbox.fingerprint() + today() + stamp();
        int composed = 0;
        if (!now.equals(composedFor)) {
            read = null;
            Recipients recipients = recipients(night());
            problems = recipients.problems();
            boolean done = true;
            if (problems.isEmpty()) {
                outbox.forget(recipients.addresses());
                Integer written = locked(() -> composer.compose(night(), recipients, today()));
                done = written != null;
                composed = written == null ? 0 : written;
            }
            if (done) composedFor = now;
        }
        return deliver(problems, composed);
    }

    /** The list of recipients as it lies there now. */
    private String stamp() {
        try {
            Path list = settings.recipients();
            return Files.size(list) + " " + Files.getLastModifiedTime(list);
        } catch (IOException e) {
            return "";
        }
    }

    /** Null when another process is at it. */
    private @Nullable Integer locked(Supplier<Integer> work) {
        try (SessionLock lock =
                SessionLock.take(source, LOCK, Duration.ofSeconds(2)).orElse(null)) {
            return lock == null ? null : work.get();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("lock", e);
        }
    }

    private Done deliver(List<RecipientProblem> problems, int composed) {
        int sent = 0;
        int refused = 0;
        String unreachable = "";
        boolean capped = false;
        Transport server = transport;
        while (server != null) {
            capped = outbox.sentToday() >= settings.daily();
            if (capped) break;
            Transport.@Nullable Answer answer = transaction.execute(status -> one(server));
            if (answer == null) break;
            if (answer.outcome() == Transport.Outcome.TAKEN) sent++;
            if (answer.outcome() == Transport.Outcome.REFUSED) refused++;
            if (answer.outcome() == Transport.Outcome.UNREACHABLE) {
                unreachable = answer.said();
                outbox.allLater(UNREACHABLE);
                break;
            }
        }
        int waiting = outbox.count(MailEntry.State.WAITING);
        return new Done(problems, composed, sent, refused, waiting, capped && waiting > 0, unreachable);
    }

    /** The next one, held while the server is spoken to; null when none is due. */
    private Transport.@Nullable Answer one(Transport server) {
        Optional<Outbox.Mail> next = outbox.next();
        if (next.isEmpty()) return null;
        Outbox.Mail mail = next.get();
        Transport.Answer answer = server.send(mail);
        switch (answer.outcome()) {
            case TAKEN -> outbox.sent(mail);
            case REFUSED -> outbox.refused(mail, answer.said());
            case LATER, UNREACHABLE -> outbox.later(mail, answer.said());
        }
        if (answer.outcome() != Transport.Outcome.TAKEN)
            LOG.warn("mail {} was not taken ({}): {}", mail.id(), answer.outcome(), answer.said());
        return answer;
    }

    /**
     * What would be sent now, as {@code .eml} files; nothing is sent, nothing is put on record.
     *
     * @return the files, in the order they would be sent
     * @throws ListRefusedException when the list of recipients has mistakes
     */
    public synchronized List<Path> dryRun(Path folder) {
        read = null;
        Recipients recipients = recipients(night());
        if (!recipients.problems().isEmpty()) throw new ListRefusedException(recipients.problems());
        List<Path> files = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            outbox.forget(recipients.addresses());
            composer.compose(night(), recipients, today());
            try {
                Files.createDirectories(folder);
                for (long id : outbox.waiting())
                    files.add(EmlFile.write(outbox.get(id), settings, folder, files.size() + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    /**
     * A night of the standing service failed. One that is on record is told of like any mail; one that got not even so far
     * is put into the outbox here, and where there is no database to hold it, operators are told directly, once.
     */
    public synchronized void nightFailed(LocalDate asOf, String sentence, Instant ended) {
        Recipients recipients = recipients(Optional.empty());
        FailureMails failures = new FailureMails(source, new Texts(settings));
        for (String address : recipients.operators()) {
            Draft draft = failures.failed(asOf, sentence, asOf + "T" + ended, address);
            try {
                if (failures.onRecord(asOf)) return;
                transaction.executeWithoutResult(status -> outbox.add(draft, settings.domain(), 0));
            } catch (DataAccessException | TransactionException e) {
                directly(draft);
            }
        }
    }

    private void directly(Draft draft) {
        Transport server = transport;
        if (server == null) return;
        Transport.Answer answer = server.send(new Outbox.Mail(
                0,
                draft.messageId(settings.domain()),
                draft.recipient(),
                draft.subject(),
                draft.body(),
                0,
                clock.instant(),
                List.of()));
        if (answer.outcome() != Transport.Outcome.TAKEN) LOG.error("operators are not told: {}", answer.said());
    }

    private Recipients recipients(Optional<MailedNight> night) {
        return RecipientsFile.read(
                settings.recipients(), night.map(n -> n.rules().registry()).orElse(null));
    }

    /** Read once a round: its rules are many files. */
    private Optional<MailedNight> night() {
        Optional<MailedNight> known = read;
        if (known == null) {
            known = MailedNight.latest(source, out);
            read = known;
        }
        return known;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    /** Every mistake of a list of recipients by itself. */
    public static List<RecipientProblem> check(Path list, Registry registry) {
        return RecipientsFile.read(list, registry).problems();
    }

    /** An empty list with one row a unit. */
    public static byte[] emptyList(Registry registry, LocalDate day) {
        return RecipientsForm.of(
                registry.units().stream().filter(u -> !u.endedBefore(day)).toList(), day);
    }
}
