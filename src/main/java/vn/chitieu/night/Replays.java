package vn.chitieu.night;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.finding.EndedUnit;
import vn.chitieu.finding.Findings;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Intake;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.data.StoredNightData;
import vn.chitieu.night.prune.Horizon;
import vn.chitieu.night.prune.PrunedRunException;
import vn.chitieu.night.rules.FormerRulesException;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.NightLock;
import vn.chitieu.night.run.NightsBusyException;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.night.run.Versions;
import vn.chitieu.report.GapReports;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.SessionLock;

/**
 * Does a published run again from the rules and the data kept, in one transaction that is taken back: the database is
 * set to what it was before the run, the run is done, its result is held against what was published, and all is undone.
 */
public final class Replays {
    private static final Messages MESSAGES = Messages.beside(Replays.class);
    private final DataSource source;
    private final JdbcClient sql;

    public Replays(DataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
    }

    /** The run as it stands in the database. */
    private record Past(
            long id,
            LocalDate asOf,
            String rules,
            String inbox,
            String engine,
            String program,
            long seq,
            boolean fallback,
            String output) {}

    /**
     * @param out folder for the workbooks; the night's folder is made in it
     * @throws NoSuchElementException when there is no such published run, or its rules are not kept
     * @throws FormerRulesException when its rules are of a version that cannot be run any more
     * @throws PrunedRunException when what the run left has been cleared away
     * @throws NightsBusyException when a night is at work
     */
    public ReplayResult replay(long run, Path out) {
        try (SessionLock lock = NightLock.take(source).orElse(null)) {
            if (lock == null) throw new NightsBusyException();
            return locked(run, out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReplayResult locked(long run, Path out) {
        new Horizon(sql).requireKept(run);
        Past past = past(run);
        Rulebook rules = new RuleArchive(sql).load(past.rules()).orElseThrow();
        RuleEngine engine = compiled(past, rules);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return replay(past, rules, engine, out);
        }));
    }

    private static RuleEngine compiled(Past past, Rulebook rules) {
        try {
            return RuleEngines.compile(rules);
        } catch (RuleCompilationException e) {
            throw new FormerRulesException(
                    MESSAGES.get(
                            "replay.former",
                            Vietnamese.day(past.asOf()),
                            past.program(),
                            e.problems().get(0).message()),
                    e);
        }
    }

    private ReplayResult replay(Past past, Rulebook rules, RuleEngine engine, Path out) {
        Findings findings = new Findings(source);
        Map<String, NightFinding> published = byId(findings.published(past.seq()));
        backTo(past);
        new Intake(source, rules, engine).again(past.id());
        new Indicators(source).derive(past.id(), past.asOf(), rules);
        findings.clear();
        RulesetStore.Loaded loaded = new RulesetStore.Loaded(rules, engine);
        Assessment assessment = new Assessment(hash -> loaded, new Indicators(source), findings);
        List<String> units =
                rules.registry().units().stream().map(u -> u.code()).sorted().toList();
        assessment.assess(past.id(), past.asOf(), past.rules(), units.get(0), units.get(units.size() - 1));
        findings.compare(
                past.id(),
                past.asOf(),
                rules.registry().units().stream().map(u -> u.code()).toList(),
                EndedUnit.of(rules.registry(), past.asOf()),
                EndedClauses.of(rules, past.asOf()));
        NightKey night = new NightKey(past.asOf(), past.rules(), past.inbox(), 1, past.id(), out, out);
        StoredNightData data = new StoredNightData(
                source, night, loaded, new Versions(past.program(), past.engine(), ""), past.fallback());
        Path folder = GapReports.write(data, out, unit -> {}).folder();
        Map<String, NightFinding> again = byId(findings.ofRun(past.id()));
        List<String> different = new ArrayList<>();
        Stream.concat(published.keySet().stream(), again.keySet().stream())
                .distinct()
                .sorted()
                .filter(id -> !Objects.equals(published.get(id), again.get(id)))
                .forEach(different::add);
        Boolean same = past.output().isEmpty() ? null : past.output().equals(OutputHash.of(folder));
        return new ReplayResult(past.asOf(), folder, again.size(), different, same, past.engine(), engine.version());
    }

    /** Nothing that was published with or after the run has happened; its inbox is known again. */
    private void backTo(Past past) {
        sql.sql("delete from finding where from_seq >= :seq")
                .param("seq", past.seq())
                .update();
        sql.sql("update finding set to_seq = null where to_seq >= :seq - 1")
                .param("seq", past.seq())
                .update();
        sql.sql("""
                with donor as (
                    select max(i.run_id) as id from run_input i join run r on r.id = i.run_id
                    where r.inbox_hash = :inbox
                      and not exists (select from run_input where run_id = :run)),
                files as (
                    insert into run_input (run_id, path, content_hash, kind, reason, file_hash)
                    select :run, i.path, i.content_hash, i.kind, i.reason, i.file_hash
                    from run_input i join donor on donor.id = i.run_id)
                insert into register_problem (run_id, path, ordinal, code, severity, sheet, cell, params)
                select :run, p.path, p.ordinal, p.code, p.severity, p.sheet, p.cell, p.params
                from register_problem p join donor on donor.id = p.run_id""").param("run", past.id()).param("inbox", past.inbox()).update();
        sql.sql("update run set state = 'FAILED', seq = null where seq > :seq")
                .param("seq", past.seq())
                .update();
        sql.sql("update run set state = 'RUNNING', seq = null where id = :run")
                .param("run", past.id())
                .update();
    }

    private Past past(long run) {
        return sql.sql("""
                select id, as_of, rules_hash, inbox_hash, engine_version, program_version, seq, rules_fallback,
                       coalesce(output_hash, '') as output_hash
                from run where id = :run and state = 'PUBLISHED'""")
                .param("run", run)
                .query((row, n) -> new Past(
                        row.getLong("id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules_hash"),
                        row.getString("inbox_hash"),
                        row.getString("engine_version"),
                        row.getString("program_version"),
                        row.getLong("seq"),
                        row.getBoolean("rules_fallback"),
                        row.getString("output_hash")))
                .optional()
                .orElseThrow();
    }

    private static Map<String, NightFinding> byId(Stream<NightFinding> findings) {
        Map<String, NightFinding> byId = new HashMap<>();
        try (findings) {
            findings.forEach(f -> byId.put(f.finding().id(), f));
        }
        return byId;
    }
}
