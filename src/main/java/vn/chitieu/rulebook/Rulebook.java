package vn.chitieu.rulebook;

import java.util.List;
import java.util.Optional;
import vn.chitieu.registry.Registry;

/**
 * All rule files read: facts and words typed, logic as text, and every problem found on the way.
 *
 * @param hash hash over the hashes of all files; identifies the rules of a run
 * @param intakeHash hash over the files that decide how a return is taken in
 * @param files every file with its content
 * @param logic the {@code .drl} files, by name, in order of name
 */
public record Rulebook(
        String hash,
        String intakeHash,
        List<RuleFile> files,
        Registry registry,
        List<PlanDocument> documents,
        Definitions definitions,
        List<RuleFile> logic,
        List<RuleProblem> problems) {

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
