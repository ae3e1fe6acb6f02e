package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.registry.Arrangement;
import vn.chitieu.registry.Registry;

/**
 * Figures of years before a unit merged with others or took a part of one (mục 4.15): a merger's are the sums of its
 * parts' numerators and denominators, a split's its stated share; where a part or a share is not known, neither is the
 * year. Nothing of it before the day from which the arrangement holds.
 */
final class Inheritance {
    private final Registry registry;
    private final LocalDate night;

    Inheritance(Registry registry, LocalDate night) {
        this.registry = registry;
        this.night = night;
    }

    /** What a unit had taken over by the night from registered units. */
    List<Arrangement> of(String code) {
        return registry.takenOver(code, night);
    }

    /**
     * A unit's figures by year, with those of whoever it has taken over in the years before.
     *
     * @param own what each unit has given itself, by its code
     */
    TreeMap<Integer, List<IndicatorValue>> years(
            String code, Function<String, Map<Integer, List<IndicatorValue>>> own) {
        TreeMap<Integer, List<IndicatorValue>> years = new TreeMap<>(own.apply(code));
        List<Arrangement> parts = of(code);
        if (parts.isEmpty()) return years;
        OrganisationUnit unit = registry.unit(code).orElse(null);
        Map<String, TreeMap<Integer, List<IndicatorValue>>> before = new TreeMap<>();
        for (Arrangement a : parts) before.put(a.oldCode(), before(a).years(a.oldCode(), own));
        for (int year : known(years, before)) {
            List<Arrangement> then =
                    parts.stream().filter(a -> precedes(a, year)).toList();
            if (then.isEmpty()) continue;
            List<IndicatorValue> all = new ArrayList<>(years.getOrDefault(year, List.of()));
            boolean whole = unit == null || !unit.activeIn(year) || !all.isEmpty();
            for (Arrangement a : then) {
                List<IndicatorValue> theirs =
                        Objects.requireNonNull(before.get(a.oldCode())).getOrDefault(year, List.of());
                whole &= !theirs.isEmpty() && a.share() != null;
                for (IndicatorValue v : theirs) part(a, v).ifPresent(all::add);
            }
            if (whole) years.put(year, all);
            else years.remove(year);
        }
        return years;
    }

    /** What was taken over before that: days only go back, so that units that part and join again come to an end. */
    private Inheritance before(Arrangement a) {
        return new Inheritance(registry, a.from().minusDays(1));
    }

    private static List<Integer> known(
            TreeMap<Integer, List<IndicatorValue>> years, Map<String, TreeMap<Integer, List<IndicatorValue>>> before) {
        List<Integer> all = new ArrayList<>(years.keySet());
        before.values().forEach(b -> all.addAll(b.keySet()));
        return all.stream().distinct().sorted().toList();
    }

    /** Whether the old unit was still there when the year ended. */
    private static boolean precedes(Arrangement a, int year) {
        return LocalDate.of(year, Month.DECEMBER, 31).isBefore(a.from());
    }

    private static Optional<IndicatorValue> part(Arrangement a, IndicatorValue v) {
        BigDecimal whole = v.denominator();
        return a.of(v.numerator())
                .map(top -> new IndicatorValue(
                        v.unitCode(),
                        v.indicator(),
                        v.dimension(),
                        v.year(),
                        v.population(),
                        top,
                        whole == null ? null : a.of(whole).orElse(null),
                        v.reported(),
                        v.expectedReturns(),
                        v.dataAsOf(),
                        v.inputs(),
                        v.contributions()));
    }

    /** What a unit that brings something to a sum brought in one year, those included that it has taken over since. */
    @Nullable
    Contribution contribution(String code, int year, Map<String, Contribution> of) {
        List<Arrangement> then =
                of(code).stream().filter(a -> precedes(a, year)).toList();
        Contribution own = of.get(code);
        boolean there = registry.unit(code).filter(u -> u.activeIn(year)).isPresent();
        if (then.isEmpty() || there && own == null) return own;
        BigDecimal top = own == null ? BigDecimal.ZERO : own.numerator();
        BigDecimal bottom = own == null ? BigDecimal.ZERO : own.denominator();
        for (Arrangement a : then) {
            Contribution part = before(a).contribution(a.oldCode(), year, of);
            if (part == null || a.share() == null) return null;
            top = top.add(a.of(part.numerator()).orElseThrow());
            BigDecimal more = part.denominator();
            bottom = bottom == null || more == null
                    ? null
                    : bottom.add(a.of(more).orElseThrow());
        }
        return new Contribution(code, top, bottom);
    }
}
