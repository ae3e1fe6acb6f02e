package vn.chitieu.desk.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.registry.OrganisationUnit;
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

    /** A unit's name by its code; the code itself where the rules do not know it. */
    public String name(String code) {
        return rules.current()
                .flatMap(f -> f.rulebook().registry().unit(code))
                .map(OrganisationUnit::name)
                .orElse(code);
    }
}
