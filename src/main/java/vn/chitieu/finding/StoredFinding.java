package vn.chitieu.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/**
 * A finding as the database keeps it, and as SQL reads it: names and order of these fields are a file format, texts
 * where findings have types. Nights kept by earlier versions lack some of the fields, which are null then.
 */
record StoredFinding(
        String unitCode,
        String kind,
        String provisionId,
        String document,
        String indicator,
        String dimension,
        String period,
        @Nullable Integer dataYear,
        @Nullable LocalDate dataAsOf,
        String population,
        String comparator,
        @Nullable BigDecimal target,
        @Nullable BigDecimal targetMax,
        String unitOfMeasure,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer reported,
        @Nullable Integer expectedReturns,
        @Nullable BigDecimal gap,
        @Nullable Long gapPersons,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal paceRatio,
        @Nullable BigDecimal requiredPace,
        String state,
        String standing,
        int rank,
        String severity,
        @Nullable LocalDate due,
        @Nullable LocalDate metOn,
        @Nullable Integer lastYear,
        @Nullable BigDecimal lastActual,
        @Nullable String sense,
        @Nullable Integer pathEnd,
        @Nullable BigDecimal actualLow,
        @Nullable BigDecimal actualHigh,
        @Nullable String missingUnits,
        @Nullable String provisional,
        @Nullable String cause,
        @Nullable List<Contribution> contributions,
        boolean waived,
        String noteKey,
        Map<String, String> noteParams,
        List<String> marks,
        List<Cited> inputs,
        List<String> fired) {

    static StoredFinding of(Finding f) {
        Measured m = f.measured();
        Aim aim = m == null ? null : m.aim();
        Actual actual = m == null ? null : m.actual();
        Coverage coverage = m == null ? null : m.coverage();
        Distance distance = m == null ? null : m.distance();
        Pace pace = m == null ? null : m.pace();
        return new StoredFinding(
                f.identity().unitCode(),
                f.identity().kind().text(),
                f.identity().provisionId(),
                f.sources().document(),
                m == null ? "" : m.indicator(),
                f.identity().dimension().text(),
                f.identity().period().text(),
                f.sources().dataYear(),
                f.sources().dataAsOf(),
                m == null ? "" : m.population(),
                aim == null ? "" : aim.comparator().symbol(),
                aim == null ? null : aim.value(),
                aim == null ? null : aim.most(),
                m == null ? "" : m.unitOfMeasure(),
                pace == null ? null : pace.baselineYear(),
                pace == null ? null : pace.baseline(),
                pace == null ? null : pace.expected(),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.numerator(),
                actual == null ? null : actual.denominator(),
                coverage == null ? null : coverage.reported(),
                coverage == null ? null : coverage.expected(),
                distance == null ? null : distance.gap(),
                distance == null ? null : distance.persons(),
                distance == null ? null : distance.attainment(),
                pace == null ? null : pace.ratio(),
                pace == null ? null : pace.required(),
                f.verdict().state(),
                f.verdict().standing().text(),
                f.verdict().rank(),
                f.verdict().severity().name(),
                f.due(),
                f.metOn(),
                actual == null ? null : actual.lastYear(),
                actual == null ? null : actual.lastValue(),
                aim == null ? "" : aim.comparator().sense().name(),
                pace == null ? null : pace.end(),
                actual == null ? null : actual.low(),
                actual == null ? null : actual.high(),
                coverage == null ? "" : coverage.missingUnits(),
                f.verdict().provisional(),
                f.verdict().cause(),
                coverage == null ? List.of() : coverage.contributions(),
                f.verdict().waived(),
                f.note().key(),
                f.note().params(),
                f.note().marks(),
                f.sources().inputs(),
                f.sources().fired());
    }

    Finding finding() {
        Kind what = Kind.of(kind);
        return new Finding(
                new Identity(what, unitCode, provisionId, Dimension.of(dimension), Period.of(period)),
                new Verdict(
                        state,
                        Standing.of(standing),
                        rank,
                        Severity.of(severity),
                        waived,
                        Objects.requireNonNullElse(provisional, ""),
                        Objects.requireNonNullElse(cause, "")),
                what == Kind.TARGET ? measured() : null,
                what == Kind.DEADLINE || what == Kind.DUTY ? new Schedule(due, metOn) : null,
                new Sources(document, dataYear, dataAsOf, inputs, fired),
                new Note(noteKey, noteParams, marks));
    }

    private Measured measured() {
        return new Measured(
                indicator,
                population,
                unitOfMeasure,
                new Aim(Comparator.of(comparator), target, targetMax),
                new Actual(actual, numerator, denominator, actualLow, actualHigh, lastYear, lastActual),
                new Coverage(
                        reported,
                        expectedReturns,
                        Objects.requireNonNullElse(missingUnits, ""),
                        Objects.requireNonNullElse(contributions, List.of())),
                new Distance(gap, gapPersons, attainment),
                new Pace(pathEnd, baselineYear, baseline, expected, paceRatio, requiredPace));
    }
}
