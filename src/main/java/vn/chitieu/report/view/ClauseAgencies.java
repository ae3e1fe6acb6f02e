package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.Registry;
import vn.chitieu.report.view.Agencies.Role;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;

/** Which units the rules name, by their names, as leading or coordinating a clause. */
public final class ClauseAgencies {
    private final Rulebook rules;
    private final Predicate<OrganisationUnit> counted;
    private final Map<String, List<OrganisationUnit>> byName = new HashMap<>();

    /** Takes what is found: a clause's id, a unit's code, what the unit has to do with it. */
    interface Sink {
        void take(String clause, String unit, Role role);
    }

    /** @param counted which units are meant at all */
    ClauseAgencies(Rulebook rules, Predicate<OrganisationUnit> counted) {
        this.rules = rules;
        this.counted = counted;
        for (OrganisationUnit unit : rules.registry().units()) {
            Set<String> names = new LinkedHashSet<>(List.of(unit.code(), unit.name()));
            names.addAll(unit.aliases());
            names.forEach(n -> byName.computeIfAbsent(Folding.fold(n), k -> new ArrayList<>())
                    .add(unit));
        }
    }

    /** Ids of the clauses that a unit leads or coordinates, or whose plan it leads. */
    public static Set<String> clausesOf(Rulebook rules, String unitCode) {
        Set<String> clauses = new TreeSet<>();
        new ClauseAgencies(rules, u -> u.code().equals(unitCode)).each((clause, unit, role) -> clauses.add(clause));
        return clauses;
    }

    /** In the order of documents and clauses; of one clause first who leads, then who coordinates, then the plan's. */
    void each(Sink sink) {
        for (PlanDocument document : rules.documents()) {
            for (Provision clause : document.provisions()) {
                name(document, clause, clause.lead(), Role.LEAD, sink);
                name(document, clause, clause.coordinating(), Role.COORDINATE, sink);
                name(document, clause, document.lead(), Role.FOCAL, sink);
            }
        }
    }

    private void name(PlanDocument document, Provision clause, String names, Role role, Sink sink) {
        for (String name : names.split(";")) {
            OrganisationUnit unit = unit(name, document.territory());
            if (unit != null && counted.test(unit)) sink.take(clause.id(), unit.code(), role);
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
        Registry registry = rules.registry();
        return registry.within(unit, territory)
                || registry.unit(territory)
                        .filter(t -> registry.within(t, unit.parentCode()))
                        .isPresent();
    }
}
