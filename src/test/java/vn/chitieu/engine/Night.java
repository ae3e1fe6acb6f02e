package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.Sums;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.fact.sent.SaidDone;
import vn.chitieu.finding.Finding;
import vn.chitieu.vocabulary.Dimension;

/** A night put together by hand for a test: what has come by a day, then what the rules say of it. */
final class Night {
    private final LocalDate asOf;
    private final RuleEngine engine;
    private final List<ReturnStatus> returns = new ArrayList<>();
    private final List<IndicatorValue> values = new ArrayList<>();
    private final List<ReportedDuty> duties = new ArrayList<>();
    private final List<RegisterEntry> register = new ArrayList<>();
    private final List<SaidDone> said = new ArrayList<>();
    private final Map<String, @Nullable LocalDate> days = new TreeMap<>();
    private int nextRow = 2;

    private Night(String asOf, RuleEngine engine) {
        this.asOf = LocalDate.parse(asOf);
        this.engine = engine;
    }

    static Night of(String asOf) {
        return new Night(asOf, ShippedRules.ENGINE);
    }

    static Night of(String asOf, RuleEngine engine) {
        return new Night(asOf, engine);
    }

    /** An accepted return sent on the day, data as of 30/11. */
    Night accepted(String unit, int year, String sent) {
        return status(unit, year, true, sent, false, 0, 0);
    }

    Night status(
            String unit,
            int year,
            boolean accepted,
            @Nullable String sent,
            boolean rejected,
            int errors,
            int warnings) {
        returns.add(new ReturnStatus(
                unit,
                year,
                accepted,
                sent == null ? null : LocalDate.parse(sent),
                accepted ? LocalDate.of(year, 11, 30) : null,
                rejected,
                errors,
                warnings,
                unit + "-" + year + ".xlsx",
                sent == null ? "" : unit + "-" + year + ".xlsx"));
        return this;
    }

    /** A commune's own count at level 7 (levels 8 and 9 have none). */
    Night count(String unit, String indicator, int year, long count) {
        return own(unit, indicator, "level=7", year, "resident", count, null);
    }

    /** A commune's own share at level 7. */
    Night share(String unit, String indicator, int year, long part, long whole) {
        return own(unit, indicator, "level=7", year, "resident", part, whole);
    }

    /** The province's count at level 7, all who can contribute having reported but for {@code missing} of them. */
    Night provinceCount(String indicator, int year, long count, int missing) {
        return province(indicator, "level=7", year, count, null, missing, null);
    }

    /** The province's share at a level, all returns in. */
    Night provinceShare(String indicator, int level, int year, long part, long whole) {
        return province(indicator, "level=" + level, year, part, whole, 0, null);
    }

    /**
     * A figure of the province: the first of those who can contribute reports all of it, the others nothing of the
     * kind; the last {@code missing} of them have not reported.
     *
     * @param dataAsOf reference date of the returns, or null for none
     */
    Night province(
            String indicator,
            String dimension,
            int year,
            long numerator,
            @Nullable Long denominator,
            int missing,
            @Nullable String dataAsOf) {
        List<Integer> levels =
                dimension.isEmpty() ? List.of() : List.of(Integer.valueOf(dimension.substring("level=".length())));
        List<OrganisationUnit> able = ShippedRules.CONTRIBUTORS.able("51", indicator, levels);
        for (int i = 0; i < able.size() - missing; i++) {
            Long whole = denominator == null || i == 0 ? denominator : Long.valueOf(0);
            part(able.get(i).code(), indicator, dimension, year, i == 0 ? numerator : 0, whole, dataAsOf);
        }
        return this;
    }

    /** What one institution reports. */
    Night part(String unit, String indicator, int level, int year, long numerator, @Nullable Long denominator) {
        return part(unit, indicator, "level=" + level, year, numerator, denominator, null);
    }

    Night part(
            String unit,
            String indicator,
            String dimension,
            int year,
            long numerator,
            @Nullable Long denominator,
            @Nullable String dataAsOf) {
        own(unit, indicator, dimension, year, "territory", numerator, denominator);
        days.put(unit + year, dataAsOf == null ? null : LocalDate.parse(dataAsOf));
        if (returns.stream().noneMatch(r -> r.unitCode().equals(unit) && r.year() == year))
            accepted(unit, year, year + "-12-01");
        return this;
    }

    Night own(
            String unit,
            String indicator,
            String dimension,
            int year,
            String population,
            long numerator,
            @Nullable Long denominator) {
        values.add(IndicatorValue.own(
                unit,
                indicator,
                Dimension.of(dimension),
                year,
                population,
                BigDecimal.valueOf(numerator),
                denominator == null ? null : BigDecimal.valueOf(denominator),
                List.of(new Cited("observation", unit + "-" + year + ".xlsx", "Người học", "E5"))));
        return this;
    }

    /** What a commune reports with decimals: an amount of money. */
    Night amount(String unit, String indicator, int year, String amount) {
        values.add(IndicatorValue.own(
                unit, indicator, Dimension.NONE, year, "resident", new BigDecimal(amount), null, List.of()));
        return this;
    }

