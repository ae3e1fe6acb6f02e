package vn.chitieu.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.language.Messages;
import vn.chitieu.night.parts.FormerParts;
import vn.chitieu.night.parts.HandedOut;
import vn.chitieu.night.parts.PartFailure;
import vn.chitieu.night.prune.Horizon;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.NightLock;
import vn.chitieu.night.run.Runs;
import vn.chitieu.night.run.Versions;
import vn.chitieu.report.GapReports;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.store.SessionLock;

/** Runs nights, one at a time on a database. */
public final class Nights {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Messages MESSAGES = Messages.beside(Nights.class);

    private final DataSource source;
    private final JdbcClient sql;
    private final JobOperator operator;
    private final NightJob job;
    private final Recovery recovery;
    private final RulesetStore rules;
    private final ProgressBoard board;

    Nights(
            DataSource source,
            JobOperator operator,
            NightJob job,
            Recovery recovery,
            RulesetStore rules,
            ProgressBoard board) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.operator = operator;
        this.job = job;
        this.recovery = recovery;
        this.rules = rules;
        this.board = board;
    }

    /**
     * Runs a night to its end. A night of the same identity (as-of date, rules, inbox) that died goes on where it died;
     * one that is done already is done again, whole. One that fails is on record with the reason.
     */
    public NightResult run(NightRequest request, NightProgress progress) {
        String database = "";
        @Nullable NightResult result = null;
        try (SessionLock lock = NightLock.take(source).orElse(null)) {
            if (lock == null) return NightResult.failed(MESSAGES.get("busy"));
            database = address();
            try {
                board.watchedBy(progress);
                result = locked(request, lock, database);
                return result;
            } finally {
                board.watchedBy(NightProgress.NONE);
            }
        } catch (SQLException | DataAccessException e) {
            LOG.error("night failed", e);
            // a lock that cannot be given back goes with its connection: the night has ended as it has
            return result != null
                    ? result
                    : NightResult.failed(FailureWords.of(board.step(), List.of(e), "", database));
        }
    }

    private String address() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    private NightResult locked(NightRequest request, SessionLock lock, String database) {
        Runs runs = new Runs(sql);
        String out = request.out().toAbsolutePath().normalize().toString();
        long begun = runs.begin(request.asOf(), out, request.clock().instant());
        NightResult result;
        try {
            result = begun(request, lock, runs, begun, database);
        } catch (RuntimeException e) {
            LOG.error("night failed", e);
            result = NightResult.failed(FailureWords.of(board.step(), List.of(e), out, database));
        }
        // an attempt that goes on with a dead one is on record there
        if (!result.done()) noteFailure(runs, lock, begun, result, request);
        return result;
    }

    /** A database that has gone away cannot be told of it, and another night may have taken the run over. */
    private void noteFailure(Runs runs, SessionLock lock, long run, NightResult result, NightRequest request) {
        if (!lock.held()) return;
        try {
            runs.failed(run, result.sentence(), request.clock().instant());
        } catch (DataAccessException e) {
            LOG.warn("the failure of run {} is not on record", run, e);
        }
    }

    private NightResult begun(NightRequest request, SessionLock lock, Runs runs, long begun, String database) {
        board.at("checkRules", 0, 1);
        if (!writable(request.out()))
            return NightResult.unusable(
                    MESSAGES.get(
                            "out.unusable",
                            request.out().toAbsolutePath().normalize().toString()),
                    List.of());
        Optional<String> refused = new Horizon(sql).refusal(request.asOf());
        if (refused.isPresent()) return NightResult.unusable(refused.get(), List.of());
        List<InboxScan.Item> inbox;
        try {
            inbox = InboxScan.items(request.inbox());
        } catch (IOException e) {
            LOG.error("inbox", e);
            return NightResult.unusable(
                    MESSAGES.get(
                            "inbox.unreadable",
                            request.inbox().toAbsolutePath().normalize().toString()),
                    List.of());
        }
        RulesetStore.Reading reading = rules.read(request.rulesDir(), request.acceptedLogic());
        RulesetStore.Reading good = reading.rules().isPresent() ? reading : rules.lastGood();
        Optional<RulesetStore.Loaded> usable = good.rules();
        if (usable.isEmpty()) {
            boolean former = good.problems().stream().anyMatch(p -> p.code().equals("LOGIC_OF_OTHER_VERSION"));
            return NightResult.unusable(
                    MESSAGES.get(
                            former ? "rules.wrong.former" : "rules.wrong",
                            request.rulesDir().toString()),
                    reading.problems());
        }
        FormerParts.end(source);
        recovery.recover(NightJob.NAME);
        new WaitingFolders(sql).settle(request.out());
        Versions versions = Versions.present(usable.get().engine().version());
        NightKey asked = new NightKey(
                request.asOf(),
                usable.get().rulebook().hash(),
                InboxScan.hash(inbox),
                0,
                begun,
                request.inbox().toAbsolutePath().normalize(),
                request.out().toAbsolutePath().normalize());
        boolean fallback = reading.rules().isEmpty();
        String logic = ShippedLogic.accepted(usable.get().rulebook());
        Optional<UnchangedNights.Standing> standing = new UnchangedNights(sql)
                .settle(begun, asked, versions, fallback, logic, request.clock().instant());
        if (standing.isPresent())
            return NightResult.done(
                    new Summaries(sql)
                            .of(
                                    standing.get().night(),
                                    usable.get(),
                                    fallback,
                                    standing.get().books())
                            .asUnchanged(),
                    reading.problems());
        Runs.Opened run = runs.open(
                begun, asked, versions, fallback, logic, request.clock().instant());
        NightKey night = asked.of(run.id(), run.attempt());
        NightWork work = new NightWork(source, rules, board, request, lock, inbox, database);
        NightResult result;
        try (HandedOut parts = job.handedOut(source, lock)) {
            if (parts != null) parts.begin(night, versions, work.parts(), job.threads());
            result = work(work, parts, night, usable.get(), reading, database);
        }
        if (!result.done()) noteFailure(runs, lock, run.id(), result, request);
        return result;
    }

    /** Said before an hour's work, not after it. */
    private static boolean writable(Path out) {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private NightResult work(
            NightWork work,
            @Nullable HandedOut parts,
            NightKey night,
            RulesetStore.Loaded usable,
            RulesetStore.Reading reading,
            String database) {
        String step = board.step();
        List<Throwable> failures;
        try {
            JobExecution execution = operator.start(
                    parts == null ? job.of(work, night.rules()) : job.of(work, night.rules(), parts),
                    night.parameters());
            if (execution.getStatus() == BatchStatus.COMPLETED)
                return NightResult.done(
                        new Summaries(sql).of(night, usable, reading.rules().isEmpty(), work.books()),
                        reading.problems());
            failures = execution.getAllFailureExceptions();
            step = failedStep(execution);
        } catch (JobExecutionException e) {
            failures = List.of(e);
        }
        failures.forEach(e -> LOG.error("night failed", e));
        Optional<PartFailure> part = parts == null || !parts.lives() ? Optional.empty() : parts.failure();
        if (parts != null && step.equals("write")) GapReports.discard(night.out(), night.asOf());
        if (part.isPresent())
            return NightResult.failed(
                    part.get().worker().isEmpty()
                            ? part.get().sentence()
                            : MESSAGES.get(
                                    "part.failed",
                                    part.get().sentence(),
                                    part.get().worker()));
        return NightResult.failed(
                FailureWords.of(step, failures, night.out().toString(), database), FailureWords.emptyInbox(failures));
    }

    /** Key of the step that did not end well; parts of a step are named after it. */
    private static String failedStep(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                .map(s -> Stream.of("assess", "write")
                        .filter(s.getStepName()::startsWith)
                        .findFirst()
                        .orElse(s.getStepName()))
                .findFirst()
                .orElse("");
    }
}
