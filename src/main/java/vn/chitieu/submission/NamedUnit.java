package vn.chitieu.submission;

/**
 * A unit of the registry that a cover names beside its code: fact for the check of forms sent by another unit.
 *
 * @param text what is written there
 * @param exact whether the text is, letter by letter, a name of a unit that exists: an office, a short form, a name of
 *     the past or one without its marks is not
 */
public record NamedUnit(String unitCode, String text, boolean exact) {}
