package vn.chitieu.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.Provision;

/**
 * Agencies that the rules name as leading or coordinating, and what the units that pass by do about their clauses. Only
 * agencies that count no population themselves and have a workbook of their own: they look across other units.
 */
final class Agencies {
    /** What an agency has to do with a clause; the first that fits. */
    enum Role {
        LEAD("role.lead"),
        COORDINATE("role.coordinate"),
        /** Leads the whole plan whose clause names others, or nobody, as leading. */
        FOCAL("role.focal");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        String word() {
            return Lexicon.say(key);
        }
    }

    private final Night night;
    private final Map<String, List<OrganisationUnit>> byName = new HashMap<>();
    private final Map<String, Map<String, Role>> roles = new HashMap<>();
    private final Map<String, AgencyView> views = new TreeMap<>();

    Agencies(Night night) {
        this.night = night;
        for (OrganisationUnit unit : night.words().rules().registry().units()) {
            Set<String> names = new LinkedHashSet<>(List.of(unit.code(), unit.name()));
            names.addAll(unit.aliases());
            names.forEach(n -> byName.computeIfAbsent(Folding.fold(n), k -> new ArrayList<>())
                    .add(unit));
        }
        for (PlanDocument document : night.words().rules().documents()) {
            for (Provision clause : document.provisions()) {
                name(document, clause, clause.lead(), Role.LEAD);
                name(document, clause, clause.coordinating(), Role.COORDINATE);
                name(document, clause, document.lead(), Role.FOCAL);
            }
        }
    }

    private void name(PlanDocument document, Provision clause, String names, Role role) {
        for (String name : names.split(";")) {
            OrganisationUnit unit = unit(name, document.territory());
            if (unit == null || !looksAcross(unit)) continue;
            roles.computeIfAbsent(clause.id(), k -> new TreeMap<>()).putIfAbsent(unit.code(), role);
            views.computeIfAbsent(unit.code(), k -> new AgencyView(night));
        }
    }

    /**
     * The one unit of that name among those of the document's territory and of the units above it; of several, the one
     * that belongs to the territory itself. A department of another province is not meant, even if it alone is known.
     */
    private @Nullable OrganisationUnit unit(String name, String territory) {
        if (name.isBlank()) return null;
        List<OrganisationUnit> named = byName.getOrDefault(Folding.fold(name), List.of()).stream()
                .filter(u -> u.code().equals(name) || near(u, territory))
                .toList();
        if (named.size() == 1) return named.get(0);
        List<OrganisationUnit> near =
                named.stream().filter(u -> u.parentCode().equals(territory)).toList();
        return near.size() == 1 ? near.get(0) : null;
    }

    private boolean near(OrganisationUnit unit, String territory) {
        Registry registry = night.words().rules().registry();
        return registry.within(unit, territory)
                || registry.unit(territory)
                        .filter(t -> registry.within(t, unit.parentCode()))
                        .isPresent();
    }

    private boolean looksAcross(OrganisationUnit unit) {
        Structure structure = night.structure();
        return structure.population(unit).isEmpty() && !structure.standsInParent(unit) && !structure.aggregate(unit);
    }

    /** Whether the unit's workbook has to wait until all units have passed. */
    boolean has(OrganisationUnit unit) {
        return views.containsKey(unit.code());
    }

    Optional<AgencyView> of(OrganisationUnit unit) {
        return Optional.ofNullable(views.get(unit.code()));
    }

    void add(UnitNight unit, UnitNotes notes) {
        for (NightFinding finding : unit.findings()) {
            roles.getOrDefault(finding.finding().identity().provisionId(), Map.of())
                    .forEach((agency, role) -> {
                        AgencyView view = views.get(agency);
                        if (view != null) view.add(unit.unit(), finding, role, notes);
                    });
        }
    }
}
