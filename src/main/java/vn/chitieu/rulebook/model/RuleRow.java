package vn.chitieu.rulebook.model;

import java.util.Map;

/**
 * One row of one table of the rule files as its author sees it: for comparing and explaining, whatever the table means.
 *
 * @param document code of the document it belongs to, or empty for the shared tables
 * @param key what makes the row the same row in another version of the file: clause id, unit code, key ...
 * @param values canonical text by column header, in the order of the table; cells in error are missing
 * @param row row as Excel shows it
 */
public record RuleRow(String file, String sheet, String document, String key, Map<String, String> values, int row) {}
