package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.vocabulary.Kind;

/**
 * How many tasks of a plan are called what, by the agency that leads them, as programmes publish it (mục 4.12): a task is
 * counted once for each unit that leads it, and not for those that only coordinate. Gathered while the units stream past.
 */
public final class TaskStates {
    /** Of one type of unit so many are one line: nobody reads 96 communes to learn of a programme. */
    private static final int SEPARATE = 20;

    private static final String NAMES = "TASK_";

    private final ReportVocabulary words;
    private final Map<String, Map<OrganisationUnit, Map<String, Integer>>> plans = new TreeMap<>();
    private final Map<String, Map<String, Slowest>> once = new TreeMap<>();
    private final Map<String, List<Task>> listed = new TreeMap<>();
    private final Predicate<OrganisationUnit> shown;

    /** A column: what tasks are called, and its colour; names that the state table words alike are one. */
    public record Column(String word, String colour) {}

    /** One agency, or all units of one type where they are many; how many tasks under each column. */
    public record Line(String name, List<Integer> counts) {}

    /** A task of one agency that leads it. */
    public record Task(OrganisationUnit lead, NightFinding finding) {}

    /** Of the agencies that lead one task the one that is furthest from having done it. */
    private record Slowest(boolean done, int rank, String word) {
        static Slowest of(Slowest a, Slowest b) {
            if (a.done() != b.done()) return a.done() ? b : a;
            return b.rank() > a.rank() ? b : a;
        }
    }

    /** @param shown units with a workbook that shows those below: tasks of plans of others are kept to be listed */
    public TaskStates(ReportVocabulary words, Predicate<OrganisationUnit> shown) {
        this.words = words;
        this.shown = shown;
    }

    /** Units come in order of code. */
    public void add(UnitNight unit) {
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            if (!f.task() || words.draft(f) || !leads(f, unit.unit())) continue;
            plans.computeIfAbsent(f.sources().document(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(unit.unit(), k -> new TreeMap<>())
                    .merge(words.stateWord(f), 1, Integer::sum);
            once.computeIfAbsent(f.sources().document(), k -> new TreeMap<>())
                    .merge(
                            f.identity().provisionId(),
                            new Slowest(f.metOn() != null, rank(f), words.stateWord(f)),
                            Slowest::of);
            if (unshown(f.sources().document()))
                listed.computeIfAbsent(f.sources().document(), k -> new ArrayList<>())
                        .add(new Task(unit.unit(), n));
        }
    }

    private int rank(Finding f) {
        StateRow row = words.row(f);
        return row == null ? 0 : row.rank();
    }

    private boolean unshown(String document) {
        return words.document(document)
                .flatMap(d -> words.rules().registry().unit(d.territory()))
                .filter(shown.negate())
                .isPresent();
    }

    /** Plans with tasks whose territory has no workbook that shows the units below, by that territory. */
    public Map<String, List<PlanDocument>> unshown() {
        Map<String, List<PlanDocument>> found = new TreeMap<>();
        for (String code : listed.keySet())
            words.document(code).ifPresent(d -> found.computeIfAbsent(d.territory(), k -> new ArrayList<>())
                    .add(d));
        return found;
    }

    /** Every task of such a plan for each agency that leads it, in the order of the document. */
    public List<Task> tasks(PlanDocument plan) {
        return listed.getOrDefault(plan.code(), List.of()).stream()
                .sorted(Comparator.comparing(Task::finding, (a, b) -> Integer.compare(order(a), order(b)))
                        .thenComparing(t -> t.lead().code()))
                .toList();
    }

    private int order(NightFinding n) {
        return words.order(n.finding().identity().provisionId());
    }

    /**
     * The tasks of a plan under each column, each once: one that several agencies lead is done when all of them have done
     * it, and is called as by the slowest.
     */
    public List<Integer> once(PlanDocument plan) {
        Map<String, Integer> counts = new TreeMap<>();
        once.getOrDefault(plan.code(), Map.of()).values().forEach(s -> counts.merge(s.word(), 1, Integer::sum));
        return columns().stream().map(c -> counts.getOrDefault(c.word(), 0)).toList();
    }

    private boolean leads(Finding f, OrganisationUnit unit) {
        return words.document(f.sources().document()).stream()
                .flatMap(d -> d.duties().stream())
                .filter(n -> n.id().equals(f.identity().provisionId()))
                .filter(n -> n.units().picks(unit))
                .anyMatch(n -> n.leadCodes().equals("-") || unit.coded(n.leadCodes()));
    }

    public boolean of(PlanDocument plan) {
        return plans.containsKey(plan.code());
    }

    /** What tasks are called, in the order of the state table. */
    public List<Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (StateRow s : words.rules().definitions().states())
            if (s.kind() == Kind.DUTY && s.state().startsWith(NAMES))
                columns.putIfAbsent(s.word(), new Column(s.word(), s.colour()));
        return List.copyOf(columns.values());
    }

    /** The lines of one plan, in order of the units' codes. */
    public List<Line> lines(PlanDocument plan) {
        Map<OrganisationUnit, Map<String, Integer>> units = plans.getOrDefault(plan.code(), Map.of());
        Map<String, Integer> types = new TreeMap<>();
        units.keySet().forEach(u -> types.merge(u.type(), 1, Integer::sum));
        Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
        units.forEach((unit, counts) -> {
            int alike = types.getOrDefault(unit.type(), 0);
            String name = alike > SEPARATE
                    ? ReportVocabulary.say("tasks.many", typeName(unit), Integer.toString(alike))
                    : unit.name();
            Map<String, Integer> line = lines.computeIfAbsent(name, k -> new TreeMap<>());
            counts.forEach((word, count) -> line.merge(word, count, Integer::sum));
        });
        List<Line> all = new ArrayList<>();
        lines.forEach((name, counts) -> all.add(new Line(
                name,
                columns().stream().map(c -> counts.getOrDefault(c.word(), 0)).toList())));
        return all;
    }

    private String typeName(OrganisationUnit unit) {
        return words.rules().registry().typeOf(unit).map(UnitType::name).orElse(unit.type());
    }
}
