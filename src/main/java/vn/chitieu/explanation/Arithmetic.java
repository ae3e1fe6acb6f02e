package vn.chitieu.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Rounding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Definitions.Indicator;

/** The sums of a target, each line with its numbers, so that they can be done again by hand. */
final class Arithmetic {
    private static final Messages MESSAGES = Messages.beside(Arithmetic.class);
    private static final int DECIMALS = 4;
    private final Finding f;
    private final @Nullable Indicator indicator;
    private final List<BigDecimal> paceLimits;
    private final List<String> lines = new ArrayList<>();

    /** @param paceLimits where one state of a pace ends and another begins */
    Arithmetic(Finding finding, @Nullable Indicator indicator, List<BigDecimal> paceLimits) {
        this.f = finding;
        this.paceLimits = paceLimits;
        this.indicator = indicator;
    }

    List<String> lines() {
        actual();
        missing();
        BigDecimal target = f.target();
        BigDecimal actual = f.actual();
        if (target == null || actual == null) {
            say("unknown." + (target == null ? "target" : "actual"));
            return lines;
        }
        String way = f.ceiling() ? ".ceiling" : f.exact() ? ".exact" : "";
        say(
                "gap" + way,
                number(target, actual),
                number(actual, target),
                number(f.gap(), BigDecimal.ZERO),
                f.unitOfMeasure());
        persons(target);
        if (f.attainment() != null)
            say(
                    f.ceiling() ? "attainment.ceiling" : "attainment",
                    number(actual, target),
                    number(target, actual),
                    number(f.attainment(), BigDecimal.valueOf(100)));
        path(target, actual);
        say("rounded");
        return lines;
    }

    private void actual() {
        Integer year = f.dataYear();
        BigDecimal numerator = f.numerator();
        BigDecimal denominator = f.denominator();
        if (year == null || numerator == null || f.actual() == null) return;
        String shown = year.toString();
        if (denominator != null && indicator != null && indicator.multiplier() != null) {
            say(
                    "actual.ratio",
                    shown,
                    number(indicator.multiplier()),
                    number(numerator),
                    number(denominator),
                    number(f.actual(), f.target()),
                    f.unitOfMeasure());
        } else if (indicator != null && indicator.time().equals("WINDOW_MEAN")) {
            say(
                    "actual.mean",
                    shown,
                    number(numerator),
                    Integer.toString(indicator.window()),
                    number(f.actual(), f.target()),
                    f.unitOfMeasure());
        } else {
            say("actual.count", shown, number(f.actual(), f.target()), f.unitOfMeasure());
        }
    }

    /** Whose returns are missing, what the others come to and what the missing ones leave open. */
    private void missing() {
        if (f.missingUnits().isEmpty()) return;
        say(
                "missing",
                f.reported() + "/" + f.expectedReturns(),
                f.missingUnits().replace(";", ", "));
        BigDecimal part = f.numerator();
        BigDecimal whole = f.denominator();
        if (f.actual() == null && part != null)
            say("missing.reported", number(part) + (whole == null ? "" : " / " + number(whole)));
        BigDecimal low = f.actualLow();
        BigDecimal high = f.actualHigh();
        if (low == null) return;
        if (high == null) say("missing.least", number(low, f.target()), f.unitOfMeasure());
        else say("missing.ends", number(low, f.target()), number(high, f.target()), f.unitOfMeasure());
    }

    private void persons(BigDecimal target) {
        BigDecimal denominator = f.denominator();
        Long missing = f.gapPersons();
        String need = f.noteParams().get("need");
        if (denominator == null || missing == null || need == null || indicator == null) return;
        say(
                "persons",
                number(target),
                number(denominator),
                number(indicator.multiplier()),
                number(new BigDecimal(need)),
                number(f.numerator()),
                number(BigDecimal.valueOf(missing)));
    }

    private void path(BigDecimal target, BigDecimal actual) {
        BigDecimal base = f.baseline();
        Integer from = f.baselineYear();
        Integer year = f.dataYear();
        if (base == null || from == null || year == null) {
            say("path.unknown");
            return;
        }
        String end = f.pathEnd() == null ? f.period() : f.pathEnd().toString();
        BigDecimal expected = f.expected();
        say("baseline", number(base, target), from.toString());
        if (f.baselineMeets()) say("baseline.meets");
        if (expected != null) {
            boolean whole = indicator != null && indicator.time().equals("CUMULATIVE");
            say(
                    whole ? "expected.whole" : "expected",
                    number(base, target),
                    number(target),
                    year.toString(),
                    from.toString(),
                    end,
                    number(expected, target));
        }
        if (f.paceRatio() != null && expected != null)
            say(
                    "pace",
                    number(actual, target),
                    number(base, target),
                    number(expected, target),
                    Rounding.words(f.paceRatio(), DECIMALS, paceLimits));
        if (f.requiredPace() != null)
            say(
                    "required",
                    number(target),
                    number(actual, target),
                    end,
                    year.toString(),
                    number(f.requiredPace(), BigDecimal.ZERO));
    }

    private void say(String key, Object... args) {
        lines.add(MESSAGES.get(key, args));
    }

    static String number(@Nullable BigDecimal value) {
        if (value == null) return "?";
        return Vietnamese.number(value, DECIMALS);
    }

    /** More decimals where it would look like the other figure and is not. */
    private static String number(@Nullable BigDecimal value, @Nullable BigDecimal other) {
        if (value == null || other == null) return number(value);
        return Rounding.words(value, DECIMALS, List.of(other));
    }
}
