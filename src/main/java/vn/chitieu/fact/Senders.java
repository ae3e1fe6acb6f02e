package vn.chitieu.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;

/**
 * Who can contribute to a figure that is added up, and who has sent anything.
 *
 * @param units that can contribute; empty where the figure is the unit's own
 * @param accepted code and year, as {@link #key}, of every accepted return
 * @param rejected returns of a year of which none was accepted, by the same key
 */
public record Senders(List<OrganisationUnit> units, Set<String> accepted, Map<String, ReturnStatus> rejected) {

    public static Senders of(List<OrganisationUnit> units, List<ReturnStatus> returns) {
        Set<String> accepted = new HashSet<>();
        Map<String, ReturnStatus> rejected = new HashMap<>();
        for (ReturnStatus r : returns) {
            if (r.accepted()) accepted.add(key(r.unitCode(), r.year()));
            else if (r.rejected()) rejected.put(key(r.unitCode(), r.year()), r);
        }
        return new Senders(units, accepted, rejected);
    }

    /** The same of other units. */
    public Senders of(List<OrganisationUnit> others) {
        return new Senders(others, accepted, rejected);
    }

    static String key(String unitCode, int year) {
        return unitCode + '|' + year;
    }

    public boolean heard(int year) {
        return units.stream().anyMatch(u -> accepted.contains(key(u.code(), year)));
    }

    /** Years of which any of them has an accepted return. */
    public Set<Integer> years() {
        Set<String> codes = new HashSet<>();
        for (OrganisationUnit unit : units) codes.add(unit.code());
        Set<Integer> years = new TreeSet<>();
        for (String key : accepted) {
            int bar = key.lastIndexOf('|');
            if (codes.contains(key.substring(0, bar))) years.add(Integer.valueOf(key.substring(bar + 1)));
        }
        return years;
    }

    /** Returns of a year that were returned to those who can contribute, in order of the registry. */
    public List<ReturnStatus> returned(int year) {
        return units.stream()
                .map(u -> rejected.get(key(u.code(), year)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Codes of those that existed at the end of a year, sorted. */
    public TreeSet<String> able(int year) {
        TreeSet<String> able = new TreeSet<>();
        for (OrganisationUnit unit : units) if (unit.activeIn(year)) able.add(unit.code());
        return able;
    }
}
