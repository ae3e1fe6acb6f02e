package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.DutyCount;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.model.DutyCounting.Counted;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/**
 * The figures of targets that count units which have done a duty (mục 4.16). The duties of those units are judged first,
 * as for their own findings; what the rules say of each is then a figure like any that is reported and added up.
 */
public final class DutyCounts {
    /** One unit's part in one target: a count a clause. */
    private record Part(TargetObligation target, OrganisationUnit unit, Map<String, DutyCount> counts) {}

    private final AssessmentInput night;
    private final Rulebook rulebook;
    private final DutyCounting counting;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> clauses = new LinkedHashSet<>();

    private DutyCounts(AssessmentInput night, Rulebook rulebook, DutyCounting counting) {
        this.night = night;
        this.rulebook = rulebook;
        this.counting = counting;
    }

    /** What must be counted for the targets of the night's units. */
    static DutyCounts of(
            AssessmentInput night,
            Obligations obligations,
            Rulebook rulebook,
            DutyCounting counting,
            Contributors contributors) {
        DutyCounts counts = new DutyCounts(night, rulebook, counting);
        if (counting.none()) return counts;
        Registry registry = rulebook.registry();
        Set<String> shown = new LinkedHashSet<>();
        night.units().forEach(u -> shown.add(u.code()));
        for (TargetObligation t : obligations.targets()) {
            Counted counted = counting.of(t.indicator());
            if (counted == null || !t.scored() || !shown.contains(t.unit().code())) continue;
            counts.clauses.addAll(counted.clauses());
            List<OrganisationUnit> below = contributors.parts(t.unit().code(), contributors.source(t.indicator()));
            for (OrganisationUnit unit : below.isEmpty() ? List.of(t.unit()) : below) {
                Map<String, DutyCount> each = new LinkedHashMap<>();
                for (String clause : counted.clauses())
                    each.put(clause, new DutyCount(unit.code(), clause, t.unit().code(), t.horizonEnd()));
                OrganisationUnit known = registry.unit(unit.code()).orElse(unit);
                counts.parts.add(new Part(t, known.asOf(night.asOf()), each));
            }
        }
        return counts;
    }

    public boolean none() {
        return parts.isEmpty();
    }

    /** The night of the units whose duties are counted, and of those whose targets count them. */
    public AssessmentInput first() {
        Map<String, OrganisationUnit> units = new TreeMap<>();
        for (Part part : parts) {
            units.putIfAbsent(part.unit().code(), part.unit());
            units.putIfAbsent(part.target().unit().code(), part.target().unit().asOf(night.asOf()));
        }
        return new AssessmentInput(
                night.asOf(),
                List.copyOf(units.values()),
                night.returns(),
                List.of(),
                night.duties(),
                night.register(),
                night.said());
    }

    /** Of what is owed only the duties that are counted, and the deadlines by which years are judged. */
    public Obligations of(Obligations all) {
        return new Obligations(
                List.of(),
                all.deadlines(),
                all.duties().stream()
                        .filter(d -> clauses.contains(d.provisionId()))
                        .toList());
    }

    /** What the rules are asked of each unit. */
    public List<DutyCount> asked() {
        return parts.stream().flatMap(p -> p.counts().values().stream()).toList();
    }

    /** The night with the figures that the rules have counted, without what only the counting needed. */
    public AssessmentInput counted() {
        Set<String> shown = new LinkedHashSet<>(Set.of("*"));
        night.units().forEach(u -> shown.add(u.code()));
        List<IndicatorValue> values = new ArrayList<>(night.values());
        values.addAll(values());
        return new AssessmentInput(
                night.asOf(),
                night.units(),
                night.returns(),
                values,
                night.duties().stream()
                        .filter(d -> shown.contains(d.unitCode()))
                        .toList(),
                night.register().stream()
                        .filter(e -> shown.contains(e.unitCode()))
                        .toList(),
                night.said().stream().filter(d -> shown.contains(d.unitCode())).toList());
    }

    /** Each unit's own, and their sums by the code that adds up what is reported. */
    private List<IndicatorValue> values() {
        Map<String, List<Sums.Own>> groups = new TreeMap<>();
        Set<List<Object>> once = new LinkedHashSet<>();
        for (Part part : parts) {
            IndicatorValue v = value(part);
            if (v == null || !once.add(List.of(v.unitCode(), v.indicator(), v.year(), v.population()))) continue;
            groups.computeIfAbsent(v.indicator() + ' ' + v.year(), k -> new ArrayList<>())
                    .add(new Sums.Own(v, null));
        }
        List<IndicatorValue> all = new ArrayList<>();
        Sums sums = new Sums(rulebook);
        groups.values().forEach(group -> {
            group.forEach(own -> all.add(own.value()));
            all.addAll(sums.of(group));
        });
        return all;
    }

    /** Null where the target is not judged on any year yet. */
    private @Nullable IndicatorValue value(Part part) {
        Counted counted = Objects.requireNonNull(counting.of(part.target().indicator()));
        Integer year = part.counts().values().iterator().next().getYear();
        if (year == null) return null;
        Measure whole = counted.whole();
        List<Cited> places = part.counts().values().stream()
                .flatMap(c -> c.getCited().stream())
                .distinct()
                .toList();
        return IndicatorValue.own(
                part.unit().code(),
                part.target().indicator(),
                Dimension.NONE,
                year,
                part.target().population(),
                one(part, counted.part()),
                whole == null ? null : one(part, whole),
                places);
    }

    /** 1 for a unit that a measure counts, else 0: of several clauses it has done all that bind it. */
    private static BigDecimal one(Part part, Measure measure) {
        Map<String, DutyCount> counts = new HashMap<>(part.counts());
        counts.keySet().retainAll(Counted.of(measure));
        boolean owed = counts.values().stream().anyMatch(DutyCount::isOwed);
        boolean done = counts.values().stream().allMatch(c -> c.isDone() || !c.isOwed());
        boolean counted = owed && (measure.column().equals(DutyCounting.OWED) || done);
        return counted ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
