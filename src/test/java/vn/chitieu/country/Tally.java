package vn.chitieu.country;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.registry.GroupPattern;
import vn.chitieu.rulebook.model.Rulebook;

/** Counts the rows of a return by a measure as its table of rules states it. */
record Tally(Rulebook rules) {
    Measure measure(String id) {
        return rules.definitions().measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Empty unless every table that the indicator is counted from is complete. */
    Optional<Figure> figure(Indicator indicator, List<Integer> levels, Sent sent) {
        Optional<Long> top = count(measure(indicator.numerator()), levels, sent);
        if (!indicator.share()) return top.map(n -> Figure.of(n, 0));
        Optional<Long> bottom = count(measure(indicator.denominator()), levels, sent);
        return top.flatMap(n -> bottom.map(d -> Figure.of(n, d)));
    }

    private Optional<Long> count(Measure measure, List<Integer> levels, Sent sent) {
        List<Row> rows = sent.tables().get(measure.sentTable());
        if (rows == null) return Optional.empty();
        return Optional.of(rows.stream()
                .filter(r -> measure.table().equals("LECTURERS") || counted(measure, levels, r))
                .mapToLong(r -> value(measure, r))
                .sum());
    }

    private static long value(Measure measure, Row row) {
        return switch (measure.column()) {
            case "persons" -> row.persons();
            case "female" -> row.female();
            // CHOICE: a listed programme is a programme, with learners or without
            case "rows" -> 1;
            default -> throw new IllegalArgumentException(measure.column());
        };
    }

    private boolean counted(Measure measure, List<Integer> levels, Row row) {
        return levels.contains(row.level())
                && (measure.groups().equals("*") || inGroup(measure.groups(), row))
                && (measure.qualifications().equals("*")
                        || List.of(measure.qualifications().split(";")).contains(row.qualification()))
                && (measure.flags().equals("-")
                        || row.flags().containsAll(List.of(measure.flags().split(";"))));
    }

    private boolean inGroup(String group, Row row) {
        return rules.registry().groups().stream()
                .filter(g -> g.group().equals(group))
                .anyMatch(g -> fits(g, row.code())
                        && (g.when().equals("ALWAYS") || row.flags().contains(g.when())));
    }

    private static boolean fits(GroupPattern group, String code) {
        String regex = group.pattern().replace("?", "\\d").replace("*", "\\d*");
        return code.matches(regex);
    }

    static BigFraction fraction(String number) {
        java.math.BigDecimal value = new java.math.BigDecimal(number);
        return BigFraction.of(value.unscaledValue())
                .divide(BigFraction.of(java.math.BigInteger.TEN.pow(value.scale())));
    }
}
