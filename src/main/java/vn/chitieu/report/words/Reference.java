package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Period;

/** A figure that the documents give a unit further up, such as the nation, whether or not anyone judges it. */
public record Reference(OrganisationUnit unit, TargetNorm norm) {

    /** Figures of the unit right above, in the order of the documents; empty when it has none. */
    public static List<Reference> above(OrganisationUnit unit, Rulebook rules) {
        Optional<OrganisationUnit> parent = rules.registry().unit(unit.parentCode());
        return parent.stream()
                .flatMap(p -> rules.documents().stream()
                        .flatMap(d -> norms(d, p, rules))
                        .map(n -> new Reference(p, n)))
                .toList();
    }

    private static Stream<TargetNorm> norms(PlanDocument document, OrganisationUnit unit, Rulebook rules) {
        Territory territory = rules.registry().territory(document.territory());
        return document.targets().stream().filter(n -> territory.binds(n.units(), unit));
    }

    /** The one for the same indicator, level, horizon and direction; of several the one that the rules name. */
    public static @Nullable Reference of(Finding f, List<Reference> references, ReportVocabulary words) {
        String named = words.norm(f).map(TargetNorm::parentId).orElse("");
        List<Reference> fitting = references.stream().filter(r -> r.fits(f)).toList();
        return fitting.stream()
                .filter(r -> r.norm.id().equals(named))
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.get(0));
    }

    /** Whether the target's figure is another unit's own figure of the same year, not one that the document sets. */
    public static boolean followsSeries(Finding target, ReportVocabulary words) {
        return words.norm(target)
                .filter(n -> n.figured() == TargetNorm.Figured.SERIES)
                .isPresent();
    }

    public boolean fits(Finding f) {
        return norm.indicator().equals(f.figures().indicator())
                && f.identity().period().equals(Period.year(norm.horizonEnd()))
                && norm.ceiling() == f.figures().aim().ceiling()
                && (norm.eachLevel()
                        ? norm.levels().stream()
                                .map(Dimension::level)
                                .anyMatch(f.identity().dimension()::equals)
                        : f.identity().dimension().none());
    }

    @Nullable
    public BigDecimal value() {
        return norm.value();
    }

    /** How far the figure's source is known, and whose it is. */
    public String source(ReportVocabulary words) {
        Provision clause = words.provision(norm.id());
        String cited = clause.location() + ", " + words.documentName(clause.document());
        return clause.sourceStatus().isEmpty()
                ? cited
                : ReportVocabulary.say("cascade.source", cited, clause.sourceStatus());
    }
}
