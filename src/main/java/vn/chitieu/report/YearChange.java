package vn.chitieu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.IndicatorValue;
import vn.chitieu.finding.Finding;

/**
 * How a judged figure differs from the same unit's figure of the data year before.
 *
 * @param year the year before
 * @param value difference of the figure: points of percent for a share, else the unit of measure
 * @param numerator difference of the numerator, and {@code denominator} of the denominator; null for a count
 * @param coverage returns counted in the year before, "9/9", when they are not those counted now; else empty
 */
record YearChange(
        int year,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String coverage) {

    /** Null when either year's figure is unknown. */
    static @Nullable YearChange of(Finding f, List<IndicatorValue> values, Lexicon words) {
        Integer year = f.dataYear();
        BigDecimal actual = f.actual();
        if (year == null || actual == null) return null;
        OwnFigures before = OwnFigures.like(f, values, words, year - 1);
        BigDecimal then = before == null ? null : before.value();
        if (before == null || then == null) return null;
        BigDecimal part = f.numerator();
        BigDecimal whole = f.denominator();
        BigDecimal wholeThen = before.denominator();
        boolean share = part != null && whole != null && wholeThen != null;
        return new YearChange(
                year - 1,
                actual.subtract(then),
                share ? part.subtract(before.numerator()) : null,
                share ? whole.subtract(wholeThen) : null,
                coverage(f, values, year - 1));
    }

    private static String coverage(Finding f, List<IndicatorValue> values, int year) {
        String now = FindingsCsv.coverage(f);
        String then = values.stream()
                .filter(v -> v.indicator().equals(f.indicator()) && v.year() == year)
                .filter(v -> v.reported() != null)
                .map(v -> v.reported() + "/" + v.expectedReturns())
                .findFirst()
                .orElse("");
        return now.equals(then) ? "" : then;
    }

    /** 1 when nearer to what the target wants, -1 when farther, 0 when the same. */
    int better(Finding f) {
        BigDecimal gap = f.gap();
        if (f.exact() && gap != null) return Integer.signum(gap.add(value).abs().compareTo(gap.abs()));
        return f.ceiling() ? -value.signum() : value.signum();
    }

    /** Beside the headline figure, one line each. */
    String words(boolean share) {
        List<String> lines = new ArrayList<>();
        String difference = signed(value);
        lines.add(Lexicon.say(share ? "since.points" : "since.number", difference, Integer.toString(year)));
        BigDecimal part = numerator;
        BigDecimal whole = denominator;
        if (share && part != null && whole != null) {
            lines.add(Lexicon.say("since.parts", signed(part), signed(whole)));
        }
        if (!coverage.isEmpty()) lines.add(Lexicon.say("since.coverage", Integer.toString(year), coverage));
        return String.join("\n", lines);
    }

    private static String signed(BigDecimal value) {
        String number = Figures.words(value, BigDecimal.ZERO);
        return value.signum() > 0 ? "+" + number : number;
    }
}
