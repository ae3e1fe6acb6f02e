package vn.chitieu.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.table.RuleProblems;

/** The clauses of all documents as plain rows, for {@code rules list}. */
public record RuleListing(List<String> header, List<List<String>> rows) {
    private static final List<String> HEADER = List.of(
            "id",
            "document",
            "clause",
            "kind",
            "unit_type",
            "indicator",
            "horizon",
            "comparator",
            "value",
            "value_max",
            "unit",
            "lead",
            "coordinating",
            "recipient",
            "source_status",
            "due",
            "effective_from",
            "effective_to",
            "amended_by");

    /** One row a clause with the agencies the clause itself names, documents in order of file name, clauses in order of the document. */
    public static RuleListing of(Rulebook rulebook) {
        return new RuleListing(
                HEADER,
                rulebook.documents().stream()
                        .flatMap(d -> d.provisions().stream().map(p -> row(d, p)))
                        .toList());
    }

    /** One clause, under the listing's header. */
    public static List<String> row(PlanDocument document, Provision p) {
        Version version = p.version();
        return List.of(
                p.id(),
                p.document(),
                p.location() + ": " + p.title(),
                p.kind(),
                p.unitType(),
                p.indicator(),
                p.horizon(),
                p.comparator(),
                p.value(),
                p.valueMax(),
                p.unit(),
                p.agenciesOfPlan() ? "" : p.lead(),
                p.agenciesOfPlan() ? "" : p.coordinating(),
                p.recipient(),
                p.sourceStatus(),
                due(document, p),
                day(version.from()),
                day(version.to()),
                amending(version));
    }

    /** By when a task is due, as last good day; empty of anything else. */
    private static String due(PlanDocument document, Provision p) {
        return document.duties().stream()
                .filter(n -> n.id().equals(p.id()) && n.version().equals(p.version()))
                .map(DutyNorm::due)
                .filter(Objects::nonNull)
                .map(d -> Vietnamese.day(d.last()))
                .findFirst()
                .orElse("");
    }

    private static String amending(Version version) {
        String date = day(version.date());
        return date.isEmpty()
                ? version.number()
                : version.number() + " " + RuleProblems.word("annex.date").replace("{0}", date);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }
}
