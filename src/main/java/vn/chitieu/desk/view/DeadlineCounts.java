package vn.chitieu.desk.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.fact.Lateness;
import vn.chitieu.vocabulary.Standing;

/** Deadlines in force, counted and paged through in the database: no list of units is ever held whole. */
@Repository
class DeadlineCounts {
    private static final String LATENESS = "coalesce(f.body -> 'noteParams' ->> 'lateness', '')";
    private static final String STAND = "f.state || ' ' || f.standing || ' ' || " + LATENESS;
    /** Kinds are looked up by unit, not joined: a planner that expects one deadline compares all with all units. */
    private static final String SEEN = """
             from (select cast(:kinds as jsonb) as map offset 0) k cross join finding f
             cross join lateral (select k.map ->> f.unit_code as kind offset 0) u
            where u.kind is not null and f.kind = 'deadline' and f.period <> '' and f.state <> 'NO_DATE'
              and f.from_seq <= (select max(seq) from run) and f.to_seq is null
              and (:everyClause or f.provision_id = any(:clauses))""";

    private static final String COUNTS = " and " + STAND + " = any(:stands)";
    private static final String SILENT = "with own as materialized (select f.provision_id, f.unit_code, f.period, "
            + STAND + " as stand" + SEEN + """
             and length(f.period) = 4 and f.body ->> 'due' < :asOf),
            last as materialized (select provision_id, period,
                row_number() over (partition by provision_id order by period desc) as n
                from (select distinct provision_id, period from own where stand = any(:named)) p)
            select provision_id, unit_code, min(period) || ', ' || max(period) as periods
            from own join last using (provision_id, period)
            where last.n <= 2 and stand = any(:stands)
            group by provision_id, unit_code having count(distinct period) = 2""";

    private final JdbcClient sql;

    DeadlineCounts(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /**
     * What somebody sees.
     *
     * @param kinds name of its kind by the code of each unit
     * @param clauses ids, or null for all
     */
    record Seen(Map<String, String> kinds, @Nullable Collection<String> clauses) {}

    /** Reports of one period under one clause with one last good day, null when there is none. */
    record Key(String clause, String period, @Nullable LocalDate due) {}

    /** How a report stands, as findings have it. */
    record Stand(String state, String standing, String lateness) {
        /** What it is called, empty while it waits, or is asked for no more. */
        Optional<Lateness> named() {
            return Lateness.of(lateness, state, Standing.of(standing));
        }

        boolean waits() {
            return named().isEmpty() && DatedLine.COMING.contains(state);
        }

        boolean counts() {
            return named().isPresent() || waits();
        }

        private String text() {
            return state + " " + standing + " " + lateness;
        }
    }

    /** How many reports of a kind of units stand so. */
    record Counted(Key key, String kind, Stand stand, int count) {}

    /** One unit in a list. */
    record Listed(String code, Stand stand) {}

    /** Who has sent nothing for the last two periods that are over. */
    record Silent(String clause, String code, String periods) {}

    /** Every way in which a report stands now: a few. */
    List<Stand> stands() {
        return sql.sql("select distinct f.state, f.standing, " + LATENESS + " as lateness from finding f"
                        + " where f.kind = 'deadline' and f.to_seq is null")
                .query((row, n) -> stand(row))
                .list();
    }

    /** The newest first. */
    List<String> years(Seen seen, List<Stand> stands) {
        return asked("select distinct left(f.period, 4) as year" + SEEN + COUNTS + " order by year desc", seen, stands)
                .query(String.class)
                .list();
    }

    int count(Seen seen, List<Stand> stands, String year) {
        return asked(
                        "select count(*) from (select distinct f.provision_id, f.period, f.body ->> 'due'" + SEEN
                                + COUNTS + " and left(f.period, 4) = :year) k",
                        seen,
                        stands)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The counts of one page of deadlines, those of one deadline one after another. */
    List<Counted> page(Seen seen, List<Stand> stands, String year, int size, int skipped) {
        return asked(
                        "select * from (select f.provision_id, f.period, f.body ->> 'due' as due, u.kind, f.state,"
                                + " f.standing, " + LATENESS + " as lateness, count(*) as n, dense_rank() over"
                                + " (order by f.period desc, f.provision_id, f.body ->> 'due' nulls first) as place"
                                + SEEN + COUNTS + " and left(f.period, 4) = :year group by 1, 2, 3, 4, 5, 6, 7) c"
                                + " where place > :skipped and place <= :skipped + :size order by place, kind",
                        seen,
                        stands)
                .param("year", year)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> new Counted(
                        new Key(row.getString("provision_id"), row.getString("period"), day(row.getString("due"))),
                        row.getString("kind"),
                        stand(row),
                        row.getInt("n")))
                .list();
    }

    int count(Seen seen, Key key, List<Stand> stands) {
        return of("select count(*)", seen, key, stands, "").query(Integer.class).single();
    }

    /** The units behind one count, by their codes. */
    List<Listed> units(Seen seen, Key key, List<Stand> stands, int size, int skipped) {
        return of(
                        "select f.unit_code, f.state, f.standing, " + LATENESS + " as lateness",
                        seen,
                        key,
                        stands,
                        " order by f.unit_code limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> new Listed(row.getString("unit_code"), stand(row)))
                .list();
    }

    private JdbcClient.StatementSpec of(String what, Seen seen, Key key, List<Stand> stands, String order) {
        LocalDate due = key.due();
        return asked(
                        what + SEEN + COUNTS + " and f.provision_id = :clause and f.period = :period"
                                + " and coalesce(f.body ->> 'due', '') = :due" + order,
                        seen,
                        stands)
                .param("clause", key.clause())
                .param("period", key.period())
                .param("due", due == null ? "" : due.toString());
    }

    int countSilent(Seen seen, List<Stand> stands, LocalDate asOf) {
        return silent("select count(*) from (" + SILENT + ") s", seen, stands, asOf)
                .query(Integer.class)
                .single();
    }

    List<Silent> silent(Seen seen, List<Stand> stands, LocalDate asOf, int size, int skipped) {
        return silent(SILENT + " order by provision_id, unit_code limit :size offset :skipped", seen, stands, asOf)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) ->
                        new Silent(row.getString("provision_id"), row.getString("unit_code"), row.getString("periods")))
                .list();
    }

    private JdbcClient.StatementSpec silent(String statement, Seen seen, List<Stand> stands, LocalDate asOf) {
        return asked(statement, seen, which(stands, s -> s.named()
                        .filter(l -> l == Lateness.NOT_SENT)
                        .isPresent()))
                .param("named", texts(which(stands, Stand::counts)))
                .param("asOf", asOf.toString());
    }

    static List<Stand> which(List<Stand> stands, Predicate<Stand> kept) {
        return stands.stream().filter(kept).toList();
    }

    private JdbcClient.StatementSpec asked(String statement, Seen seen, List<Stand> stands) {
        Collection<String> clauses = seen.clauses();
        return sql.sql(statement)
                .param("kinds", JsonMapper.shared().writeValueAsString(seen.kinds()))
                .param("everyClause", clauses == null)
                .param("clauses", clauses == null ? new String[0] : clauses.toArray(String[]::new))
                .param("stands", texts(which(stands, Stand::counts)));
    }

    private static String[] texts(List<Stand> stands) {
        return stands.stream().map(Stand::text).toArray(String[]::new);
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(row.getString("state"), row.getString("standing"), row.getString("lateness"));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
    }
}
