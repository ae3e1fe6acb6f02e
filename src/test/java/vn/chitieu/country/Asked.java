package vn.chitieu.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/** One target of one unit: what is asked, of which figure. */
record Asked(String unit, TargetNorm norm, Indicator indicator, List<Integer> levels, Question question) {

    /** Part of the identity: unit, clause, dimension, horizon. */
    String key() {
        return unit + "|" + norm.id() + "|" + (norm.eachLevel() ? "level=" + levels.get(0) : "") + "|"
                + norm.horizonEnd();
    }

    /** Every scored target that states its own figure. Those against a series need one and are tested elsewhere. */
    static List<Asked> of(Rulebook rules, Country country) {
        List<Asked> asked = new ArrayList<>();
        for (PlanDocument document : rules.documents()) {
            for (TargetNorm norm : document.targets()) {
                if (!norm.scored() || norm.value() == null) continue;
                for (Unit unit : country.units())
                    if (List.of(norm.unitType().split(";")).contains(unit.type())
                            && (norm.unitCodes().equals("*")
                                    || List.of(norm.unitCodes().split(";")).contains(unit.code()))
                            && (unit.code().equals(document.territory()) || country.below(unit, document.territory())))
                        add(asked, rules, norm, unit.code());
            }
        }
        return asked;
    }

    private static void add(List<Asked> asked, Rulebook rules, TargetNorm norm, String unit) {
        Indicator indicator = rules.definitions().indicators().stream()
                .filter(i -> i.id().equals(norm.indicator()))
                .findFirst()
                .orElseThrow();
        if (!norm.eachLevel())
            asked.add(new Asked(
                    unit, norm, indicator, norm.levels(), question(rules, norm, indicator, unit, norm.levels())));
        else
            for (int level : norm.levels())
                asked.add(new Asked(
                        unit, norm, indicator, List.of(level), question(rules, norm, indicator, unit, List.of(level))));
    }

    private static Question question(
            Rulebook rules, TargetNorm norm, Indicator indicator, String unit, List<Integer> levels) {
        String tolerance = norm.tolerance() == null
                ? threshold(rules, "TOLERANCE_PERCENT")
                : norm.tolerance().toPlainString();
        return new Question(
                norm.comparator().symbol(),
                Tally.fraction(norm.value().toPlainString()),
                Tally.fraction(tolerance).divide(100),
                indicator.share(),
                indicator.multiplier() == null
                        ? BigFraction.ONE
                        : Tally.fraction(
                                Objects.requireNonNull(indicator.multiplier()).toPlainString()),
                indicator.time().name(),
                norm.fromYear(),
                norm.horizonEnd(),
                norm.baselineYear(),
                hand(rules, norm, unit, levels),
                norm.eachYear(),
                indicator.zeroDenominator(),
                BigFraction.of(5, 100));
    }

    private static Question.@Nullable Hand hand(Rulebook rules, TargetNorm norm, String unit, List<Integer> levels) {
        // CHOICE: a row of the unit's own before one for all units
        for (String code : List.of(unit, "*"))
            for (Baseline row : rules.definitions().baselines())
                if (row.unit().equals(code)
                        && row.indicator().equals(norm.indicator())
                        && row.horizonEnd() == norm.horizonEnd()
                        && row.dimension().text().equals(norm.eachLevel() ? "level=" + levels.get(0) : ""))
                    return new Question.Hand(
                            row.year(), Tally.fraction(row.value().toPlainString()));
        return null;
    }

    private static String threshold(Rulebook rules, String key) {
        return rules.definitions().thresholds().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value()
                .toPlainString();
    }
}
