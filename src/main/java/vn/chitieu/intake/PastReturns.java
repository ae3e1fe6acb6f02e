package vn.chitieu.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.submission.ReturnFacts;

/**
 * The returns of one year that were accepted and are in force, row by row: read again from the inbox, as long as the
 * file lies there as it was taken in.
 */
public final class PastReturns {
    private static final Logger LOG = LoggerFactory.getLogger(PastReturns.class);
    private final Path inbox;
    private final ReturnReader reader;
    private final Map<String, Accepted> accepted = new HashMap<>();

    private record Accepted(String path, String hash) {}

    /** @param source a database, which may be empty */
    public PastReturns(DataSource source, Rulebook rulebook, Path inbox, int year) {
        this.inbox = inbox;
        this.reader = new ReturnReader(rulebook);
        JdbcClient sql = JdbcClient.create(source);
        boolean used = sql.sql("select to_regclass('submission') is not null")
                .query(Boolean.class)
                .single();
        if (!used) return;
        sql.sql("""
                select distinct on (unit_code) unit_code, path, content_hash from submission
                where data_year = :year and state = 'ACCEPTED' and unit_code is not null
                order by unit_code, sent_date desc, content_hash desc""")
                .param("year", year)
                .query((row, n) -> accepted.put(
                        row.getString("unit_code"), new Accepted(row.getString("path"), row.getString("content_hash"))))
                .list();
    }

    /** Whether the unit's return of the year was accepted, be it at hand or not. */
    public boolean known(String unitCode) {
        return accepted.containsKey(unitCode);
    }

    /** The return's rows; empty when none was accepted or its file is no longer as it was. */
    public Optional<ReturnFacts> of(String unitCode) {
        Accepted found = accepted.get(unitCode);
        if (found == null) return Optional.empty();
        Path file = inbox.resolve(found.path());
        try {
            if (!Files.exists(file) || !InboxScan.hash(file).equals(found.hash())) return Optional.empty();
        } catch (IOException e) {
            LOG.info("{} cannot be read again", file, e);
            return Optional.empty();
        }
        return Optional.ofNullable(reader.read(file, found.path()).facts()).map(ReturnFacts::whole);
    }
}
