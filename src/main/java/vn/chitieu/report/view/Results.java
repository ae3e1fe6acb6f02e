package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;

/**
 * What each unit reported of each indicator that its territory has a target for, in the target's data year; the two
 * populations apart (cách hiểu 1). Used by one thread.
 */
public final class Results {
    /** Units named under one indicator; the others make one more line. */
    static final int NAMED = 300;

    private final Night night;
    private final List<Finding> targets = new ArrayList<>();
    private final Map<List<Object>, Block> blocks = new LinkedHashMap<>();
    private final Sources sources;

    /** @param before the year before, or null */
    public record Row(String unit, OwnFigures now, @Nullable OwnFigures before) {}

    /** One indicator of one population. */
    public static final class Block {
        public final Finding target;
        public final String population;
        public final List<Row> rows = new ArrayList<>();
        public final Cascade.Names missing = new Cascade.Names();
        /** Units that reported nobody to measure: no share can be made of nothing. */
        public final Cascade.Names nobody = new Cascade.Names();

        /** Whether it is a quotient, and how many years a mean is taken over. */
        public boolean ratio;

        public int years = 1;
        public BigDecimal restNumerator = BigDecimal.ZERO;
        public BigDecimal restDenominator = BigDecimal.ZERO;
        public int rest;

        Block(Finding target, String population) {
            this.target = target;
            this.population = population;
        }

        /** Of all units that reported. */
        public BigDecimal numerator() {
            return rows.stream().map(r -> r.now().numerator()).reduce(restNumerator, BigDecimal::add);
        }

        public BigDecimal denominator() {
            return rows.stream()
                    .map(r -> r.now().denominator())
                    .filter(Objects::nonNull)
                    .reduce(restDenominator, BigDecimal::add);
        }

        public void add(Row row) {
            BigDecimal among = row.now.denominator();
            ratio = ratio || among != null;
            years = row.now.years();
            if (among != null && among.signum() == 0) {
                nobody.add(row.unit);
                return;
            }
            if (rows.size() < NAMED) {
                rows.add(row);
                return;
            }
            rest++;
            restNumerator = restNumerator.add(row.now.numerator());
            BigDecimal whole = row.now.denominator();
            if (whole != null) restDenominator = restDenominator.add(whole);
        }
    }

    /** @param asked target findings; one target may be asked for in several horizons, and is shown once */
    public Results(Night night, List<Finding> asked) {
        this.night = night;
        Map<List<Object>, Finding> once = new LinkedHashMap<>();
        asked.forEach(f ->
                once.putIfAbsent(List.of(f.figures().indicator(), f.identity().dimension()), f));
        targets.addAll(once.values());
        this.sources = new Sources(night.words());
    }

    public void add(UnitNight unit) {
        String population = night.structure().population(unit.unit());
        if (population.isEmpty() || night.structure().aggregate(unit.unit())) return;
        for (Finding f : targets) {
            Integer year = f.sources().dataYear();
            if (year == null || !sources.owes(unit.unit(), f)) continue;
            Block block = blocks.computeIfAbsent(
                    List.of(population, f.figures().indicator(), f.identity().dimension()),
                    k -> new Block(f, population));
            OwnFigures now = OwnFigures.like(f, unit.values(), night.words(), year);
            if (now == null) {
                if (unit.unit().activeIn(year)) block.missing.add(unit.unit().name());
                continue;
            }
            block.add(new Row(unit.unit().name(), now, OwnFigures.like(f, unit.values(), night.words(), year - 1)));
        }
    }

    public boolean empty() {
        return blocks.isEmpty();
    }

    /** Population by population in the order of the types table, each with its indicators in the plan's order. */
    public Map<String, List<Block>> byPopulation() {
        Map<String, List<Block>> sorted = new LinkedHashMap<>();
        for (UnitType type : night.words().rules().registry().types()) {
            if (!type.population().isEmpty()) sorted.putIfAbsent(type.population(), new ArrayList<>());
        }
        for (String population : sorted.keySet()) {
            for (Finding f : targets) {
                Block block = blocks.get(List.of(
                        population, f.figures().indicator(), f.identity().dimension()));
                if (block != null) sorted.get(population).add(block);
            }
        }
        sorted.values().removeIf(List::isEmpty);
        return sorted;
    }
}