    /** A series figure, a plain percentage. */
    Night series(String unit, String indicator, int year, String percent) {
        values.add(IndicatorValue.own(
                unit, indicator, Dimension.NONE, year, "", new BigDecimal(percent), null, List.of()));
        return this;
    }

    Night duty(String unit, String provision, int year, String state, String evidence, @Nullable String date) {
        duties.add(new ReportedDuty(
                unit,
                provision,
                year,
                state,
                null,
                evidence,
                date == null ? null : LocalDate.parse(date),
                "",
                unit + "-" + year + ".xlsx",
                "Nhiệm vụ",
                "D5"));
        return this;
    }

    /** An accepted return of the data year, maybe since replaced, said on the day that it was done. */
    Night saidDone(String unit, String provision, int year, String sent, String evidence) {
        said.add(new SaidDone(
                unit,
                provision,
                year,
                LocalDate.parse(sent),
                evidence,
                null,
                unit + "-" + year + ".xlsx",
                "Nhiệm vụ",
                "D5"));
        return this;
    }

    Night register(
            String kind,
            String unit,
            String provision,
            @Nullable Integer year,
            String number,
            @Nullable String date,
            @Nullable String due) {
        LocalDate day = date == null ? null : LocalDate.parse(date);
        register.add(new RegisterEntry(
                kind,
                unit,
                provision,
                year,
                number,
                day,
                day,
                due == null ? null : LocalDate.parse(due),
                "",
                "so-theo-doi.xlsx",
                "Sổ",
                nextRow++,
                ""));
        return this;
    }

    /** A document that bears one day and arrived on another; {@code request} names what it answers, or is empty. */
    /** The latest row of the register, once more in a copy of the file. */
    Night copiedTo(String file) {
        RegisterEntry e = register.get(register.size() - 1);
        register.add(new RegisterEntry(
                e.kind(),
                e.unitCode(),
                e.provisionId(),
                e.year(),
                e.number(),
                e.date(),
                e.arrived(),
                e.due(),
                e.content(),
                file,
                e.sheet(),
                e.row(),
                e.period(),
                e.request(),
                e.sent()));
        return this;
    }

    Night answer(
            String unit,
            String provision,
            @Nullable Integer year,
            String number,
            String date,
            String arrived,
            String request) {
        register.add(new RegisterEntry(
                "DOCUMENT",
                unit,
                provision,
                year,
                number,
                LocalDate.parse(date),
                LocalDate.parse(arrived),
                null,
                "",
                "so-theo-doi.xlsx",
                "Sổ",
                nextRow++,
                "",
                request,
                null));
        return this;
    }

    /** An entry about one period of a report that is due several times a year, or an event. */
    Night period(String kind, String unit, String provision, String period, String date, @Nullable String due) {
        return entry(kind, unit, provision, null, period, date, due);
    }

    Night entry(
            String kind,
            String unit,
            String provision,
            @Nullable Integer year,
            String period,
            String date,
            @Nullable String due) {
        LocalDate day = LocalDate.parse(date);
        register.add(new RegisterEntry(
                kind,
                unit,
                provision,
                year,
                "",
                day,
                day,
                due == null ? null : LocalDate.parse(due),
                "",
                "so-theo-doi.xlsx",
                "Sổ",
                nextRow++,
                period));
        return this;
    }

    AssessmentInput input(String... units) {
        List<OrganisationUnit> chosen = Arrays.stream(units)
                .map(u -> ShippedRules.BOOK.registry().unit(u).orElseThrow())
                .toList();
        List<IndicatorValue> all = new ArrayList<>(values);
        Sums sums = new Sums(ShippedRules.BOOK);
        Map<String, List<Sums.Own>> groups = new TreeMap<>();
        for (IndicatorValue v : values)
            groups.computeIfAbsent(v.indicator() + ' ' + v.year(), k -> new ArrayList<>())
                    .add(new Sums.Own(v, days.get(v.unitCode() + v.year())));
        groups.values().forEach(group -> all.addAll(sums.of(group)));
        return new AssessmentInput(asOf, chosen, returns, all, duties, register, said);
    }

    /** The findings of the units, by identity. */
    Map<String, Finding> findings(String... units) {
        return findings(input(units));
    }

    /** Those of a unit of another registry than the shipped one. */
    Map<String, Finding> findings(OrganisationUnit unit) {
        return findings(new AssessmentInput(asOf, List.of(unit), returns, values, duties, register, said));
    }

    private Map<String, Finding> findings(AssessmentInput input) {
        return byId(engine.assess(input));
    }

    static Map<String, Finding> byId(List<Finding> findings) {
        Map<String, Finding> all = new TreeMap<>();
        for (Finding f : findings) assertThat(all.put(f.id(), f)).isNull();
        return all;
    }

    /** The same facts in another order. */
    List<Finding> shuffled(long seed, String... units) {
        AssessmentInput in = input(units);
        Random random = new Random(seed);
        return engine.assess(new AssessmentInput(
                asOf,
                mixed(in.units(), random),
                mixed(in.returns(), random),
                mixed(in.values(), random),
                mixed(in.duties(), random),
                mixed(in.register(), random),
                mixed(in.said(), random)));
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
