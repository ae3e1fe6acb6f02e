package vn.chitieu.rulebook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Baseline;
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

    /** The same rules with other figures of base years. */
    public Rulebook withBaselines(List<Baseline> baselines) {
        Definitions d = definitions;
        Definitions other = new Definitions(
                d.measures(),
                d.indicators(),
                baselines,
                d.paceBands(),
                d.thresholds(),
                d.states(),
                d.checks(),
                d.remedies(),
                d.terms(),
                d.holidays(),
                d.formTables(),
                d.formColumns(),
                d.waivers(),
                d.series(),
                d.parts());
        return new Rulebook(hash, intakeHash, files, registry, documents, other, logic, problems, rows);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR);
    }

    /** The same rules with one row a clause: the one that speaks for it on the day. */
    public Rulebook on(LocalDate day) {
        List<PlanDocument> then =
                documents.stream().map(d -> EffectiveProvisions.on(d, day)).toList();
        return then.equals(documents)
                ? this
                : new Rulebook(hash, intakeHash, files, registry, then, definitions, logic, problems, rows);
    }

    /**
     * The row of a clause that a finding comes from.
     *
     * @param from first day of its version, as the finding names it; empty for a row that no document has amended
     */
    public Optional<Provision> provision(String id, String from) {
        List<Provision> rows = documents.stream()
                .flatMap(d -> d.provisions().stream())
                .filter(p -> p.id().equals(id))
                .toList();
        return rows.stream()
                .filter(p -> from.equals(Objects.toString(p.version().from(), "")))
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** The first row of a clause. */
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
