package vn.chitieu.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evidence typed in by hand: which unit said what in which year. */
final class Told implements Evidence {
    private final LocalDate asOf;
    private final int judged;
    private final Map<String, Figure> figures = new HashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private final TreeSet<String> units = new TreeSet<>();
    private boolean own;
    private boolean registered = true;

    Told(String asOf, int judged) {
        this.asOf = LocalDate.parse(asOf);
        this.judged = judged;
    }

    Told unit(String... codes) {
        units.addAll(List.of(codes));
        return this;
    }

    Told say(String unit, int year, long numerator, long denominator) {
        figures.put(unit + year, Figure.of(numerator, denominator));
        return unit(unit);
    }

    Told count(String unit, int year, long number) {
        return say(unit, year, number, 0);
    }

    Told reject(String unit, int year) {
        rejected.add(unit + year);
        return unit(unit);
    }

    /** A return that is accepted, but does not hold the table complete. */
    Told accept(String unit, int year) {
        accepted.add(unit + year);
        return unit(unit);
    }

    Told asOwn() {
        own = true;
        return this;
    }

    Told notAllRegistered() {
        registered = false;
        return this;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public @Nullable Integer judged() {
        return judged;
    }

    @Override
    public boolean own() {
        return own;
    }

    @Override
    public boolean registered() {
        return registered;
    }

    @Override
    public List<String> units(int year) {
        return List.copyOf(units);
    }

    @Override
    public @Nullable Figure figure(String unit, int year) {
        return figures.get(unit + year);
    }

    @Override
    public Arrival arrival(String unit, int year) {
        if (figures.containsKey(unit + year) || accepted.contains(unit + year)) return Arrival.ACCEPTED;
        return rejected.contains(unit + year) ? Arrival.REJECTED : Arrival.NONE;
    }
}
