package vn.chitieu.fact.sent;

/** Where something stands: path inside the inbox, sheet (or CSV file), cell such as {@code D12}, or empty. */
public record Place(String file, String sheet, String cell) {}
