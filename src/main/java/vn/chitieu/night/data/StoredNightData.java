package vn.chitieu.night.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Findings;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.indicator.Rows;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.Issues;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.Runs;
import vn.chitieu.night.run.Versions;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.promise.Promises;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.InboxFile;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * A night as its run left it in the working tables, for the reports. Must be used inside one transaction: the units are
 * read through cursors, side by side in order of code.
 */
public final class StoredNightData implements NightData {
    private static final Logger LOG = LoggerFactory.getLogger(StoredNightData.class);
    private static final int FETCH_SIZE = 500;
    private final NightKey night;
    private final RulesetStore.Loaded rules;
    private final Rulebook rulebook;
    private final Versions versions;
    private final boolean onLastGoodRules;
    private final Findings findings;
    private final Issues issues;
    private final Promises promises;
    private final JdbcClient sql;
    private @Nullable Map<String, Path> sources;

    public StoredNightData(
            DataSource source, NightKey night, RulesetStore.Loaded rules, Versions versions, boolean onLastGoodRules) {
        this.night = night;
        this.rules = rules;
        this.rulebook = rules.rulebook();
        this.versions = versions;
        this.onLastGoodRules = onLastGoodRules;
        this.findings = new Findings(source);
        this.promises = new Promises(source);
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCH_SIZE);
        this.sql = JdbcClient.create(template);
        this.issues = new Issues(sql, night, rulebook.intakeHash());
    }

    /** Codes of the units that have findings. */
    public List<String> units() {
        return sql.sql("select distinct unit_code from run_finding where run_id = :run")
                .param("run", night.runId())
                .query(String.class)
                .list();
    }

    @Override
    public LocalDate asOf() {
        return night.asOf();
    }

    @Override
    public Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public String inboxHash() {
        return new Runs(sql).inbox(night.runId());
    }

    @Override
    public String engineVersion() {
        return versions.engine();
    }

    @Override
    public String programVersion() {
        return versions.program();
    }

    /** Of several readings of one content that of the present rules, as where returns in force are chosen. */
    @Override
    public List<InboxFile> files() {
        return sql.sql("""
                select i.path, i.kind, i.file_hash, coalesce(s.unit_code, '') as unit_code,
                       coalesce(s.data_year, 0) as data_year, coalesce(s.state, '') as state,
                       coalesce(s.errors, 0) as errors, coalesce(s.sent_date > :asOf, false) as later
                from run_input i
                left join lateral (
                    select * from submission s where s.content_hash = i.content_hash
                    order by (s.intake_hash = :intake) desc, s.id desc limit 1) s on true
                where i.run_id = :run
                order by i.path""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .param("intake", rulebook.intakeHash())
                .query(StoredNightData::file)
                .list();
    }

    private static InboxFile file(ResultSet row, int number) throws SQLException {
        return new InboxFile(
                row.getString("path"),
                fate(row),
                row.getString("unit_code"),
                row.getInt("data_year"),
                row.getString("file_hash"));
    }

    private static InboxFile.Fate fate(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("REGISTER")) return InboxFile.Fate.REGISTER;
        if (row.getString("kind").equals("PROMISES")) return InboxFile.Fate.PROMISES;
        if (row.getString("kind").equals("UNREADABLE")) return InboxFile.Fate.UNREADABLE;
        if (row.getString("state").equals("ACCEPTED"))
            return row.getBoolean("later") ? InboxFile.Fate.LATER : InboxFile.Fate.ACCEPTED;
        return row.getInt("errors") == 0 ? InboxFile.Fate.OTHER : InboxFile.Fate.REJECTED;
    }

    @Override
    public boolean onLastGoodRules() {
        return onLastGoodRules;
    }

    @Override
    public String comparedWith() {
        return new Runs(sql).comparedWith(night.asOf());
    }

    @Override
    public void eachUnit(Consumer<UnitNight> consumer) {
        try (ByUnit<NightFinding> found = new ByUnit<>(
                        findings.ofRun(night.runId()),
                        f -> f.finding().identity().unitCode());
                ByUnit<DataIssue> problems = new ByUnit<>(issues.stream(), DataIssue::unitCode);
                ByUnit<IndicatorValue> values = new ByUnit<>(valueStream(), IndicatorValue::unitCode);
                ByUnit<ReturnStatus> statuses = new ByUnit<>(statusStream(), ReturnStatus::unitCode)) {
            for (String code = found.peek(); code != null; code = found.peek()) {
                String unitCode = code;
                List<NightFinding> ofUnit = found.of(unitCode);
                rulebook.registry()
                        .unit(unitCode)
                        .map(unit -> unit.asOf(night.asOf()))
                        .ifPresent(unit -> consumer.accept(new UnitNight(
                                unit, ofUnit, problems.of(unitCode), values.of(unitCode), statuses.of(unitCode))));
            }
        }
    }

    @Override
    public List<UnitNight> owingNothing() {
        List<ReturnStatus> refused = sql.sql("""
                select r.* from return_status r
                where r.run_id = :run and r.rejected
                  and not exists (select from run_finding f where f.run_id = :run and f.unit_code = r.unit_code)
                order by r.unit_code, r.year""")
                .param("run", night.runId())
                .query(Rows::returnStatus)
                .list();
        if (refused.isEmpty()) return List.of();
        List<UnitNight> units = new ArrayList<>();
        try (ByUnit<DataIssue> problems = new ByUnit<>(issues.stream(), DataIssue::unitCode);
                ByUnit<ReturnStatus> statuses = new ByUnit<>(refused.stream(), ReturnStatus::unitCode)) {
            for (String code = statuses.peek(); code != null; code = statuses.peek()) {
                List<ReturnStatus> ofUnit = statuses.of(code);
                List<DataIssue> found = problems.of(code);
                rulebook.registry()
                        .unit(code)
                        .map(unit -> unit.asOf(night.asOf()))
                        .ifPresent(unit -> units.add(new UnitNight(unit, List.of(), found, List.of(), ofUnit)));
            }
        }
        return List.copyOf(units);
    }

    @Override
    public List<NightFinding> findingsOf(String unitCode) {
        return findings.ofRun(night.runId(), unitCode);
    }

    @Override
    public List<DataIssue> orphans() {
        return Stream.concat(issues.orphans().stream(), new RegisterProblems(sql, night, rules).all().stream())
                .toList();
    }

    @Override
    public List<RegisterEntry> letters() {
        return sql.sql("""
                select e.* from register_entry e
                where e.kind = 'LETTER' and e.entry_date <= :asOf
                  and e.content_hash in (select content_hash from run_input where run_id = :run and kind = 'REGISTER')
                order by e.entry_date, e.number, e.unit_code, e.content_hash, e.ordinal""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query(Rows::registerEntry)
                .list();
    }

    @Override
    public List<NightPromise> promises() {
        return promises.ofRun(night.runId());
    }

    @Override
    public Map<String, LocalDate> rejectedOn() {
        Map<String, LocalDate> days = new HashMap<>();
        sql.sql("""
                select r.unit_code || ' ' || r.year as key, s.sent_date
                from return_status r join submission s on s.id = r.rejected_id
                where r.run_id = :run and s.sent_date is not null""").param("run", night.runId()).query(row -> {
            days.put(row.getString("key"), row.getObject("sent_date", LocalDate.class));
        });
        return days;
    }

    /** The inbox is looked at once; a file that is no longer as it was taken in is not shown. */
    @Override
    public synchronized Optional<Path> source(String file) {
        Map<String, Path> known = sources;
        if (known == null) {
            known = new HashMap<>();
            try {
                Set<String> taken = takenIn();
                for (InboxScan.Item item : InboxScan.items(night.inbox()))
                    // what was not opened to be read is not opened to be marked either
                    if (item.refused().isEmpty()
                            && (taken.contains(item.path() + "\n" + item.hash())
                                    || taken.contains(item.path() + "\n" + item.named())))
                        known.put(item.path(), item.source());
            } catch (IOException e) {
                LOG.info("the inbox {} is not at hand: answers list the problems only", night.inbox(), e);
            }
            sources = known;
        }
        return Optional.ofNullable(known.get(file));
    }

    /** Path and content of the files that the night took in. */
    private Set<String> takenIn() {
        return sql.sql("select path || chr(10) || content_hash from run_input where run_id = :run")
                .param("run", night.runId())
                .query(String.class)
                .set();
    }

    private Stream<IndicatorValue> valueStream() {
        return sql.sql("""
                select * from indicator_value where run_id = :run order by unit_code, indicator, dimension, year""").param("run", night.runId()).query(Rows::indicatorValue).stream();
    }

    private Stream<ReturnStatus> statusStream() {
        return sql
                .sql("select * from return_status where run_id = :run order by unit_code, year")
                .param("run", night.runId())
                .query(Rows::returnStatus)
                .stream();
    }
}
