package vn.chitieu.night.parts;

/**
 * Why a part failed.
 *
 * @param sentence for the operator
 * @param worker who did it
 */
public record PartFailure(String sentence, String worker) {}
