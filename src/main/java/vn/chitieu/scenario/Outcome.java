package vn.chitieu.scenario;

import java.util.List;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Scenario;

/**
 * What became of one scenario.
 *
 * @param file workbook that holds it
 * @param results one for each column compared, in the order of the sheet
 */
public record Outcome(String file, Scenario scenario, List<Result> results) {

    /**
     * One column, as expected and as found.
     *
     * @param header column of the sheet "Tình huống"
     * @param cell address of the expected value
     */
    public record Result(String header, String cell, String expected, String found, boolean passed) {}

    /** Each column that is not as expected, as a mistake of the rule file: whichever of the two is wrong. */
    public List<RuleProblem> problems() {
        Messages messages = Messages.beside(Outcome.class);
        return results.stream()
                .filter(r -> !r.passed())
                .map(r -> new RuleProblem(
                        RuleProblem.Severity.ERROR,
                        "SCENARIO_FAILED",
                        file,
                        scenario.source().sheet(),
                        r.cell(),
                        messages.get(
                                "wrong", scenario.id(), scenario.description(), r.header(), r.expected(), r.found()),
                        messages.get("remedy")))
                .toList();
    }

    public boolean passed() {
        return results.stream().allMatch(Result::passed);
    }
}
