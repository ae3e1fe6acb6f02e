package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * How a judged figure differs from the same unit's figure of the data year before.
 *
 * @param year the year before
 * @param value difference of the figure: points of percent for a share, else the unit of measure
 * @param numerator difference of the numerator, and {@code denominator} of the denominator; null for a count
 * @param units how many units both years are compared of, when others reported in one of them only; else 0
 */
public record YearChange(
        int year,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int units) {

    /** Of a figure added up, the same units in both years; null when either year's figure is unknown. */
    public static @Nullable YearChange of(Finding f, List<IndicatorValue> values, ReportVocabulary words) {
        Integer year = f.sources().dataYear();
        Measured m = f.measured();
        if (year == null
                || m == null
                || m.actual().numerator() == null && m.actual().value() == null) return null;
        Set<String> units = new HashSet<>();
        List<IndicatorValue> same = OwnFigures.ofSameUnits(f, values, words, year, units);
        OwnFigures now = OwnFigures.like(f, same, words, year);
        OwnFigures before = OwnFigures.like(f, same, words, year - 1);
        BigDecimal value = now == null ? null : now.value();
        BigDecimal then = before == null ? null : before.value();
        if (now == null || before == null || value == null || then == null) return null;
        BigDecimal whole = now.denominator();
        BigDecimal wholeThen = before.denominator();
        boolean share = whole != null && wholeThen != null;
        return new YearChange(
                year - 1,
                value.subtract(then),
                share ? now.numerator().subtract(before.numerator()) : null,
                share ? whole.subtract(wholeThen) : null,
                compared(f, units, values, words, year));
    }

    /** How many units both years are compared of, where that is not all of one of the two years. */
    private static int compared(
            Finding f, Set<String> units, List<IndicatorValue> values, ReportVocabulary words, int year) {
        if (units.isEmpty()) return 0;
        boolean all = OwnFigures.units(f, values, words, year).equals(units)
                && OwnFigures.units(f, values, words, year - 1).equals(units);
        return all ? 0 : units.size();
    }

    /** 1 when nearer to what the target wants, -1 when farther, 0 when the same. */
    public int better(Finding f) {
        BigDecimal gap = f.figures().distance().gap();
        if (f.figures().aim().exact() && gap != null)
            return Integer.signum(gap.add(value).abs().compareTo(gap.abs()));
        return f.figures().aim().ceiling() ? -value.signum() : value.signum();
    }

    /** Beside the headline figure, one line each. */
    public String words(boolean share) {
        List<String> lines = new ArrayList<>();
        String difference = signed(value);
        lines.add(ReportVocabulary.say(share ? "since.points" : "since.number", difference, Integer.toString(year)));
        BigDecimal part = numerator;
        BigDecimal whole = denominator;
        if (share && part != null && whole != null) {
            lines.add(ReportVocabulary.say("since.parts", signed(part), signed(whole)));
        }
        if (units > 0) lines.add(ReportVocabulary.say("since.units", Integer.toString(units)));
        return String.join("\n", lines);
    }

    private static String signed(BigDecimal value) {
        String number = Figures.words(value, BigDecimal.ZERO);
        return value.signum() > 0 ? "+" + number : number;
    }
}
