package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.EndedUnit;
import vn.chitieu.finding.Findings;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.IntakeResult;
import vn.chitieu.language.Messages;
import vn.chitieu.night.data.StoredNightData;
import vn.chitieu.night.parts.Done;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.GapSummaryJson;
import vn.chitieu.night.run.LostLockException;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.night.run.Runs;
import vn.chitieu.night.run.Versions;
import vn.chitieu.promise.Promises;
import vn.chitieu.registry.Registry;
import vn.chitieu.report.GapReports;
import vn.chitieu.report.folder.WrittenFolder;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.SessionLock;

/** What the steps of one night do, each in the transaction of its step; made for that night, and gone with it. */
final class NightWork {
    private static final Messages MESSAGES = Messages.beside(NightWork.class);
    private final DataSource source;
    private final Runs runs;
    private final RulesetStore rules;
    private final Indicators indicators;
    private final Findings findings;
    private final Promises promises;
    private final Assessment assessment;
    private final ProgressBoard progress;
    private final NightParts parts;
    private final AtomicInteger assessed = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private final InboxGuard guard;
    private final NightRequest request;
    private final SessionLock alone;
    private final List<InboxScan.Item> inbox;
    private final AtomicReference<@Nullable GapSummary> books = new AtomicReference<>();
    private final AtomicReference<OutputHash.@Nullable Sums> sums = new AtomicReference<>();

    /**
     * @param alone the lock that keeps other nights away
     * @param inbox as it was listed when the night began: what arrives later belongs to the next one
     * @param database address of the database, without secrets
     */
    NightWork(
            DataSource source,
            RulesetStore rules,
            ProgressBoard progress,
            NightRequest request,
            SessionLock alone,
            List<InboxScan.Item> inbox,
            String database) {
        this.parts = new NightParts(source, rules, null, database);
        this.request = request;
        this.alone = alone;
        this.inbox = List.copyOf(inbox);
        this.source = source;
        this.runs = new Runs(JdbcClient.create(source));
        this.guard = new InboxGuard(JdbcClient.create(source));
        this.rules = rules;
        this.indicators = new Indicators(source);
        this.findings = new Findings(source);
        this.promises = new Promises(source);
        this.assessment = new Assessment(rules::get, indicators, findings);
        this.progress = progress;
    }

    /**
     * The lock went with a connection that was cut, and another night may be at work by now: this one must stop, however
     * well its other connections do.
     */
    void requireAlone() {
        if (!alone.held()) throw new LostLockException();
    }

    void checkRules(NightKey night, long jobExecutionId) {
        // said to have begun when the rules were about to be read
        runs.started(night.runId(), jobExecutionId);
        rules.keep(rules.get(night.rules()).rulebook(), request.clock());
        progress.at("checkRules", 1, 1);
    }

    void takeIn(NightKey night, long jobExecutionId) throws IOException {
        int all = inbox.size();
        progress.at("takeIn", 0, all);
        if (!InboxScan.hash(inbox).equals(night.inboxHash()))
            throw new RefusedNightException(
                    MESSAGES.get("inbox.changed", night.inbox().toString()));
        RulesetStore.Loaded loaded = rules.get(night.rules());
        IntakeResult taken = new Intake(source, loaded.rulebook(), loaded.engine())
                // files known from earlier nights count as done from the start
                .take(inbox, night.runId(), (done, fresh) -> progress.at("takeIn", all - fresh + done, all));
        runs.read(night.runId(), taken.inbox());
        if (!request.allowEmpty()) guard.requireReturns(night);
        progress.at("takeIn", all, all);
    }

    void derive(NightKey night, long jobExecutionId) {
        progress.at("derive", 0, 1);
        findings.clear();
        indicators.derive(night.runId(), night.asOf(), rules.get(night.rules()).rulebook());
        progress.at("derive", 1, 1);
    }

    Partitioner unitRanges(String rulesHash) {
        Rulebook rulebook = rules.get(rulesHash).rulebook();
        return new UnitRanges(rulebook.registry(), rulesHash);
    }

    void assess(NightKey night, String rulesHash, String first, String last) {
        int units = rules.get(rulesHash).rulebook().registry().units().size();
        progress.at("assess", assessed.get(), units);
        int done = assessment.assess(night.runId(), night.asOf(), rulesHash, first, last);
        progress.at("assess", assessed.addAndGet(done), units);
    }

    /** How many units there are to assess. */
    int units(String rulesHash) {
        return rules.get(rulesHash).rulebook().registry().units().size();
    }

    /** How far the parts of a step are that other processes do too. */
    void told(String step, int done, int total) {
        progress.at(step, Math.min(done, total), total);
    }

