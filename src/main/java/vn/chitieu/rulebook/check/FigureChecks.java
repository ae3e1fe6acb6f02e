package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.Definitions.Part;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.reading.RowPlaces;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/**
 * Whether the figures that targets ask for can come at all: some type of unit sends them, of the population that is
 * judged; and whether the targets of a total and of its parts go together.
 */
public final class FigureChecks {
    private final List<PlanDocument> documents;
    private final SharedTables shared;
    private final Registry registry;
    private final Definitions definitions;
    private final Map<String, Indicator> indicators = new HashMap<>();
    /** Of a measure that nobody adds up: whoever sends its table sends its own. */
    private static final String NEVER = "-";

    private final Map<String, Measure> measures = new HashMap<>();
    private final RowPlaces places;
    private final RuleProblems problems;

    public FigureChecks(List<PlanDocument> documents, SharedTables shared, RowPlaces places, RuleProblems problems) {
        this.documents = documents;
        this.shared = shared;
        this.registry = shared.registry();
        this.definitions = shared.definitions();
        this.places = places;
        this.problems = problems;
        definitions.indicators().forEach(i -> indicators.put(i.id(), i));
        definitions.measures().forEach(m -> measures.put(m.id(), m));
    }

    public void check() {
        boolean typesRead = shared.whole(SharedShapes.UNIT_TYPES);
        if (!typesRead || !shared.whole(SharedShapes.MEASURES)) return;
        for (TableRow r : shared.table(SharedShapes.MEASURES).good()) {
            Measure m = measures.get(r.text("Mã"));
            if (m == null
                    || m.addedFrom().equals(Contributors.BY_TYPE)
                    || m.addedFrom().equals(NEVER)) continue;
            Set<String> counted = populations(m);
            if (counted.size() > 1)
                problems.error(
                        "POPULATIONS_ADDED", r.place("Cộng từ"), m.id(), m.addedFrom(), String.join(", ", counted));
        }
        duties();
        for (PlanDocument document : documents) {
            document.targets().forEach(this::target);
            parts(document);
        }
    }

    /** What is counted as done must be a duty. */
    private void duties() {
        if (!deadlinesRead()) return;
        Set<String> clauses = documents.stream()
                .flatMap(d -> d.duties().stream())
                .map(DutyNorm::id)
                .collect(Collectors.toSet());
        for (TableRow r : shared.table(SharedShapes.MEASURES).good())
            for (String clause : r.text("Bảng").equals(DutyCounting.TABLE) ? r.list("Cờ") : List.<String>of())
                if (!clauses.contains(clause)) problems.error("DUTY_CLAUSE", r.place("Cờ"), r.text("Mã"), clause);
    }

    /** Targets that make no findings ask for no figures. */
    private void target(TargetNorm t) {
        Indicator indicator = indicators.get(t.indicator());
        Measure top = indicator == null ? null : measures.get(indicator.numerator());
        if (top == null || !t.scored()) return;
        Set<String> counted = populations(top);
        if (counted.isEmpty()) {
            problems.warn("NOBODY_SENDS", place(t, "Chỉ số"), t.id(), top.id(), top.table());
        } else if (known(t.population()) && !counted.contains(t.population())) {
            problems.warn(
                    "POPULATION_NOT_SENT",
                    place(t, "Đối tượng"),
                    t.id(),
                    t.population(),
                    top.id(),
                    String.join(", ", counted));
        } else if (deadlinesRead() && senders(top).noneMatch(this::sentByADay)) {
            problems.warn("NO_DATA_DEADLINE", place(t, "Chỉ số"), t.id(), top.id());
        }
    }

    /** Of a document with errors the very deadline may be missing. */
    private boolean deadlinesRead() {
        return !problems.errorsInDocuments();
    }

    /** Without a deadline for its data a year is never over, and nothing is judged before a return comes by itself. */
    private boolean sentByADay(UnitType type) {
        return documents.stream()
                .flatMap(d -> d.deadlines().stream())
                .anyMatch(d -> d.carriesData()
                        && (d.unitType().equals("*")
                                || List.of(d.unitType().split(";")).contains(type.type())));
    }

    /** A population that no type has is told of where it stands. */
    private boolean known(String population) {
        return registry.types().stream().anyMatch(t -> t.population().equals(population) && !population.isEmpty());
    }

    /** Populations of the types of units that send a measure's table and are added up, or may be. */
    private Set<String> populations(Measure m) {
        return senders(m)
                .map(UnitType::population)
                .map(p -> p.isEmpty() ? "-" : p)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<UnitType> senders(Measure m) {
        List<String> from = List.of(m.addedFrom().split(";"));
        String table = m.sentTable();
        return registry.types().stream()
                .filter(t -> m.addedFrom().equals(Contributors.BY_TYPE)
                        || m.addedFrom().equals(NEVER)
                        || from.contains(t.type()))
                .filter(t -> t.tables().contains(table));
    }

    /** Counts of one document for the same units and years: those of the parts should make up that of the total. */
    private void parts(PlanDocument document) {
        Map<List<String>, List<String>> ways = new LinkedHashMap<>();
        for (Part p : definitions.parts())
            ways.computeIfAbsent(List.of(p.total(), p.way()), k -> new ArrayList<>())
                    .add(p.part());
        Map<List<Object>, TargetNorm> byMeasure = new HashMap<>();
        // figures that no longer hold are beside the point
        for (TargetNorm t : document.targets())
            if (count(t) && t.version().to() == null) byMeasure.putIfAbsent(key(t, numerator(t)), t);
        for (TargetNorm total : byMeasure.values()) {
            ways.forEach((way, parts) -> {
                if (!way.get(0).equals(numerator(total))) return;
                BigDecimal sum = BigDecimal.ZERO;
                for (String part : parts) {
                    TargetNorm t = byMeasure.get(key(total, part));
                    if (t == null) return;
                    sum = sum.add(figure(t));
                }
                if (sum.compareTo(figure(total)) != 0)
                    problems.warn(
                            "PART_TARGETS_NOT_TOTAL",
                            place(total, "Giá trị"),
                            total.id(),
                            figure(total).toPlainString(),
                            way.get(1),
                            sum.toPlainString());
            });
        }
    }

    private static BigDecimal figure(TargetNorm t) {
        return Objects.requireNonNull(t.value());
    }

    private boolean count(TargetNorm t) {
        Indicator indicator = indicators.get(t.indicator());
        return indicator != null && !indicator.share() && t.value() != null;
    }

    private String numerator(TargetNorm t) {
        Indicator indicator = indicators.get(t.indicator());
        return indicator == null ? "" : indicator.numerator();
    }

    private List<Object> key(TargetNorm t, String measure) {
        Indicator indicator = indicators.get(t.indicator());
        String time = indicator == null ? "" : indicator.time().name();
        return List.of(
                measure,
                time,
                t.comparator(),
                t.units(),
                t.fromYear(),
                t.horizonEnd(),
                t.levels(),
                t.eachLevel(),
                t.population());
    }

    private Place place(TargetNorm t, String header) {
        return places.of(t.source(), header);
    }
}
