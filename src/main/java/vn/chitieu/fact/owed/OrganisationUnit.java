package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the plans bind or count: a province, a department, a commune, an office of a commune, an institution.
 * Matched by code, never by name. A fact of the rules.
 *
 * @param code the unit's stable code ({@code 51}, {@code 23317}, {@code 51-GDDT})
 * @param name the Vietnamese name, NFC
 * @param type a key of the unit types table ({@code province}, {@code commune}, ...); staff may add types
 * @param kind a finer key within the type ({@code university}, {@code college}, {@code phường}), or empty
 * @param parentCode code of the unit it belongs to, or empty
 * @param validFrom first day of existence
 * @param validTo last day of existence, or null while it exists
 * @param aliases other spellings and names, for notes only
 * @param successors codes of the units that take over when it ends; empty when none is named
 * @param complete whether all units below it are registered: otherwise what is added up for it is only a part
 */
public record OrganisationUnit(
        String code,
        String name,
        String type,
        String kind,
        String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        List<String> successors,
        boolean complete) {

    /** A unit below which all units are registered. */
    public OrganisationUnit(
            String code,
            String name,
            String type,
            String kind,
            String parentCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> aliases,
            List<String> successors) {
        this(code, name, type, kind, parentCode, validFrom, validTo, aliases, successors, true);
    }

    /** The same, that names no successors. */
    public OrganisationUnit(
            String code,
            String name,
            String type,
            String kind,
            String parentCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> aliases) {
        this(code, name, type, kind, parentCode, validFrom, validTo, aliases, List.of(), true);
    }

    /** Whether the unit's type is one of {@code types}, separated by {@code ;}; {@code *} means any. */
    public boolean ofType(String types) {
        return listed(types, type);
    }

    /** Whether the unit's class within its type is one of {@code classes}, separated by {@code ;}; {@code *} means any. */
    public boolean ofClass(String classes) {
        return listed(classes, kind);
    }

    /** Whether the unit's code is one of {@code codes}, separated by {@code ;}; {@code *} means any. */
    public boolean coded(String codes) {
        return listed(codes, code);
    }

    /** Whether the unit's code is none of {@code codes}; {@code -} excludes nobody. */
    public boolean notCoded(String codes) {
        return codes.equals("-") || !listed(codes, code);
    }

    /** The unit as it is known on a day: an end that has been entered in advance changes nothing before it (mục 4.15). */
    public OrganisationUnit asOf(LocalDate day) {
        return validTo == null || endedBefore(day)
                ? this
                : new OrganisationUnit(
                        code, name, type, kind, parentCode, validFrom, null, aliases, List.of(), complete);
    }

    /** Whether its last day is past. */
    public boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Whether the unit exists on the given day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the unit still exists on the last day of the given year. */
    public boolean activeIn(int year) {
        return existsOn(LocalDate.of(year, 12, 31));
    }

    private static boolean listed(String list, String key) {
        return list.equals("*") || List.of(list.split(";")).contains(key);
    }
}
