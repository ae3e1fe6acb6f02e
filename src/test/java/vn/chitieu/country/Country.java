package vn.chitieu.country;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Units and everything they send. */
record Country(List<Unit> units, List<Sent> sent) {
    Unit unit(String code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    }

    /** "A return sent after the as-of date does not exist yet." */
    Stream<Sent> sent(String unit, LocalDate asOf) {
        return sent.stream().filter(s -> s.unit().equals(unit) && !s.day().isAfter(asOf));
    }

    Stream<Sent> sent(String unit, int year, LocalDate asOf) {
        return sent(unit, asOf).filter(s -> s.year() == year);
    }

    /** "The later sent date wins; a rejected correction leaves the accepted return standing." */
    Optional<Sent> inForce(String unit, int year, LocalDate asOf) {
        return sent(unit, year, asOf).filter(s -> !s.faulty()).max(Comparator.comparing(Sent::day));
    }

    boolean below(Unit unit, String above) {
        if (unit.parent().equals(above)) return true;
        return units.stream().filter(u -> u.code().equals(unit.parent())).anyMatch(u -> below(u, above));
    }
}
