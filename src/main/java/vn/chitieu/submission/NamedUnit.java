package vn.chitieu.submission;

/**
 * A unit of the registry that a return speaks of beside its code: fact for the check of forms sent by another unit.
 *
 * @param where {@code NAME} on the cover, or {@code FILE}, the name of the file
 * @param text what is written there
 */
public record NamedUnit(String where, String unitCode, String text) {}
