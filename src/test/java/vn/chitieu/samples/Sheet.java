package vn.chitieu.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet to be written: rows of texts, whole numbers or dates.
 *
 * @param csv its file name in a folder or zip of CSV files
 */
public record Sheet(String name, String csv, List<List<Object>> rows) {

    public static Sheet of(String name, String csv, Object... header) {
        Sheet sheet = new Sheet(name, csv, new ArrayList<>());
        return sheet.row(header);
    }

    public Sheet row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }
}
