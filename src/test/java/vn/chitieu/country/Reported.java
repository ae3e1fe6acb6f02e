package vn.chitieu.country;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;

/** What the returns of a country say of one target on one day. */
final class Reported implements Evidence {
    private final Country country;
    private final LocalDate asOf;
    private final Unit unit;
    private final List<Integer> levels;
    private final Indicator indicator;
    private final Tally tally;
    private final Map<String, Optional<Figure>> figures = new HashMap<>();

    Reported(Country country, LocalDate asOf, Asked asked, Tally tally) {
        this.country = country;
        this.asOf = asOf;
        this.unit = country.unit(asked.unit());
        this.levels = asked.levels();
        this.indicator = asked.indicator();
        this.tally = tally;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    /** The report of Y is due before 05/12/Y: its deadline has passed from that day on. */
    @Override
    public @Nullable Integer judged() {
        return IntStream.rangeClosed(FIRST_YEAR, asOf.getYear())
                .filter(y -> !asOf.isBefore(LocalDate.of(y, 12, 5))
                        || own() && country.inForce(unit.code(), y, asOf).isPresent())
                .boxed()
                .max(Integer::compare)
                .orElse(null);
    }

    @Override
    public boolean own() {
        return unit.type().equals("commune");
    }

    /** The shipped rows say so of provinces, and not of the nation. */
    @Override
    public boolean registered() {
        return !unit.type().equals("nation");
    }

    @Override
    public List<String> units(int year) {
        if (own()) return List.of(unit.code());
        return country.units().stream()
                .filter(u -> u.institution() && country.below(u, unit.code()) && u.in(year) && contributes(u))
                .map(Unit::code)
                .sorted()
                .toList();
    }

    /** "Default universities 6-9, colleges 6"; lecturers: "universities and branches only". */
    private boolean contributes(Unit one) {
        boolean college = one.kind().equals("college");
        Measure measure = tally.measure(indicator.numerator());
        if (measure.sentTable().equals("LECTURERS")) return !college;
        Set<Integer> can = college ? Set.of(6) : Set.of(6, 7, 8, 9);
        return levels.stream().anyMatch(can::contains);
    }

    @Override
    public @Nullable Figure figure(String code, int year) {
        return figures.computeIfAbsent(code + "/" + year, k -> country.inForce(code, year, asOf)
                        .flatMap(sent -> tally.figure(indicator, levels, sent))
                        .map(figure -> nothingOfTheKind() ? Figure.NONE : figure))
                .orElse(null);
    }

    @Override
    public Arrival arrival(String code, int year) {
        if (country.inForce(code, year, asOf).isPresent()) return Arrival.ACCEPTED;
        return country.sent(code, year, asOf).findAny().isPresent() ? Arrival.REJECTED : Arrival.NONE;
    }

    /** "100 % of programmes in a commune with no institution: not applicable" (cách hiểu 9): its rows are residents. */
    @Override
    public boolean nothingOfTheKind() {
        return own() && tally.measure(indicator.numerator()).table().equals("PROGRAMMES");
    }
}
