package vn.chitieu.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Rounding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.vocabulary.TimeBasis;

/** The sums of a target, each line with its numbers, so that they can be done again by hand. */
final class Arithmetic {
    private static final Messages MESSAGES = Messages.beside(Arithmetic.class);
    private static final int DECIMALS = 4;
    private final Finding f;
    private final Measured m;
    private final @Nullable Indicator indicator;
    private final List<BigDecimal> paceLimits;
    private final List<String> lines = new ArrayList<>();

    /** @param paceLimits where one state of a pace ends and another begins */
    Arithmetic(Finding finding, @Nullable Indicator indicator, List<BigDecimal> paceLimits) {
        this.f = finding;
        this.m = finding.figures();
        this.paceLimits = paceLimits;
        this.indicator = indicator;
    }

    List<String> lines() {
        actual();
        missing();
        BigDecimal target = m.aim().value();
        BigDecimal actual = m.actual().value();
        if (target == null || actual == null) {
            say("unknown." + (target == null ? "target" : "actual"));
            return lines;
        }
        String way = m.aim().ceiling() ? ".ceiling" : m.aim().exact() ? ".exact" : "";
        say(
                "gap" + way,
                number(target, actual),
                number(actual, target),
                number(m.distance().gap(), BigDecimal.ZERO),
                m.unitOfMeasure());
        persons(target);
        if (m.distance().attainment() != null)
            say(
                    m.aim().ceiling() ? "attainment.ceiling" : "attainment",
                    number(actual, target),
                    number(target, actual),
                    number(m.distance().attainment(), BigDecimal.valueOf(100)));
        path(target, actual);
        say("rounded");
        return lines;
    }

    private void actual() {
        Integer year = f.sources().dataYear();
        BigDecimal numerator = m.actual().numerator();
        BigDecimal denominator = m.actual().denominator();
        if (year == null || numerator == null || m.actual().value() == null) return;
        String shown = year.toString();
        if (denominator != null && indicator != null && indicator.factor() != null) {
            say(
                    "actual.ratio",
                    shown,
                    number(indicator.factor()),
                    number(numerator),
                    number(denominator),
                    number(m.actual().value(), m.aim().value()),
                    m.unitOfMeasure());
        } else if (indicator != null && indicator.time() == TimeBasis.WINDOW_MEAN) {
            say(
                    "actual.mean",
                    shown,
                    number(numerator),
                    Integer.toString(indicator.window()),
                    number(m.actual().value(), m.aim().value()),
                    m.unitOfMeasure());
        } else {
            say("actual.count", shown, number(m.actual().value(), m.aim().value()), m.unitOfMeasure());
        }
    }

    /** Whose returns are missing, what the others come to and what the missing ones leave open. */
    private void missing() {
        if (m.coverage().missingUnits().isEmpty()) return;
        say(
                "missing",
                m.coverage().reported() + "/" + m.coverage().expected(),
                m.coverage().missingUnits().replace(";", ", "));
        BigDecimal part = m.actual().numerator();
        BigDecimal whole = m.actual().denominator();
        if (m.actual().value() == null && part != null)
            say("missing.reported", number(part) + (whole == null ? "" : " / " + number(whole)));
        BigDecimal low = m.actual().low();
        BigDecimal high = m.actual().high();
        if (low == null) return;
        if (high == null) say("missing.least", number(low, m.aim().value()), m.unitOfMeasure());
        else
            say(
                    "missing.ends",
                    number(low, m.aim().value()),
                    number(high, m.aim().value()),
                    m.unitOfMeasure());
    }

    private void persons(BigDecimal target) {
        BigDecimal denominator = m.actual().denominator();
        Long missing = m.distance().persons();
        String need = f.note().params().get("need");
        if (denominator == null || missing == null || need == null || indicator == null) return;
        say(
                "persons",
                number(target),
                number(denominator),
                number(indicator.factor()),
                number(new BigDecimal(need)),
                number(m.actual().numerator()),
                number(BigDecimal.valueOf(missing)));
    }

    private void path(BigDecimal target, BigDecimal actual) {
        BigDecimal base = m.pace().baseline();
        Integer from = m.pace().baselineYear();
        Integer year = f.sources().dataYear();
        if (base == null || from == null || year == null) {
            say("path.unknown");
            return;
        }
        String end = m.pace().end() == null
                ? f.identity().period().text()
                : m.pace().end().toString();
        BigDecimal expected = m.pace().expected();
        say("baseline", number(base, target), from.toString());
        if (f.note().baselineMeets()) say("baseline.meets");
        if (expected != null) {
            boolean whole = indicator != null && indicator.time() == TimeBasis.CUMULATIVE;
            say(
                    whole ? "expected.whole" : "expected",
                    number(base, target),
                    number(target),
                    year.toString(),
                    from.toString(),
                    end,
                    number(expected, target));
        }
        if (m.pace().ratio() != null && expected != null)
            say(
                    "pace",
                    number(actual, target),
                    number(base, target),
                    number(expected, target),
                    Rounding.words(m.pace().ratio(), DECIMALS, paceLimits));
        if (m.pace().required() != null)
            say(
                    "required",
                    number(target),
                    number(actual, target),
                    end,
                    year.toString(),
                    number(m.pace().required(), BigDecimal.ZERO));
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
