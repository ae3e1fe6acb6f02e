package vn.chitieu.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;

/**
 * A figure before it is judged: its sums, where they come from and, where it is added up from other units, what each
 * of them brings.
 *
 * @param denominator null for a count
 * @param addedUp whether it is a sum of other units' figures
 * @param units what each of these brings, by code
 */
public record FigureParts(
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean addedUp,
        Map<String, Contribution> units,
        @Nullable LocalDate dataAsOf,
        List<Cited> inputs) {

    public static FigureParts of(IndicatorValue v) {
        Map<String, Contribution> units = new TreeMap<>();
        v.contributions().forEach(c -> units.put(c.unitCode(), c));
        return new FigureParts(v.numerator(), v.denominator(), v.addedUp(), units, v.dataAsOf(), v.inputs());
    }

    /** Of a year in which returns came, but nobody's holds the table complete. */
    public static FigureParts ofNobody(boolean share) {
        return new FigureParts(BigDecimal.ZERO, share ? BigDecimal.ZERO : null, true, Map.of(), null, List.of());
    }

    public boolean has(String code) {
        return units.containsKey(code);
    }

    public boolean nothing() {
        return numerator.signum() == 0 && (denominator == null || denominator.signum() == 0);
    }

    /** What comes before it, another level of the same year or an earlier year, added: its day stays this one's. */
    public FigureParts plus(FigureParts other) {
        Map<String, Contribution> all = new TreeMap<>(units);
        other.units.forEach((code, c) -> all.merge(code, c, FigureParts::sum));
        List<Cited> places = new ArrayList<>(other.inputs);
        inputs.stream().filter(i -> !places.contains(i)).forEach(places::add);
        return new FigureParts(
                numerator.add(other.numerator),
                sum(denominator, other.denominator),
                addedUp || other.addedUp,
                all,
                dataAsOf,
                List.copyOf(places));
    }

    /** The same parts against the wholes of another year: each unit's own, and all of them together. */
    public FigureParts over(FigureParts other) {
        Map<String, Contribution> all = new TreeMap<>();
        units.forEach((code, c) -> {
            Contribution whole = other.units.get(code);
            all.put(code, new Contribution(code, c.numerator(), whole == null ? c.denominator() : whole.denominator()));
        });
        return new FigureParts(numerator, other.denominator, addedUp, all, dataAsOf, inputs);
    }

    /** What it is more than a base, as a part of that base; of the units only what they bring now. */
    public FigureParts above(BigDecimal base) {
        return new FigureParts(numerator.subtract(base), base, addedUp, units, dataAsOf, inputs);
    }

    /** A figure that is worked out of these sums and is no sum itself. */
    public FigureParts of(BigDecimal figure) {
        return new FigureParts(figure, null, addedUp, units, dataAsOf, inputs);
    }

    /** The sums of some of the units alone. */
    public FigureParts only(Collection<String> codes) {
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = denominator == null ? null : BigDecimal.ZERO;
        for (String code : codes) {
            Contribution c = units.get(code);
            if (c == null) continue;
            top = top.add(c.numerator());
            bottom = sum(bottom, c.denominator());
        }
        return new FigureParts(top, bottom, true, Map.of(), dataAsOf, List.of());
    }

    private static Contribution sum(Contribution a, Contribution b) {
        return new Contribution(a.unitCode(), a.numerator().add(b.numerator()), sum(a.denominator(), b.denominator()));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.add(b);
    }
}
