package vn.chitieu.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.indicator.SmallProvince;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.TimeBasis;

/** Targets and figures made by hand, beside each other as a night lays them out. */
public final class Targets {
    private Targets() {}

    public static OrganisationUnit unit(String code) {
        return SmallProvince.unit(code, code.length() == 2 ? "province" : "institution", "university", "51", null);
    }

    public static List<OrganisationUnit> units(String... codes) {
        return Stream.of(codes).map(Targets::unit).toList();
    }

    public static Indicator indicator(TimeBasis time, boolean share, int window) {
        return new Indicator(
                "X",
                "X",
                share ? "%" : "người",
                "N",
                share ? "D" : "-",
                time,
                true,
                "NOT_COMPUTABLE",
                share ? BigDecimal.valueOf(100) : null,
                window,
                new RuleSource("chi-so.xlsx", "Chỉ số", 2));
    }

    public static Counting counting(Indicator indicator, Senders senders) {
        return new Counting(indicator, "LEARNERS", List.of(7, 8), true, false, senders);
    }

    public static TargetObligation obligation(Comparator comparator, String dimension, List<Integer> levels) {
        return new TargetObligation(
                "KH11-II.2.a-1",
                unit("51"),
                2030,
                "X",
                dimension,
                levels,
                2025,
                comparator,
                new BigDecimal("30"),
                new BigDecimal("40"),
                "%",
                "territory",
                null,
                2025,
                "",
                false,
                true,
                null,
                "",
                Version.WHOLE,
                false);
    }

    /** Of the province, at least 30 by 2030, at levels 7 and 8 together. */
    public static TargetCase target(Indicator indicator, Senders senders) {
        return target(obligation(Comparator.AT_LEAST, "", List.of(7, 8)), counting(indicator, senders));
    }

    public static TargetCase target(TargetObligation obligation, Counting counting) {
        UnitCase unit = new UnitCase(obligation.unit(), LocalDate.of(2026, 12, 31), true, List.of("VN"), false);
        return new TargetCase(unit, obligation, "KH11", counting);
    }

    public static Senders nobody() {
        return Senders.of(List.of(), List.of());
    }

    public static ReturnStatus accepted(String unit, int year) {
        return status(unit, year, true, false, 0);
    }

    public static ReturnStatus status(String unit, int year, boolean accepted, boolean rejected, int errors) {
        LocalDate sent = accepted ? LocalDate.of(year, 12, 1) : null;
        return new ReturnStatus(unit, year, accepted, sent, sent, rejected, errors, 0, unit + ".xlsx", "");
    }

    /** A unit's own figure at a level; no whole for a count. */
    public static IndicatorValue own(String unit, int level, int year, long part, @Nullable Long whole) {
        return IndicatorValue.own(
                unit,
                "X",
                Dimension.level(level),
                year,
                "territory",
                BigDecimal.valueOf(part),
                whole == null ? null : BigDecimal.valueOf(whole),
                List.of(place(unit + "-" + year + "-" + level)));
    }

    public static Cited place(String file) {
        return new Cited("observation", file, "Người học", "D5");
    }

    /** A sum of units' figures: {@code "U1 3/10"}, or {@code "U1 3"} of a count. */
    public static FigureParts parts(String... units) {
        Map<String, Contribution> each = new TreeMap<>();
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = null;
        for (String said : units) {
            String[] words = said.split("[ /]");
            BigDecimal part = new BigDecimal(words[1]);
            BigDecimal whole = words.length > 2 ? new BigDecimal(words[2]) : null;
            each.put(words[0], new Contribution(words[0], part, whole));
            top = top.add(part);
            if (whole != null) bottom = bottom == null ? whole : bottom.add(whole);
        }
        return new FigureParts(top, bottom, true, each, null, List.of());
    }
}
