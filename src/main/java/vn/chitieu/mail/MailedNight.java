package vn.chitieu.mail;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.folder.NightFiles;
import vn.chitieu.report.night.FindingWords;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Statements;

/** The latest published night, as mails tell of it. */
final class MailedNight {
    private static final String FINDINGS = "select body, change, first_seen from finding where to_seq is null and ";
    private static final String BAD_PROMISES = Statements.beside(MailedNight.class, "bad-promises");
    private final JdbcClient sql;
    private final Path out;
    private final long run;
    private final long seq;
    private final LocalDate asOf;
    private final Rulebook rules;
    private final FindingWords words;

    private MailedNight(JdbcClient sql, Path out, long run, long seq, LocalDate asOf, Rulebook rules) {
        this.sql = sql;
        this.out = out;
        this.run = run;
        this.seq = seq;
        this.asOf = asOf;
        this.rules = rules;
        this.words = new FindingWords(rules, asOf);
    }

    private record Run(long id, long seq, LocalDate asOf, String rulesHash) {}

    /** A return that came, was refused and stands unmended. */
    record Bad(String path, String hash, int errors) {}

    /** Empty before the first night. */
    static Optional<MailedNight> latest(DataSource source, Path out) {
        JdbcClient sql = JdbcClient.create(source);
        return sql.sql("select id, seq, as_of, rules_hash from run where state = 'PUBLISHED' order by seq desc limit 1")
                .query((row, n) -> new Run(
                        row.getLong("id"),
                        row.getLong("seq"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules_hash")))
                .optional()
                .flatMap(r -> new RuleArchive(sql)
                        .load(r.rulesHash())
                        .map(rules -> new MailedNight(sql, out, r.id(), r.seq(), r.asOf(), rules)));
    }

    long seq() {
        return seq;
    }

    LocalDate asOf() {
        return asOf;
    }

    Rulebook rules() {
        return rules;
    }

    FindingWords words() {
        return words;
    }

    NightFiles files() {
        return new NightFiles(out, asOf);
    }

    /** The unit, or one that bears its code alone where the rules no longer know it. */
    Optional<OrganisationUnit> unit(String code) {
        return rules.registry().unit(code);
    }

    String name(String code) {
        return unit(code).map(OrganisationUnit::name).orElse(code);
    }

    /** Findings in force of one unit, in the order of the lists. */
    List<NightFinding> findings(String unitCode) {
        return sql.sql(FINDINGS + "unit_code = ? order by kind, provision_id, dimension, period")
                .param(unitCode)
                .query(MailedNight::finding)
                .list();
    }

    /** Findings in force under some clauses, whosever they are. */
    List<NightFinding> under(Collection<String> clauses) {
        return sql.sql(FINDINGS + "provision_id = any(?) order by provision_id, period, unit_code, dimension")
                .param(clauses.toArray(String[]::new))
                .query(MailedNight::finding)
                .list();
    }

    /** Reports and dated tasks in force that are due within the days, both included. */
    List<NightFinding> due(LocalDate from, LocalDate to) {
        return sql.sql(FINDINGS + """
                kind in ('deadline', 'duty') and body ->> 'due' between ? and ?
                order by unit_code, body ->> 'due', kind, provision_id, dimension, period""")
                .params(from.toString(), to.toString())
                .query(MailedNight::finding)
                .list();
    }

    private static NightFinding finding(ResultSet row, int n) throws SQLException {
        return new NightFinding(
                FindingJson.finding(row.getString("body")),
                row.getString("change"),
                row.getObject("first_seen", LocalDate.class));
    }

    /** Whether anything of a unit has changed since the night of the number. */
    boolean changedSince(String unitCode, long since) {
        return sql.sql("""
                select exists (select from finding where unit_code = :unit and from_seq > :since)
                    or exists (select from finding where unit_code = :unit and to_seq > :since)""")
                .param("unit", unitCode)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** The refused returns of a unit that have not been mended. */
    List<Bad> bad(String unitCode) {
        return sql.sql("""
                select min(i.path) as path, i.content_hash, max(s.errors) as errors
                from run_input i
                join submission s on s.content_hash = i.content_hash
                where i.run_id = :run and s.unit_code = :unit and s.state = 'REJECTED'
                  and coalesce(s.sent_date, :asOf) <= :asOf
                  and not exists (select from submission n where n.content_hash = s.content_hash and n.id > s.id)
                  and (s.data_year is null or s.duties_alone
                       or exists (select from return_status r where r.run_id = :run and r.rejected_id = s.id))
                group by i.content_hash order by path""")
                .param("run", run)
                .param("unit", unitCode)
                .param("asOf", asOf)
                .query((row, n) -> new Bad(row.getString("path"), row.getString("content_hash"), row.getInt("errors")))
                .list();
    }

    /** The unit's files of promises with rows that do not count, and no newer one that is whole. */
    List<Bad> badPromises(String unitCode) {
        return sql.sql(BAD_PROMISES)
                .param("run", run)
                .param("intake", rules.intakeHash())
                .param("unit", unitCode)
                .param("asOf", asOf)
                .query((row, n) -> new Bad(row.getString("path"), row.getString("hash"), row.getInt("errors")))
                .list();
    }

    /** Unit and data year, as {@code 23317/2026}, of every return that has come over the desk since, and stands. */
    Set<String> receivedSince() {
        return Set.copyOf(sql.sql("""
                select distinct unit_code || '/' || data_year from receipt r
                where not promises and withdrawn_at is null
                  and not exists (select from run_input i where i.run_id = ? and i.path = r.path)""").param(run).query(String.class).list());
    }

    /** Whether a report is still to be sent, a task still to be done. */
    static boolean waits(Finding f) {
        return f.metOn() == null
                && (f.verdict().standing().waits()
                        || Set.of("NOT_DUE", "DUE_SOON").contains(f.verdict().state()));
    }
}
