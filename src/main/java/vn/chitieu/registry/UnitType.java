package vn.chitieu.registry;

import java.util.Set;

/**
 * What units of one type and kind send and stand for.
 *
 * @param type key of the type
 * @param kind key of the kind within it, or {@code *}
 * @param name Vietnamese name
 * @param tables keys of the tables of a return that such a unit owes ({@code LEARNERS}, {@code DUTIES} ...); empty
 *     when it sends no return
 * @param population key of the population its figures count ({@code territory}, {@code resident}), or empty
 * @param addedToParent whether its figures are summed into those of the units above it
 * @param levels training levels at which such a unit can have learners or graduates: it is never missing for others
 */
public record UnitType(
        String type,
        String kind,
        String name,
        Set<String> tables,
        String population,
        boolean addedToParent,
        Set<Integer> levels) {
    /** College, bachelor and engineer, master, doctor. */
    public static final Set<Integer> ALL_LEVELS = Set.of(6, 7, 8, 9);

    /** A type that can have figures at every level. */
    public UnitType(
            String type, String kind, String name, Set<String> tables, String population, boolean addedToParent) {
        this(type, kind, name, tables, population, addedToParent, ALL_LEVELS);
    }
}
