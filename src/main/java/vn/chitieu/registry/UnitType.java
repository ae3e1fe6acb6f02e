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
 * @param addedToParent whether its figures are summed into its parent's
 */
public record UnitType(
        String type, String kind, String name, Set<String> tables, String population, boolean addedToParent) {}
