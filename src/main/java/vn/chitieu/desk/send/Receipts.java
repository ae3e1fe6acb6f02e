package vn.chitieu.desk.send;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The receipts, as they are read. */
@Repository
class Receipts {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select r.*, case when a.erased_at is null then a.name else '' end as sender,
                (select min(n.as_of) from run_input i join run n on n.id = i.run_id and n.state = 'PUBLISHED'
                 where i.path = r.path) as taken
            from receipt r join account a on a.id = r.account_id""";
    private final JdbcClient sql;

    Receipts(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** Only of the units given. */
    Optional<Receipt> find(String number, Collection<String> units) {
        return sql.sql(SELECT + " where r.number = :number and r.unit_code = any(:units)")
                .param("number", number)
                .param("units", units.toArray(String[]::new))
                .query(Receipts::receipt)
                .optional();
    }

    /** The newest first. */
    List<Receipt> of(Collection<String> units, int count, int skipped) {
        return sql.sql(SELECT + " where r.unit_code = any(:units) order by r.number desc limit :count offset :skipped")
                .param("units", units.toArray(String[]::new))
                .param("count", count)
                .param("skipped", skipped)
                .query(Receipts::receipt)
                .list();
    }

    int count(Collection<String> units) {
        return sql.sql("select count(*) from receipt where unit_code = any(:units)")
                .param("units", units.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    Optional<String> ofBytes(String hash) {
        return sql.sql("select number from receipt where content_hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
    }

    /** Those of promises that no night has taken yet, the newest first. */
    List<Receipt> promisesWaiting(String unitCode) {
        return sql.sql("select * from (" + SELECT + " where r.unit_code = ? and r.promises) w where taken is null"
                        + " order by number desc")
                .param(unitCode)
                .query(Receipts::receipt)
                .list();
    }

    /** Number of the unit's latest receipt of promises, empty before the first. */
    String latestOfPromises(String unitCode) {
        return sql.sql("select coalesce(max(number), '') from receipt where unit_code = ? and promises")
                .param(unitCode)
                .query(String.class)
                .single();
    }

    /** The return that stands now: the newest of the unit and year that was not taken back. */
    Optional<Receipt> standing(String unitCode, int year) {
        return sql.sql(SELECT + """
                 where r.unit_code = ? and r.data_year = ? and not r.promises and r.withdrawn_at is null
                order by r.received_at desc, r.number desc limit 1""")
                .params(unitCode, year)
                .query(Receipts::receipt)
                .optional();
    }

    /** Path of the return in force as the latest night saw it: one that came through the folder, mostly. */
    Optional<String> inForce(String unitCode, int year) {
        return sql.sql("""
                select i.path from return_status t
                join submission s on s.id = t.submission_id
                join run_input i on i.run_id = t.run_id and i.content_hash = s.content_hash
                where t.unit_code = ? and t.year = ? order by t.run_id desc, i.path limit 1""").params(unitCode, year).query(String.class).optional();
    }

    /** Whether the folder inbox has brought these very bytes already, and a night has accepted them. */
    boolean knownToNights(String hash) {
        return sql.sql(
                        "select exists (select from submission where content_hash = ? and receipt = '' and state = 'ACCEPTED')")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    /** Numbers whose file, or whose sheet of withdrawal, is not in the inbox yet. */
    List<Receipt> unfiled() {
        return sql.sql(SELECT + """
                 where r.filed_at is null or r.withdrawn_at is not null and r.withdrawal_filed_at is null
                order by r.number""").query(Receipts::receipt).list();
    }

    private static Receipt receipt(ResultSet row, int n) throws SQLException {
        return new Receipt(
                row.getString("number"),
                row.getString("unit_code"),
                row.getInt("data_year"),
                row.getBoolean("promises"),
                row.getString("file_name"),
                row.getString("path"),
                row.getString("content_hash"),
                row.getLong("size"),
                row.getString("rules_hash"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getString("sender"),
                row.getObject("draft_id", UUID.class),
                Drafts.instant(row, "filed_at"),
                row.getString("replaces"),
                row.getObject("changed", Integer.class),
                JSON.readValue(row.getString("changes"), new TypeReference<List<Change>>() {}),
                Drafts.instant(row, "withdrawn_at"),
                row.getString("reason"),
                row.getObject("taken", LocalDate.class));
    }
}
