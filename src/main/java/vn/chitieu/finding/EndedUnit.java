package vn.chitieu.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;

/**
 * A unit whose last day is past, and who answers for it now.
 *
 * @param successors names of its successors, or of the unit above where none is named; empty where there is nobody
 */
public record EndedUnit(String code, LocalDate lastDay, String successors) {
    /** Mark of a finding of such a unit; its words are the dictionary's. */
    public static final String MARK = "UNIT_ENDED";

    private static final String LAST_DAY = "ended";
    private static final String SUCCESSORS = "successors";

    public static EndedUnit of(OrganisationUnit unit, Registry registry, LocalDate asOf) {
        String names = registry.answeringFor(unit, asOf).stream()
                .map(u -> u.name() + " (" + u.code() + ")")
                .collect(Collectors.joining(", "));
        return new EndedUnit(unit.code(), Objects.requireNonNull(unit.validTo()), names);
    }

    /** Those of the registry that have ended before the day. */
    public static List<EndedUnit> of(Registry registry, LocalDate asOf) {
        return registry.units().stream()
                .filter(u -> u.endedBefore(asOf))
                .map(u -> of(u, registry, asOf))
                .toList();
    }

    /** As values of a note's placeholders. */
    public Map<String, String> params() {
        return Map.of(LAST_DAY, lastDay.toString(), SUCCESSORS, successors);
    }
}
