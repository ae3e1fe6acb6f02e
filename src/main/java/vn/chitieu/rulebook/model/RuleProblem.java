package vn.chitieu.rulebook.model;

/**
 * One mistake in a rule file, told so that whoever edits the workbook can mend it.
 *
 * @param severity {@code ERROR} keeps the files from being used, {@code WARNING} does not
 * @param code stable key of the kind of mistake
 * @param file file name inside the rules folder
 * @param sheet sheet name, or empty
 * @param cell cell address such as {@code D12}, or empty
 * @param message what is wrong, Vietnamese
 * @param remedy how to mend it, Vietnamese
 */
public record RuleProblem(
        Severity severity, String code, String file, String sheet, String cell, String message, String remedy) {
    public enum Severity {
        ERROR,
        WARNING
    }
}
