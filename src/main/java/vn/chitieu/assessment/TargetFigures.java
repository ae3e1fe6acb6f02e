package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Exact;
import vn.chitieu.fact.Figure;
import vn.chitieu.fact.PathStart;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.fact.TargetPath;
import vn.chitieu.fact.TargetVerdict;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.finding.Actual;
import vn.chitieu.finding.Aim;
import vn.chitieu.finding.Coverage;
import vn.chitieu.finding.Distance;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.Pace;

/** The figures of a decided target, as its finding keeps them. */
final class TargetFigures {
    private final TargetCase c;
    private final TargetObligation obligation;
    private final @Nullable Figure figure;

    TargetFigures(TargetCase c) {
        this.c = c;
        this.obligation = c.getObligation();
        this.figure = c.getFigure();
    }

    Measured measured() {
        TargetVerdict verdict = c.getVerdict();
        return new Measured(
                obligation.indicator(),
                obligation.population(),
                obligation.unitOfMeasure(),
                new Aim(obligation.comparator(), Exact.decimal(c.getGoal().getValue()), obligation.valueMax()),
                actual(),
                coverage(),
                new Distance(
                        Exact.decimal(verdict.getGap()), verdict.getPersons(), Exact.decimal(verdict.getAttainment())),
                pace());
    }

    private Actual actual() {
        Figure last = c.getLast();
        return new Actual(
                Exact.decimal(c.getActual()),
                figure == null ? null : shown(figure.getNumerator()),
                figure == null ? null : shown(figure.getDenominator()),
                figure == null ? null : Exact.decimal(figure.getLow()),
                figure == null ? null : Exact.decimal(figure.getHigh()),
                last == null ? null : last.getYear(),
                last == null ? null : Exact.decimal(last.getValue()));
    }

    /** Nobody's 0 is no figure, unless it is known that none of them ever had anything. */
    private @Nullable BigDecimal shown(@Nullable BigFraction sum) {
        return figure != null && (figure.isTold() || !figure.isOpen()) ? Exact.decimal(sum) : null;
    }

    private Coverage coverage() {
        if (figure != null)
            return new Coverage(
                    figure.getReported(),
                    figure.getExpectedReturns(),
                    figure.getMissingUnits(),
                    figure.getContributions());
        Integer year = c.getYear();
        if (year == null || !counted()) return new Coverage(null, null, "", List.of());
        List<String> able = List.copyOf(c.getCounting().senders().able(year));
        return new Coverage(0, able.size(), String.join(";", able), List.of());
    }

    /** Whether anything is to be added up by now: a cumulative figure begins with its horizon. */
    private boolean counted() {
        return c.getCounting().aggregate() && (c.isOpened() || !c.getCounting().cumulative());
    }

    private Pace pace() {
        TargetPath path = c.getPath();
        PathStart start = path.getStart();
        return new Pace(
                path.getEnd(),
                start == null ? null : start.year(),
                start == null ? null : Exact.decimal(start.value()),
                Exact.decimal(path.getExpected()),
                Exact.decimal(path.getRatio()),
                Exact.decimal(path.getRequired()));
    }
}
