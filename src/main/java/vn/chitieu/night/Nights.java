package vn.chitieu.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.intake.InboxScan;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.store.SessionLock;

/** Runs nights, one at a time on a database. */
public final class Nights {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Messages MESSAGES = Messages.beside(Nights.class);
    /** "chitieu" in ASCII: the advisory lock of the night. */
    static final long LOCK = 0x63686974696575L;
    /** The server needs a few seconds to notice that the holder of the lock has died. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataSource source;
    private final JdbcClient sql;
    private final JobOperator operator;
    private final Job job;
    private final Recovery recovery;
    private final NightWork work;
    private final RuleShelf rules;
    private final ProgressBoard board;

    Nights(
            DataSource source,
            JobOperator operator,
            Job job,
            Recovery recovery,
            NightWork work,
            RuleShelf rules,
            ProgressBoard board) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.operator = operator;
        this.job = job;
        this.recovery = recovery;
        this.work = work;
        this.rules = rules;
        this.board = board;
    }

    /**
     * Runs a night to its end. A night of the same identity (as-of date, rules, inbox) that died goes on where it died;
     * one that is done already is done again, whole.
     */
    public NightResult run(NightRequest request, NightProgress progress) {
        try (SessionLock lock = SessionLock.take(source, LOCK, PATIENCE).orElse(null)) {
            if (lock == null) return NightResult.failed(MESSAGES.get("busy"));
            try {
                board.watchedBy(progress);
                work.timedBy(request.clock());
                return locked(request);
            } finally {
                board.watchedBy(NightProgress.NONE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private NightResult locked(NightRequest request) {
        if (!writable(request.out()))
            return NightResult.unusable(
                    MESSAGES.get("out.unusable", request.out().toString()), List.of());
        String inboxHash;
        try {
            inboxHash = InboxScan.hash(InboxScan.items(request.inbox()));
        } catch (IOException e) {
            LOG.error("inbox", e);
            return NightResult.unusable(
                    MESSAGES.get("inbox.unreadable", request.inbox().toString()), List.of());
        }
        RuleShelf.Reading reading = rules.read(request.rulesDir(), request.acceptedLogic());
        Optional<RuleShelf.Loaded> usable = reading.rules().or(rules::lastGood);
        if (usable.isEmpty())
            return NightResult.unusable(
                    MESSAGES.get("rules.wrong", request.rulesDir().toString()), reading.problems());
        return run(request, usable.get(), reading, inboxHash);
    }

    /** Said before an hour's work, not after it. */
    private static boolean writable(Path out) {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private NightResult run(
            NightRequest request, RuleShelf.Loaded usable, RuleShelf.Reading reading, String inboxHash) {
        recovery.recover(job);
        Runs runs = new Runs(sql);
        Runs.Opened run = runs.open(
                request.asOf(),
                usable.rulebook().hash(),
                inboxHash,
                usable.engine().version(),
                reading.rules().isEmpty(),
                ShippedLogic.accepted(usable.rulebook()),
                request.out().toAbsolutePath().normalize().toString(),
                request.clock().instant());
        NightKey night = new NightKey(
                request.asOf(),
                usable.rulebook().hash(),
                inboxHash,
                run.attempt(),
                run.id(),
                request.inbox().toAbsolutePath().normalize(),
                request.out().toAbsolutePath().normalize());
        try {
            JobExecution execution = operator.start(job, night.parameters());
            if (execution.getStatus() == BatchStatus.COMPLETED)
                return NightResult.done(
                        new Summaries(sql)
                                .of(
                                        night,
                                        usable.rulebook(),
                                        reading.rules().isEmpty(),
                                        Objects.requireNonNull(work.books())),
                        reading.problems());
            execution.getAllFailureExceptions().forEach(e -> LOG.error("night failed", e));
            runs.failed(run.id(), request.clock().instant());
            return NightResult.failed(MESSAGES.get("failed", reason(execution.getAllFailureExceptions())));
        } catch (JobExecutionException e) {
            LOG.error("night not started", e);
            runs.failed(run.id(), request.clock().instant());
            return NightResult.failed(MESSAGES.get("failed", reason(List.of(e))));
        }
    }

    /** What went wrong first; that a part of a step failed says less than why it did. */
    private static String reason(List<Throwable> failures) {
        Throwable root = failures.stream()
                .filter(f -> !(f instanceof JobExecutionException))
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseThrow();
        while (root.getCause() != null) root = root.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
