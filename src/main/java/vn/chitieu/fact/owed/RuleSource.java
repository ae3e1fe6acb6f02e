package vn.chitieu.fact.owed;

/** Where a rule stands: file, sheet and row (counted from 1, as Excel shows it). */
public record RuleSource(String file, String sheet, int row) {}
