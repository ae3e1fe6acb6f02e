package vn.chitieu.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may see and do. */
public enum Role {
    /** Sends its own returns; sees its own findings, workbook and dates. */
    UNIT(true),
    /** As a unit, and what it leads or coordinates across the others. */
    AGENCY(true),
    /** Reads everything of its territory. */
    LEADER(true),
    /** Proposes changes of the rules. */
    AUTHOR(false),
    /** Approves what another has proposed. */
    APPROVER(false),
    /** Looks after the nights, the accounts and the record of who did what. */
    OPERATOR(false);

    private final boolean ofUnit;

    Role(boolean ofUnit) {
        this.ofUnit = ofUnit;
    }

    /** Whether an account of the role must name a unit. */
    public boolean ofUnit() {
        return ofUnit;
    }

    /** How it is typed: {@code unit}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String text) {
        return Stream.of(values())
                .filter(r -> r.text().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
