package vn.chitieu.desk.amend;

import java.util.List;

/**
 * What the check of a proposed workbook found.
 *
 * @param problems every mistake of the rules as they would be, of failing scenarios too
 * @param scenarios how many were run
 * @param changes what differs from the rules now, one sentence each
 * @param impact what findings of the latest night would change, one line each, worst first; the first of them
 * @param effects how many there are
 * @param impactNote why the impact is not known, or of which night it is
 */
record Found(
        List<Told> problems, int scenarios, List<String> changes, List<String> impact, int effects, String impactNote) {
    /** @param severity {@code ERROR} or {@code WARNING} */
    record Told(String severity, String file, String sheet, String cell, String message, String remedy) {}

    static final Found NOTHING = new Found(List.of(), 0, List.of(), List.of(), 0, "");

    Found withImpact(List<String> lines, int all, String note) {
        return new Found(problems, scenarios, changes, lines, all, note);
    }

    public long errors() {
        return problems.stream().filter(p -> p.severity().equals("ERROR")).count();
    }
}
