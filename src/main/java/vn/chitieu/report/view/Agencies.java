package vn.chitieu.report.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.ReportingHierarchy;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * Agencies that the rules name as leading or coordinating, and what the units that pass by do about their clauses. Only
 * agencies that count no population themselves and have a workbook of their own: they look across other units.
 */
public final class Agencies {
    /** What an agency has to do with a clause; the first that fits. */
    public enum Role {
        LEAD("role.lead"),
        COORDINATE("role.coordinate"),
        /** Leads the whole plan whose clause names others, or nobody, as leading. */
        FOCAL("role.focal");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        public String word() {
            return ReportVocabulary.say(key);
        }
    }

    private final Night night;
    private final Map<String, Map<String, Role>> roles = new HashMap<>();
    private final Map<String, AgencyView> views = new TreeMap<>();

    public Agencies(Night night) {
        this.night = night;
        new ClauseAgencies(night.words().rules(), this::looksAcross).each((clause, unit, role) -> {
            roles.computeIfAbsent(clause, k -> new TreeMap<>()).putIfAbsent(unit, role);
            views.computeIfAbsent(unit, k -> new AgencyView(night));
        });
    }

    private boolean looksAcross(OrganisationUnit unit) {
        ReportingHierarchy structure = night.structure();
        return structure.population(unit).isEmpty() && !structure.standsInParent(unit) && !structure.aggregate(unit);
    }

    /** Whether the unit's workbook has to wait until all units have passed. */
    public boolean has(OrganisationUnit unit) {
        return views.containsKey(unit.code());
    }

    public Optional<AgencyView> of(OrganisationUnit unit) {
        return Optional.ofNullable(views.get(unit.code()));
    }

    public void add(UnitNight unit, UnitNotes notes) {
        for (NightFinding finding : unit.findings()) {
            roles.getOrDefault(finding.finding().identity().provisionId(), Map.of())
                    .forEach((agency, role) -> {
                        AgencyView view = views.get(agency);
                        if (view != null) view.add(unit.unit(), finding, role, notes);
                    });
        }
    }
}
