package vn.chitieu.desk.door;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chitieu.account.Role;

/**
 * What each role may reach, by address; the first that fits decides, and what fits none is shut. What of a page a person
 * sees is narrowed once more by its own query.
 */
public enum Area {
    HOME(all(), "/"),
    PASSWORD(all(), "/mat-khau"),
    /** Everything of one night at once: before the nights themselves. */
    WHOLE_NIGHT(EnumSet.of(Role.LEADER, Role.OPERATOR), "/dem/*/tat-ca.zip"),
    WITHDRAWAL(EnumSet.of(Role.UNIT, Role.AGENCY), "/bien-nhan/*/rut"),
    SEND(EnumSet.of(Role.UNIT, Role.AGENCY), "/gui", "/gui/**"),
    PROMISE(EnumSet.of(Role.UNIT, Role.AGENCY), "/cam-ket/lap"),
    PROMISES(EnumSet.of(Role.UNIT, Role.AGENCY, Role.LEADER), "/cam-ket"),
    DEADLINES(EnumSet.of(Role.UNIT, Role.AGENCY, Role.LEADER, Role.OPERATOR), "/han-nop", "/han-nop/**"),
    FINDINGS(
            EnumSet.of(Role.UNIT, Role.AGENCY, Role.LEADER, Role.AUTHOR, Role.APPROVER), "/phat-hien", "/phat-hien/**"),
    RECEIPTS(EnumSet.of(Role.UNIT, Role.AGENCY, Role.LEADER, Role.OPERATOR), "/bien-nhan", "/bien-nhan/**"),
    NIGHTS(EnumSet.of(Role.UNIT, Role.AGENCY, Role.LEADER, Role.OPERATOR), "/dem", "/dem/**"),
    RULES_PROPOSED(EnumSet.of(Role.AUTHOR), "/quy-tac/gui"),
    RULES_DECIDED(EnumSet.of(Role.APPROVER), "/quy-tac/*/duyet", "/quy-tac/*/tra-lai", "/quy-tac/*/hoan-tac"),
    RULES(EnumSet.of(Role.AUTHOR, Role.APPROVER), "/quy-tac", "/quy-tac/**"),
    MAIL(EnumSet.of(Role.OPERATOR), "/thu"),
    RECORD(EnumSet.of(Role.OPERATOR), "/nhat-ky");

    private final Set<Role> roles;
    private final List<String> patterns;

    Area(Set<Role> roles, String... patterns) {
        this.roles = Set.copyOf(roles);
        this.patterns = List.of(patterns);
    }

    private static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }

    String[] roles() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    String[] patterns() {
        return patterns.toArray(String[]::new);
    }

    /** Where the menu leads to. */
    public String address() {
        return patterns.get(0);
    }

    /** What stands in the menu of a role. */
    public static List<Area> menu(Role role) {
        return Stream.of(SEND, RECEIPTS, DEADLINES, FINDINGS, PROMISES, NIGHTS, RULES, MAIL, RECORD)
                .filter(a -> a.roles.contains(role))
                .toList();
    }
}
