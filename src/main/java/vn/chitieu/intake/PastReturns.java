package vn.chitieu.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.intake.facts.ReturnReader;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * The returns of one year that were accepted and are in force, row by row: read again from the inbox, as long as the
 * file lies there as it was taken in. Where no night has taken in any, the inbox itself is looked through by the same
 * checks; nothing is stored.
 */
public final class PastReturns {
    private static final Logger LOG = LoggerFactory.getLogger(PastReturns.class);
    /** A correction wins by its sent date, then by the hash of the file. */
    private static final Comparator<Accepted> LATER = Comparator.comparing(
                    Accepted::sent, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Accepted::hash);

    private final ReturnReader reader;
    private final Map<String, Accepted> accepted;

    private record Accepted(
            Path file, String path, String hash, @Nullable LocalDate sent) {}

    private PastReturns(Rulebook rulebook, Map<String, Accepted> accepted) {
        this.reader = new ReturnReader(rulebook);
        this.accepted = accepted;
    }

    /** Those that the nights accepted; of a database that has none of the year, those of the inbox. */
    public static PastReturns of(DataSource source, Rulebook rulebook, RuleEngine engine, Path inbox, int year)
            throws IOException {
        JdbcClient sql = JdbcClient.create(source);
        boolean used = sql.sql("select to_regclass('submission') is not null")
                .query(Boolean.class)
                .single();
        if (!used) return of(rulebook, engine, inbox, year);
        Map<String, Accepted> found = new HashMap<>();
        sql.sql("""
                select distinct on (unit_code) unit_code, coalesce(now_at, path) as path, content_hash, sent_date
                from submission s
                left join lateral (
                    select i.path as now_at from run_input i where i.content_hash = s.content_hash
                    order by i.run_id desc, i.path limit 1) i on true
                where data_year = :year and state = 'ACCEPTED' and not duties_alone and unit_code is not null
                order by unit_code, sent_date desc, sent_key desc""")
                .param("year", year)
                .query((row, n) -> {
                    String path = row.getString("path");
                    LocalDate sent = row.getObject("sent_date", LocalDate.class);
                    Accepted one = new Accepted(inbox.resolve(path), path, row.getString("content_hash"), sent);
                    return found.put(row.getString("unit_code"), one);
                })
                .list();
        return found.isEmpty() ? of(rulebook, engine, inbox, year) : new PastReturns(rulebook, found);
    }

    /** One unit's, as the nights accepted it: for whoever waits for it, the inbox itself is not looked through. */
    public static Optional<ReturnFacts> ofUnit(
            DataSource source, Rulebook rulebook, Path inbox, String unitCode, int year) {
        Optional<Accepted> one = JdbcClient.create(source)
                .sql("""
                        select coalesce(now_at, path) as path, content_hash, sent_date
                        from submission s
                        left join lateral (
                            select i.path as now_at from run_input i where i.content_hash = s.content_hash
                            order by i.run_id desc, i.path limit 1) i on true
                        where data_year = :year and state = 'ACCEPTED' and not duties_alone and unit_code = :unit
                        order by sent_date desc, sent_key desc limit 1""")
                .param("year", year)
                .param("unit", unitCode)
                .query((row, n) -> new Accepted(
                        inbox.resolve(row.getString("path")),
                        row.getString("path"),
                        row.getString("content_hash"),
                        row.getObject("sent_date", LocalDate.class)))
                .optional();
        return new PastReturns(rulebook, one.map(a -> Map.of(unitCode, a)).orElse(Map.of())).of(unitCode);
    }

    /** Those that lie in the inbox and would be accepted; a folder that is not there holds none. */
    public static PastReturns of(Rulebook rulebook, RuleEngine engine, Path inbox, int year) throws IOException {
        Map<String, Accepted> found = new HashMap<>();
        List<InboxScan.Item> items = Files.isDirectory(inbox) ? InboxScan.items(inbox) : List.of();
        ReturnProcessor taker = new ReturnProcessor(rulebook, engine);
        for (InboxScan.Item item : items) {
            ProcessedReturn taken = taker.take(item);
            ReturnFacts facts = taken.reading().facts();
            String unit = taken.unitCode();
            if (facts == null || unit == null || !taken.accepted()) continue;
            Cover cover = facts.cover();
            if (cover.year() == null || cover.year() != year) continue;
            Accepted one = new Accepted(item.source(), item.path(), item.hash(), cover.sentDate());
            found.merge(unit, one, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
        }
        return new PastReturns(rulebook, found);
    }

    /** Whether the unit's return of the year was accepted, be it at hand or not. */
    public boolean known(String unitCode) {
        return accepted.containsKey(unitCode);
    }

    /** The return's rows; empty when none was accepted or its file is no longer as it was. */
    public Optional<ReturnFacts> of(String unitCode) {
        Accepted found = accepted.get(unitCode);
        if (found == null) return Optional.empty();
        try {
            boolean same =
                    Files.exists(found.file()) && InboxScan.hash(found.file()).equals(found.hash());
            if (!same) return Optional.empty();
        } catch (IOException e) {
            LOG.info("{} cannot be read again", found.file(), e);
            return Optional.empty();
        }
        return Optional.ofNullable(reader.read(found.file(), found.path()).facts())
                .map(ReturnFacts::whole);
    }
}
