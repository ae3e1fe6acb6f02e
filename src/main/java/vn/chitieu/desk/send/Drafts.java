package vn.chitieu.desk.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.intake.ReturnCheck.Found;

/** Files being looked at. Their bytes lie in the database: a restart loses nothing, and memory holds few at a time. */
@Repository
class Drafts {
    /** How long a draft is kept that nobody sends. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String COLUMNS = "id, account_id, unit_code, file_name, content_hash, size, uploaded_at,"
            + " checked_at, rules_hash, outcome, of_unit, data_year, promises,"
            + " problems";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 20;
    /** Bytes of how many drafts may be in memory at once. */
    private static final int AT_ONCE = 4;

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final JdbcTemplate template;
    private final JdbcClient sql;
    private final Clock clock;

    Drafts(DataSource source, DeskSettings settings) {
        this.template = new JdbcTemplate(source);
        this.sql = JdbcClient.create(source);
        this.clock = settings.clock();
    }

    /** Keeps a file to be looked at, and clears away what has lain too long. */
    UUID keep(DeskUser user, String fileName, Path content, String hash) {
        clear();
        UUID id = UUID.randomUUID();
        try (InputStream in = Files.newInputStream(content)) {
            long size = Files.size(content);
            template.update(
                    "insert into draft (id, account_id, unit_code, file_name, content, content_hash, size, uploaded_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    statement -> {
                        statement.setObject(1, id);
                        statement.setLong(2, user.id());
                        statement.setString(3, user.unitCode());
                        statement.setString(4, fileName);
                        statement.setBinaryStream(5, in, size);
                        statement.setString(6, hash);
                        statement.setLong(7, size);
                        statement.setObject(8, at(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE);
                    });
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() {
        sql.sql("delete from draft where uploaded_at < ? and not exists"
                        + " (select from receipt r where r.draft_id = draft.id and r.filed_at is null)")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    /** Only the unit's own. */
    Optional<Draft> find(UUID id, String unitCode) {
        return sql.sql("select " + COLUMNS + " from draft where id = ? and unit_code = ?")
                .params(id, unitCode)
                .query(Drafts::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from draft where id = ?")
                .param(id)
                .query(Drafts::draft)
                .optional();
    }

    /** Those of the unit that still can be sent or mended, the newest first. */
    List<Draft> of(String unitCode) {
        return sql.sql("select " + COLUMNS + " from draft where unit_code = ? and content is not null"
                        + " order by ordinal desc limit " + SHOWN)
                .param(unitCode)
                .query(Drafts::draft)
                .list();
    }

    /** Writes the bytes where they can be read as a file; false when they are no longer kept. */
    boolean write(UUID id, Path into) {
        room.acquireUninterruptibly();
        try {
            return written(id, into);
        } finally {
            room.release();
        }
    }

    private boolean written(UUID id, Path into) {
        Boolean written = template.query(
                "select content from draft where id = ? and content is not null",
                rows -> {
                    if (!rows.next()) return false;
                    try (InputStream in = rows.getBinaryStream(1)) {
                        Files.copy(in, into);
                        return true;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                id);
        return Boolean.TRUE.equals(written);
    }

    void checked(UUID id, String rulesHash, ReturnCheck.Result result) {
        sql.sql("""
                update draft set checked_at = :at, rules_hash = :rules, outcome = :outcome, of_unit = :unit,
                    data_year = :year, promises = :promises, problems = cast(:problems as jsonb) where id = :id""")
                .param("at", at(clock.instant()))
                .param("rules", rulesHash)
                .param("outcome", result.outcome().name())
                .param("unit", result.unitCode())
                .param("year", result.year())
                .param("promises", result.promises())
                .param("problems", JSON.writeValueAsString(result.problems()).replace("\\u0000", "\ufffd"))
                .param("id", id)
                .update();
    }

    /** To be looked at once more: the rules have changed. */
    void again(UUID id) {
        sql.sql("update draft set checked_at = null where id = ?").param(id).update();
    }

    void remove(UUID id) {
        sql.sql("delete from draft where id = ?").param(id).update();
    }

    /** Ids of those that wait, in order of arrival. */
    List<UUID> waiting() {
        return sql.sql("select id from draft where checked_at is null order by ordinal")
                .query(UUID.class)
                .list();
    }

    /** How many came before it and wait as well, and itself. */
    int place(UUID id) {
        return sql.sql("""
                select count(*) from draft
                where checked_at is null and ordinal <= (select ordinal from draft where id = ?)""").param(id).query(Integer.class).single();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("unit_code"),
                row.getString("file_name"),
                row.getString("content_hash"),
                row.getLong("size"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "checked_at"),
                row.getString("rules_hash"),
                row.getString("outcome"),
                row.getString("of_unit"),
                row.getInt("data_year"),
                row.getBoolean("promises"),
                JSON.readValue(row.getString("problems"), new TypeReference<List<Found>>() {}));
    }
}
