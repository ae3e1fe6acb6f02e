package vn.chitieu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.registry.Registry;

/**
 * All rule files read: facts and words typed, logic as text, and every problem found on the way.
 *
 * @param hash hash over the hashes of all files; identifies the rules of a run
 * @param intakeHash hash over the files that decide how a return is taken in
 * @param files every file with its content
 * @param logic the {@code .drl} files, by name, in order of name
 * @param rows every row of every table, as its author sees it
 */
public record Rulebook(
        String hash,
        String intakeHash,
        List<RuleFile> files,
        Registry registry,
        List<PlanDocument> documents,
        Definitions definitions,
        List<RuleFile> logic,
        List<RuleProblem> problems,
        List<RuleRow> rows) {

    /** The same rules with more problems, found after the reading. */
    public Rulebook with(List<RuleProblem> more) {
        List<RuleProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Rulebook(hash, intakeHash, files, registry, documents, definitions, logic, List.copyOf(all), rows);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR);
    }

    public Optional<Provision> provision(String id) {
        return documents.stream()
                .flatMap(d -> d.provisions().stream())
                .filter(p -> p.id().equals(id))
                .findFirst();
    }

    public Optional<PlanDocument> document(String code) {
        return documents.stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
