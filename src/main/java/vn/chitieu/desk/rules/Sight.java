package vn.chitieu.desk.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;

/** Whose returns, dates and files a person sees; every query is narrowed by it. */
@Component
public final class Sight {
    private final WarmRules rules;

    Sight(WarmRules rules) {
        this.rules = rules;
    }

    /** Codes of units, in order; of somebody who looks after everything all of them. */
    public List<String> units(DeskUser user) {
        if (user.role() == Role.UNIT || user.role() == Role.AGENCY) return List.of(user.unitCode());
        Registry registry = rules.current().map(f -> f.rulebook().registry()).orElse(null);
        if (registry == null) return List.of();
        return registry.units().stream()
                .filter(u -> user.role() != Role.LEADER || registry.within(u, user.unitCode()))
                .map(OrganisationUnit::code)
                .toList();
    }

    /** Whether a person sees every unit there is, those above his territory left out. */
    public boolean everything(DeskUser user) {
        if (user.role() != Role.LEADER) return user.role() == Role.OPERATOR;
        Registry registry = rules.current().map(f -> f.rulebook().registry()).orElse(null);
        OrganisationUnit top =
                registry == null ? null : registry.unit(user.unitCode()).orElse(null);
        return top != null
                && registry.units().stream()
                        .allMatch(u -> registry.within(u, top.code()) || registry.within(top, u.code()));
    }

    /** A unit's name by its code; the code itself where the rules do not know it. */
    public String name(String code) {
        return rules.current()
                .flatMap(f -> f.rulebook().registry().unit(code))
                .map(OrganisationUnit::name)
                .orElse(code);
    }
}
