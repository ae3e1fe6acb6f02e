package vn.chitieu.rulebook.model;

import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.owed.Version;

/**
 * One clause of a document, in words: what {@code rules list} shows and what findings cite.
 *
 * @param id stable clause id, for example {@code KH11-II.2.a-7}
 * @param document document code ({@code QD1002}, {@code KH11}, {@code NB})
 * @param kind target, deadline, responsibility, task, funding, orientation, requirement
 * @param location place in the document, for citation ({@code II.2.a gạch đầu dòng 3})
 * @param title our own short Vietnamese wording
 * @param horizon {@code 2030}, {@code 2031-2035}, {@code 2045} or {@code all}
 * @param comparator {@code >=}, {@code <=}, {@code =}, {@code ~}, {@code <}, {@code >} or empty
 * @param value figure or day/month as written ({@code 2.5}, {@code 05/12}) or empty
 * @param valueMax upper figure of a range, or empty
 * @param unit Vietnamese unit of measure, or empty
 * @param lead agencies that lead, names joined by {@code "; "}
 * @param coordinating agencies that coordinate
 * @param recipient who receives the report
 * @param sourceStatus how far the figure's source is known; Vietnamese, empty when the text itself is at hand
 * @param reading how a silent or odd text is read, Vietnamese, or empty
 * @param agenciesOfPlan whether the clause names nobody, so that {@code lead} and {@code coordinating} are those of the
 *     whole plan
 * @param version from when to when the row is in force, and by which document
 * @param source where the rule row stands
 */
public record Provision(
        String id,
        String document,
        String kind,
        String location,
        String title,
        String unitType,
        String indicator,
        String horizon,
        String comparator,
        String value,
        String valueMax,
        String unit,
        String lead,
        String coordinating,
        String recipient,
        String sourceStatus,
        String reading,
        boolean agenciesOfPlan,
        Version version,
        RuleSource source) {
    private static final String DRAFT = "dự thảo";

    /** Whether its figure is known from a draft of the document only: the status of its source begins so. */
    public boolean fromDraft() {
        return sourceStatus.startsWith(DRAFT);
    }
}
