package vn.chitieu.desk.amend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;

/** Proposed changes of the rules, as the database keeps them. */
@Repository
class Proposals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select c.id, c.file, c.content_hash, c.author_id, c.reason, c.proposed_at, c.checked_at, c.base_hash, c.good,
                c.found, c.state, c.decided_at,
                case when a.erased_at is null then a.name else '' end as author,
                case when d.erased_at is null then coalesce(d.name, '') else '' end as decider
            from rule_change c join account a on a.id = c.author_id left join account d on d.id = c.decided_by""";
    private final JdbcClient sql;
    private final Clock clock;

    Proposals(DataSource source, DeskSettings settings) {
        this.sql = JdbcClient.create(source);
        this.clock = settings.clock();
    }

    long add(DeskUser author, String file, byte[] content, String hash, String reason) {
        return sql.sql("""
                insert into rule_change (file, content, content_hash, author_id, reason, proposed_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(file, content, hash, author.id(), reason, now())
                .query(Long.class)
                .single();
    }

    Optional<Proposal> find(long id) {
        return sql.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(Proposals::proposal)
                .optional();
    }

    /** The newest first. */
    List<Proposal> latest(int count) {
        return sql.sql(SELECT + " order by c.id desc limit ?")
                .param(count)
                .query(Proposals::proposal)
                .list();
    }

    List<Long> waiting() {
        return sql.sql("select id from rule_change where checked_at is null and state = 'OPEN' order by id")
                .query(Long.class)
                .list();
    }

    byte[] content(long id) {
        return sql.sql("select content from rule_change where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    byte[] previous(long id) {
        return sql.sql("select previous from rule_change where id = ? and previous is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    void checked(long id, String baseHash, boolean good, Found found) {
        sql.sql("""
                update rule_change set checked_at = ?, base_hash = ?, good = ?, found = cast(? as jsonb)
                where id = ?""")
                .params(now(), baseHash, good, JSON.writeValueAsString(found).replace("\\u0000", "\ufffd"), id)
                .update();
    }

    void again(long id) {
        sql.sql("update rule_change set checked_at = null where id = ?")
                .param(id)
                .update();
    }

    /** @return false when it is decided already, not good, or the decider's own */
    boolean approve(long id, DeskUser decider, byte[] previous) {
        return sql.sql("""
                        update rule_change set state = 'APPROVED', decided_by = ?, decided_at = ?, previous = ?
                        where id = ? and state = 'OPEN' and good and checked_at is not null and author_id <> ?""")
                        .params(decider.id(), now(), previous, id, decider.id())
                        .update()
                == 1;
    }

    boolean refuse(long id, DeskUser decider) {
        return sql.sql("""
                        update rule_change set state = 'REFUSED', decided_by = ?, decided_at = ?
                        where id = ? and state = 'OPEN'""").params(decider.id(), now(), id).update() == 1;
    }

    boolean undo(long id, DeskUser decider) {
        return sql.sql("""
                        update rule_change set state = 'UNDONE', undone_by = ?, undone_at = ?
                        where id = ? and state = 'APPROVED'""").params(decider.id(), now(), id).update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        String found = row.getString("found");
        return new Proposal(
                row.getLong("id"),
                row.getString("file"),
                row.getString("content_hash"),
                row.getLong("author_id"),
                row.getString("author"),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                instant(row, "checked_at"),
                row.getString("base_hash"),
                row.getBoolean("good"),
                found.equals("{}") ? Found.NOTHING : JSON.readValue(found, Found.class),
                row.getString("state"),
                row.getString("decider"),
                instant(row, "decided_at"));
    }
}
