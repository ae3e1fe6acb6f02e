package vn.chitieu.intake.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.fact.owed.Definitions.Term;
import vn.chitieu.fact.sent.CheckFact.CountPair;
import vn.chitieu.fact.sent.CheckFact.ReplacedReturn;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Rulebook;

/** Row by row what an accepted return of the inbox says beside another of its unit. Places name the submission by its id. */
public final class RowPairs {
    /** More names than these help nobody: their number is said. */
    private static final int NAMED = 5;

    private final JdbcTemplate jdbc;
    private final String intakeHash;
    private final Registry registry;
    private final Map<String, String> words;

    public RowPairs(JdbcTemplate jdbc, Rulebook rulebook, String intakeHash) {
        this.jdbc = jdbc;
        this.intakeHash = intakeHash;
        this.registry = rulebook.registry();
        this.words = rulebook.definitions().terms().stream()
                .filter(t -> List.of("qualification", "group", "lecturer_way").contains(t.kind()))
                .collect(Collectors.toMap(Term::key, Term::word, (a, b) -> a));
    }

    /** Takes the submission of a pair. */
    @FunctionalInterface
    public interface Known {
        void take(long id, String path, int problems);
    }

    /** Rows that have grown since the return in force of the year before, as it stood when this one was sent. */
    public List<CountPair> yearBefore(Known known) {
        List<CountPair> pairs = new ArrayList<>();
        jdbc.query(
                """
                with inbox as (
                    select s.*, i.now_at from submission s
                    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
                        using (content_hash)
                    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?)
                select s.id, s.now_at as path, s.errors + s.warnings as problems, s.unit_code, s.data_year,
                    r.item, l.persons as last, r.persons as current, r.sheet, r.cell
                from inbox s
                join submission_row r on r.submission_id = s.id
                join lateral (
                    select f.id from inbox f
                    where f.unit_code = s.unit_code and f.data_year = s.data_year - 1 and f.sent_date <= s.sent_date
                    order by f.sent_date desc, f.sent_key desc limit 1) f on true
                join submission_row l on l.submission_id = f.id and l.table_key = r.table_key and l.item = r.item
                where l.persons > 0 and r.persons > l.persons
                order by s.id, r.table_key, r.item""",
                row -> {
                    long id = row.getLong("id");
                    known.take(id, row.getString("path"), row.getInt("problems"));
                    pairs.add(new CountPair(
                            row.getString("unit_code"),
                            row.getInt("data_year"),
                            said(row.getString("item")),
                            row.getLong("last"),
                            row.getLong("current"),
                            new Place(Long.toString(id), row.getString("sheet"), row.getString("cell"))));
                },
                intakeHash);
        return pairs;
    }

    /** One row of a return beside the same of the one it replaces; 0 and not listed are not the same. */
    private record Row(
            String item, boolean before, boolean now, long personsBefore, long personsNow, String sheet, String cell) {}

    private record Pair(long id, String table, String documentBefore, String documentNow) {}

    /** Tables of accepted returns beside those of the accepted return of the same year that each replaces. */
    public List<ReplacedReturn> replaced(Known known) {
        Map<Pair, List<Row>> pairs = new LinkedHashMap<>();
        jdbc.query(
                """
                with chain as (
                    select s.*, i.now_at, lag(s.id) over w as earlier, lag(i.now_at) over w as earlier_at
                    from submission s
                    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
                        using (content_hash)
                    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?
                    window w as (partition by s.unit_code, s.data_year order by s.sent_date, s.sent_key))
                select s.id, s.now_at as path, s.errors + s.warnings as problems, r.table_key, r.item,
                    coalesce(nullif(e.document_number, ''), s.earlier_at) as document_before,
                    coalesce(nullif(s.document_number, ''), s.now_at) as document_now,
                    bool_or(r.submission_id = e.id) as before, bool_or(r.submission_id = s.id) as now,
                    coalesce(sum(r.persons) filter (where r.submission_id = e.id), 0) as persons_before,
                    coalesce(sum(r.persons) filter (where r.submission_id = s.id), 0) as persons_now,
                    coalesce(max(r.sheet) filter (where r.submission_id = s.id), '') as sheet,
                    coalesce(max(r.cell) filter (where r.submission_id = s.id), '') as cell
                from chain s
                join submission e on e.id = s.earlier
                join submission_row r on r.submission_id in (s.id, e.id)
                group by s.id, s.now_at, problems, r.table_key, r.item, document_before, document_now
                order by s.id, r.table_key, r.item""",
                row -> {
                    long id = row.getLong("id");
                    known.take(id, row.getString("path"), row.getInt("problems"));
                    Pair pair = new Pair(
                            id,
                            row.getString("table_key"),
                            row.getString("document_before"),
                            row.getString("document_now"));
                    pairs.computeIfAbsent(pair, p -> new ArrayList<>())
                            .add(new Row(
                                    row.getString("item"),
                                    row.getBoolean("before"),
                                    row.getBoolean("now"),
                                    row.getLong("persons_before"),
                                    row.getLong("persons_now"),
                                    row.getString("sheet"),
                                    row.getString("cell")));
                },
                intakeHash);
        List<ReplacedReturn> found = new ArrayList<>();
        pairs.forEach((pair, rows) -> found.add(replaced(pair, rows)));
        return found;
    }

    private ReplacedReturn replaced(Pair pair, List<Row> rows) {
        Place place = rows.stream()
                .filter(Row::now)
                .findFirst()
                .map(row -> new Place(Long.toString(pair.id()), row.sheet(), row.cell()))
                .orElseGet(() -> new Place(Long.toString(pair.id()), "", ""));
        return new ReplacedReturn(
                pair.table(),
                total(rows, Row::personsBefore),
                total(rows, Row::personsNow),
                pair.documentBefore(),
                pair.documentNow(),
                named(rows.stream().filter(row -> !row.now()).map(Row::item).toList()),
                named(rows.stream().filter(row -> !row.before()).map(Row::item).toList()),
                place);
    }

    /** Rows by code are added up; groups of programmes overlap: all of them together are a row of their own, or the largest. */
    private static long total(List<Row> rows, ToLongFunction<Row> persons) {
        List<Row> all = rows.stream()
                .filter(row -> row.item().startsWith(FormKeys.TOTAL + " "))
                .toList();
        List<Row> codes = rows.stream()
                .filter(row -> !row.item().contains(" ")
                        || Character.isDigit(row.item().charAt(0)))
                .toList();
        if (all.isEmpty() && codes.isEmpty())
            return rows.stream().mapToLong(persons).max().orElse(0);
        return Stream.concat(all.stream(), codes.stream()).mapToLong(persons).sum();
    }

    private String named(List<String> items) {
        String first = items.stream().limit(NAMED).map(this::said).collect(Collectors.joining("; "));
        int more = items.size() - NAMED;
        return more > 0 ? ReturnWords.of("rows.more", first, Integer.toString(more)) : first;
    }

    /** {@code 7480201 Công nghệ thông tin, cử nhân}. */
    private String said(String item) {
        String[] parts = item.split(" ", 2);
        String what = registry.programme(parts[0])
                .map(programme -> parts[0] + " " + programme.name())
                .orElse(words.getOrDefault(parts[0], parts[0]));
        return parts.length < 2 ? what : what + ", " + words.getOrDefault(parts[1], parts[1]);
    }
}
