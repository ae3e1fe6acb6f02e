package vn.chitieu.intake.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.sent.CheckFact.YearPair;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.intake.inbox.FileNames;
import vn.chitieu.intake.inbox.NamedUnits;
import vn.chitieu.intake.inbox.RowPairs;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Statements;

/**
 * Holds each accepted return of the inbox against the one in force of the year before, as it stood when the return was
 * sent, against the one of the same year that it replaces, and against others of the same day; and each return, accepted
 * or not, against the name that its file has. Made anew by every run over its own inbox: what a night finds never depends
 * on what came in first, nor on what a file was once called.
 */
public final class YearComparison {
    private static final String YEARS_TO_COMPARE = Statements.beside(YearComparison.class, "years-to-compare");

    private final JdbcTemplate jdbc;
    private final RuleEngine engine;
    private final Checks checks;
    private final String intakeHash;
    private final RowPairs rowPairs;
    private final FileNames names;
    private final Map<Long, String> paths = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();

    YearComparison(JdbcTemplate jdbc, RuleEngine engine, Checks checks, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.checks = checks;
        this.intakeHash = rulebook.intakeHash();
        this.rowPairs = new RowPairs(jdbc, rulebook, intakeHash);
        this.names = new FileNames(jdbc, new NamedUnits(rulebook.registry()), intakeHash);
    }

    /** Spools the problems found; an error among them rejects the return as any other does. */
    public void run(Spool spool) throws IOException {
        forget();
        Map<Long, List<Problem>> found = new TreeMap<>();
        for (Problem problem : checks.wanted(engine.compareYears(facts()))) {
            long id = Long.parseLong(problem.place().file());
            Place at = problem.place();
            Place place = new Place(paths.getOrDefault(id, ""), at.sheet(), at.cell());
            found.computeIfAbsent(id, i -> new ArrayList<>())
                    .add(ReturnProblems.withCell(new Problem(problem.code(), place, problem.params())));
        }
        new SentTwice(jdbc, intakeHash).find((id, path, problems, problem) -> {
            paths.put(id, path);
            counts.put(id, problems);
            if (!checks.severity(problem).equals("OFF")) {
                found.computeIfAbsent(id, i -> new ArrayList<>()).add(problem);
            }
        });
        for (var of : found.entrySet())
            spool.yearProblems(of.getKey(), counts.getOrDefault(of.getKey(), 0), of.getValue(), checks);
        count(found);
    }

    /** Takes back what an earlier run found by this comparison. */
    private void forget() {
        jdbc.update("""
                with gone as (
                    delete from submission_problem p using submission s
                    where s.id = p.submission_id and p.by_years and s.intake_hash = ?
                        and s.content_hash in (select content_hash from intake_input)
                    returning p.submission_id, p.severity),
                told as (
                    select submission_id, count(*) filter (where severity = 'ERROR') as errors,
                        count(*) filter (where severity = 'WARNING') as warnings
                    from gone group by submission_id)
                update submission s
                set errors = s.errors - t.errors, warnings = s.warnings - t.warnings,
                    state = case when t.errors > 0 and s.errors = t.errors then 'ACCEPTED' else s.state end
                from told t
                where s.id = t.submission_id""", intakeHash);
    }

    private List<Record> facts() {
        List<Record> facts = new ArrayList<>(names.all(this::known));
        facts.addAll(pairs());
        facts.addAll(rowPairs.yearBefore(this::known));
        facts.addAll(rowPairs.replaced(this::known));
        return facts;
    }

    private void known(long id, String path, int problems) {
        paths.put(id, path);
        counts.put(id, problems);
    }

    /** The place of a pair names the submission instead of the file: two may have lain under one path. */
    private List<YearPair> pairs() {
        List<YearPair> pairs = new ArrayList<>();
        jdbc.query(
                YEARS_TO_COMPARE,
                row -> {
                    long id = row.getLong("id");
                    known(id, row.getString("path"), row.getInt("problems"));
                    pairs.add(new YearPair(
                            row.getString("unit_code"),
                            row.getInt("data_year"),
                            row.getString("table_key"),
                            row.getLong("last"),
                            row.getLong("current"),
                            new Place(Long.toString(id), row.getString("sheet"), row.getString("cell"))));
                },
                intakeHash);
        return pairs;
    }

    private void count(Map<Long, List<Problem>> found) {
        List<Long> ids = List.copyOf(found.keySet());
        Integer[] errors =
                found.values().stream().map(p -> checks.count(p, "ERROR")).toArray(Integer[]::new);
        Integer[] warnings =
                found.values().stream().map(p -> checks.count(p, "WARNING")).toArray(Integer[]::new);
        jdbc.update("""
                update submission s
                set errors = s.errors + n.errors, warnings = s.warnings + n.warnings,
                    state = case when n.errors > 0 then 'REJECTED' else s.state end
                from unnest(?::bigint[], ?::int[], ?::int[]) as n (id, errors, warnings)
                where s.id = n.id""", ids.toArray(Long[]::new), errors, warnings);
    }
}
