package vn.chitieu.fact.sent;

/**
 * Where a figure of a finding stands.
 *
 * @param what {@code observation}, {@code return}, {@code register}, {@code baseline}, {@code series}
 * @param file path inside the inbox, or rule file name
 * @param cells cell or range, such as {@code D5:D9}; or a row
 */
public record Cited(String what, String file, String sheet, String cells) {}
