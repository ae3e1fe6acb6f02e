package vn.chitieu.rulebook;

import java.util.List;

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
            "source_status");

    /** One row a clause with the agencies the clause itself names, documents in order of file name, clauses in order of the document. */
    public static RuleListing of(Rulebook rulebook) {
        return new RuleListing(
                HEADER,
                rulebook.documents().stream()
                        .flatMap(d -> d.provisions().stream())
                        .map(RuleListing::row)
                        .toList());
    }

    /** One clause, under the listing's header. */
    public static List<String> row(Provision p) {
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
                p.sourceStatus());
    }
}
