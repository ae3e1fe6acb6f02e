package vn.chitieu.intake.store;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.store.Statements;

/**
 * Finds accepted returns of one unit and year that bear the same sent date and are not the same. One of them must win
 * by a rule that knows nothing of which is right (the higher hash), so that somebody has to be told.
 */
final class SentTwice {
    private static final String SENT_TWICE = Statements.beside(SentTwice.class, "sent-twice");

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
                SENT_TWICE,
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
