package vn.chitieu.fact.sent;

/**
 * Where something stands, in a return or in a rule file: path inside the inbox or the rules folder, sheet (or CSV file),
 * cell such as {@code D12}. Sheet and cell may be empty.
 */
public record Place(String file, String sheet, String cell) {
    public static Place file(String file) {
        return new Place(file, "", "");
    }

    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, "");
    }

    /** Another cell of the same sheet. */
    public Place at(String address) {
        return new Place(file, sheet, address);
    }
}
