package vn.chitieu.submission;

/**
 * A sheet that is no sheet of the form by its name, but holds rows of one whose own sheet has none.
 *
 * @param sheet the own sheet, empty
 * @param copy the sheet that holds rows
 * @param rows how many
 * @param place of the own sheet
 */
public record CopiedSheet(String table, String sheet, String copy, int rows, Place place) {}
