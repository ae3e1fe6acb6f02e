package vn.chitieu.assessment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.registry.OrganisationUnit;

/**
 * Who can contribute to a figure that is added up, and who has sent anything.
 *
 * @param units that can contribute; empty where the figure is the unit's own
 * @param accepted code and year, as {@link #key}, of every accepted return
 */
record Senders(List<OrganisationUnit> units, Set<String> accepted) {

    static String key(String unitCode, int year) {
        return unitCode + '|' + year;
    }

    boolean heard(int year) {
        return units.stream().anyMatch(u -> accepted.contains(key(u.code(), year)));
    }

    /** Codes of those that existed at the end of a year, sorted. */
    TreeSet<String> able(int year) {
        TreeSet<String> able = new TreeSet<>();
        for (OrganisationUnit unit : units) if (unit.activeIn(year)) able.add(unit.code());
        return able;
    }
}