    void compare(NightKey night, long jobExecutionId) {
        progress.at("compare", 0, 1);
        Rulebook rulebook = rules.get(night.rules()).rulebook();
        Registry registry = rulebook.registry();
        findings.compare(
                night.runId(),
                night.asOf(),
                registry.units().stream().map(OrganisationUnit::code).toList(),
                EndedUnit.of(registry, night.asOf()),
                EndedClauses.of(rulebook, night.asOf()));
        promises.judge(
                night.runId(),
                night.asOf(),
                rulebook.intakeHash(),
                Promises.codes(EndedUnit.of(registry, night.asOf())),
                rules.get(night.rules()).engine());
        progress.at("compare", 1, 1);
    }

    private StoredNightData data(NightKey night) {
        RulesetStore.Loaded loaded = rules.get(night.rules());
        return new StoredNightData(
                source,
                night,
                loaded,
                Versions.present(loaded.engine().version()),
                runs.onLastGoodRules(night.runId()));
    }

    void write(NightKey night, long jobExecutionId) {
        RulesetStore.Loaded loaded = rules.get(night.rules());
        StoredNightData data = data(night);
        int total = GapReports.workbooks(loaded.rulebook(), data.units());
        AtomicInteger done = new AtomicInteger();
        progress.at("write", 0, total);
        GapSummary written =
                GapReports.prepare(data, night.out(), unitCode -> progress.at("write", done.incrementAndGet(), total));
        wrote(night, written);
    }

    private void wrote(NightKey night, GapSummary written) {
        books.set(written);
        Path waiting = GapReports.waiting(night.out(), night.asOf());
        OutputHash.Sums whole = OutputHash.both(waiting);
        sums.set(whole);
        runs.wrote(night.runId(), whole.hash(), OutputHash.ofAnswers(waiting), GapSummaryJson.write(written));
    }

    /** Before shares of the workbooks are handed out. */
    void begin(NightKey night, String mark) {
        total.set(GapReports.workbooks(
                rules.get(night.rules()).rulebook(), data(night).units()));
        GapReports.begin(night.out(), night.asOf(), mark);
        progress.at("write", 0, total.get());
    }

    /** How many workbooks all shares come to. */
    int workbooks() {
        return total.get();
    }

    /** When all shares are written. */
    void gather(NightKey night, List<Done> shares) {
        GapReports.gather(
                night.out(),
                night.asOf(),
                shares.stream()
                        .map(s -> new WrittenFolder(s.folder(), s.files(), s.bytes()))
                        .toList());
        int workbooks = shares.stream().mapToInt(Done::units).sum();
        wrote(night, Objects.requireNonNull(parts.books()).of(workbooks));
        progress.at("write", total.get(), total.get());
    }

    /** What this process does of the parts that are handed out. */
    NightParts parts() {
        return parts;
    }

    /** What the write step has written. */
    GapSummary books() {
        return Objects.requireNonNull(books.get());
    }

    /**
     * The database says first what is published, then the folder goes to its place: a death between the two leaves a
     * folder that the next night knows by its hash and puts there.
     */
    void publish(NightKey night, long jobExecutionId) {
        progress.at("publish", 0, 1);
        Path waiting = GapReports.waiting(night.out(), night.asOf());
        requireWhole(waiting, runs.output(night.runId()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                put(night, waiting);
            }
        });
        long seq = runs.nextNumber();
        findings.publish(night.runId(), seq);
        runs.published(night.runId(), seq, request.clock().instant());
        runs.forgetRepeatedInputs(night.runId());
        progress.at("publish", 1, 1);
    }

    /** By the checksum where this process wrote the folder; one that took over a dead one's night hashes it all. */
    private void requireWhole(Path waiting, String written) {
        OutputHash.Sums own = sums.get();
        boolean whole;
        try {
            whole = own != null && own.hash().equals(written)
                    ? own.check() == OutputHash.check(waiting)
                    : OutputHash.of(waiting).equals(written);
        } catch (UncheckedIOException e) {
            // it is being removed
            throw new RefusedNightException(MESSAGES.get("out.altered", waiting.toString()), e);
        }
        if (!whole) throw new RefusedNightException(MESSAGES.get("out.altered", waiting.toString()));
    }

    private static void put(NightKey night, Path waiting) {
        try {
            GapReports.put(night.out(), night.asOf());
        } catch (UncheckedIOException e) {
            Path place = night.out().resolve(night.asOf().toString());
            throw new RefusedNightException(MESSAGES.get("out.unplaced", place.toString(), waiting.toString()), e);
        }
    }
}
