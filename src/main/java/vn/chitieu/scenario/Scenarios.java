package vn.chitieu.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.FindingWords;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.model.Scenario;
import vn.chitieu.scenario.Outcome.Result;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** Runs the scenarios of rule files through the engine that the night uses. */
public final class Scenarios {
    private static final Messages MESSAGES = Messages.beside(Scenarios.class);
    private static final int GAP_DECIMALS = 4;
    private final Rulebook rulebook;
    private final RuleEngine engine;
    private final Contributors contributors;
    private final boolean whole;
    private final Map<LocalDate, FindingWords> words = new TreeMap<>();

    /** @param rulebook rules without errors, compiled as {@code engine} */
    public Scenarios(Rulebook rulebook, RuleEngine engine) {
        this(rulebook, engine, false);
    }

    /** @param whole whether the targets of all documents are assessed for each scenario, though it looks at one clause */
    Scenarios(Rulebook rulebook, RuleEngine engine, boolean whole) {
        this.whole = whole;
        this.rulebook = rulebook;
        this.engine = engine;
        this.contributors = new Contributors(rulebook.registry(), rulebook.definitions());
    }

    /** All scenarios of all documents, in the order of the files and rows. */
    public List<Outcome> run() {
        List<Outcome> outcomes = new ArrayList<>();
        for (PlanDocument document : rulebook.documents())
            for (Scenario scenario : document.scenarios()) outcomes.add(run(document, scenario));
        return outcomes;
    }

    private Outcome run(PlanDocument document, Scenario scenario) {
        OrganisationUnit unit = rulebook.registry().unit(scenario.unitCode()).orElseThrow();
        GivenFacts given = new GivenFacts(rulebook, contributors, scenario);
        List<Baseline> baselines = given.baselines();
        RuleEngine own =
                baselines.equals(rulebook.definitions().baselines()) ? engine : engine.withBaselines(baselines);
        List<Finding> all = own.assess(given.input(unit), beside(scenario));
        if (!given.problems().isEmpty())
            return new Outcome(
                    document.file(),
                    scenario,
                    given.problems().stream()
                            .map(problem -> new Result(
                                    "Dữ liệu thử",
                                    scenario.cells().getOrDefault("Tình huống", ""),
                                    MESSAGES.get("given.right"),
                                    problem,
                                    false))
                            .toList());
        List<Finding> same = same(all, scenario);
        FindingWords words = words(scenario.asOf());
        if (same.size() > 1) return new Outcome(document.file(), scenario, ambiguous(scenario, same));
        Optional<Finding> found = same.stream().findFirst();
        List<Result> results = new ArrayList<>();
        state(scenario, found, words).ifPresent(results::add);
        BigDecimal gap = scenario.gap();
        if (gap != null)
            results.add(gap(
                    scenario,
                    gap,
                    found.map(Finding::measured).map(m -> m.distance().gap()).orElse(null)));
        LocalDate due = scenario.due();
        if (due != null) {
            LocalDate is = found.map(Finding::due).orElse(null);
            results.add(result(scenario, "Hạn cuối", Vietnamese.day(due), is == null ? none() : Vietnamese.day(is)));
        }
        if (!scenario.note().isEmpty()) {
            String note = found.map(f -> words.note(f, unit, all)).orElse("");
            String cell = scenario.cells().getOrDefault("Kiến nghị có", "");
            boolean passed = note.contains(scenario.note());
            results.add(new Result("Kiến nghị có", cell, scenario.note(), note.isEmpty() ? none() : note, passed));
        }
        return new Outcome(document.file(), scenario, results);
    }

    /**
     * Targets and duties of the document whose clause a scenario looks at: with those of every document in the folder a
     * test of thirty plans would do each plan's work thirty times.
     */
    private Predicate<String> beside(Scenario scenario) {
        Optional<PlanDocument> own = rulebook.documents().stream()
                .filter(d -> d.provisions().stream().anyMatch(p -> p.id().equals(scenario.provisionId())))
                .findFirst();
        if (whole || own.isEmpty()) return clause -> true;
        return own.get().provisions().stream().map(Provision::id).collect(Collectors.toSet())::contains;
    }

    private FindingWords words(LocalDate asOf) {
        return words.computeIfAbsent(asOf, day -> new FindingWords(rulebook, day));
    }

    /** Of reports on request, a scenario that names no request means the first of each period. */
    private static List<Finding> same(List<Finding> all, Scenario s) {
        List<Finding> fit = all.stream().filter(f -> fits(f, s)).toList();
        List<Finding> exact = fit.stream()
                .filter(f -> f.identity().dimension().text().equals(s.dimension()))
                .toList();
        if (!exact.isEmpty() || !s.dimension().isEmpty()) return exact;
        Map<Period, Finding> first = new TreeMap<>();
        fit.stream()
                .filter(f -> f.identity().dimension().request())
                .sorted(Comparator.comparing(f -> f.note().params().getOrDefault("request_date", "")))
                .forEach(f -> first.putIfAbsent(f.identity().period(), f));
        return List.copyOf(first.values());
    }

    private static boolean fits(Finding f, Scenario s) {
        return f.identity().unitCode().equals(s.unitCode())
                && f.identity().provisionId().equals(s.provisionId())
                && f.identity().kind() != Kind.DATA
                && (s.period().isEmpty() || f.identity().period().text().equals(s.period()));
    }

    private static Optional<Result> state(Scenario s, Optional<Finding> found, FindingWords words) {
        if (s.state().isEmpty()) return Optional.empty();
        String is = found.map(f -> f.verdict().state().isEmpty() ? none() : words.state(f))
                .orElse(Scenario.NONE);
        boolean named = found.map(f -> words.says(f, s.state())).orElse(false);
        String cell = s.cells().getOrDefault("Trạng thái", "");
        return Optional.of(new Result("Trạng thái", cell, s.state(), is, named || is.equals(s.state())));
    }

    private static Result gap(Scenario s, BigDecimal expected, @Nullable BigDecimal found) {
        String is = found == null ? none() : Vietnamese.number(found, GAP_DECIMALS);
        return result(s, "Còn thiếu", Vietnamese.number(expected, GAP_DECIMALS), is);
    }

    private static Result result(Scenario s, String header, String expected, String found) {
        return new Result(header, s.cells().getOrDefault(header, ""), expected, found, expected.equals(found));
    }

    private static List<Result> ambiguous(Scenario s, List<Finding> same) {
        Map<String, Finding> periods = new TreeMap<>();
        same.forEach(f -> periods.put(f.identity().period().text(), f));
        String cell = s.cells().getOrDefault("Kỳ", "");
        String list = periods.keySet().stream().collect(Collectors.joining("; "));
        return List.of(new Result("Kỳ", cell, none(), MESSAGES.get("ambiguous", list), false));
    }

    private static String none() {
        return MESSAGES.get("none");
    }
}
