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
import vn.chitieu.store.Statements;

/** Row by row what an accepted return of the inbox says beside another of its unit. Places name the submission by its id. */
public final class RowPairs {
    private static final String ROWS_OF_A_FILE = Statements.beside(RowPairs.class, "rows-of-a-file");
    private static final String ROW_PAIRS = Statements.beside(RowPairs.class, "row-pairs");

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
                ROWS_OF_A_FILE,
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
                ROW_PAIRS,
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
