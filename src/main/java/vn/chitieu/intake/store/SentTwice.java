package vn.chitieu.intake.store;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.language.Vietnamese;

/**
 * Finds accepted returns of one unit and year that bear the same sent date and are not the same. One of them must win
 * by a rule that knows nothing of which is right (the higher hash), so that somebody has to be told.
 */
final class SentTwice {
    private final JdbcTemplate jdbc;
    private final String intakeHash;

    SentTwice(JdbcTemplate jdbc, String intakeHash) {
        this.jdbc = jdbc;
        this.intakeHash = intakeHash;
    }

    /** Takes what was found of the submission that wins. */
    @FunctionalInterface
    interface Sink {
        void take(long id, String path, int problems, Problem problem);
    }

    void find(Sink sink) {
        jdbc.query(
                """
                with inbox as (
                    select s.*, i.now_at from submission s
                    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
                        on i.content_hash = s.content_hash
                    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?),
                twice as (
                    select unit_code, data_year, sent_date, max(sent_key) as used
                    from inbox group by unit_code, data_year, sent_date having count(*) > 1)
                select s.id, s.errors + s.warnings as problems, s.now_at, s.sent_date,
                    (select string_agg(o.now_at, ', ' order by o.now_at) from inbox o
                        where o.unit_code = s.unit_code and o.data_year = s.data_year
                            and o.sent_date = s.sent_date and o.id <> s.id) as others
                from twice t
                join inbox s on s.unit_code = t.unit_code and s.data_year = t.data_year
                    and s.sent_date = t.sent_date and s.sent_key = t.used
                order by s.id""",
                row -> {
                    String used = row.getString("now_at");
                    Map<String, String> params = Map.of(
                            "value",
                            used,
                            "other",
                            row.getString("others"),
                            "expected",
                            Vietnamese.day(row.getObject("sent_date", LocalDate.class)));
                    Problem problem = new Problem("SENT_TWICE", new Place(used, "", ""), params);
                    sink.take(row.getLong("id"), used, row.getInt("problems"), problem);
                },
                intakeHash);
    }
}
