package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.chitieu.fact.owed.Definitions.Waiver;
import vn.chitieu.finding.Finding;

/**
 * How the waivers of the rules stand in one night: in force, run out, not begun, or for a finding that is not there.
 * Findings are shown to it as they pass, so a waiver stands where it belongs once its unit has passed.
 */
public final class Waivers {
    /** In the order in which they ask for attention. */
    public enum Standing {
        EXPIRED("waiver.expired"),
        UNMATCHED("waiver.unmatched"),
        IN_FORCE("waiver.in.force"),
        NOT_BEGUN("waiver.not.begun");

        public final String word;

        Standing(String word) {
            this.word = word;
        }
    }

    private final List<Waiver> all;
    private final LocalDate asOf;
    private final Set<String> findings = ConcurrentHashMap.newKeySet();
    private final Set<String> units = ConcurrentHashMap.newKeySet();

    Waivers(List<Waiver> all, LocalDate asOf) {
        this.all = all;
        this.asOf = asOf;
        all.forEach(w -> units.add(unit(w)));
    }

    public void see(Finding finding) {
        if (units.contains(finding.identity().unitCode())) findings.add(finding.id());
    }

    public Standing standing(Waiver waiver) {
        if (waiver.expiry().isBefore(asOf)) return Standing.EXPIRED;
        if (waiver.from().isAfter(asOf)) return Standing.NOT_BEGUN;
        return findings.contains(waiver.findingId()) ? Standing.IN_FORCE : Standing.UNMATCHED;
    }

    public List<Waiver> all() {
        return all;
    }

    /** Those of some units, in the order of the rules. */
    public List<Waiver> of(Collection<String> unitCodes) {
        return all.stream().filter(w -> unitCodes.contains(unit(w))).toList();
    }

    /** Finding ids of the waivers that stand so. */
    public List<String> ids(Standing standing) {
        return all.stream()
                .filter(w -> standing(w) == standing)
                .map(Waiver::findingId)
                .toList();
    }

    private static String unit(Waiver waiver) {
        return waiver.findingId().split(":", -1)[1];
    }
}
