package vn.chitieu.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.obligation.DeadlineObligation;
import vn.chitieu.obligation.DutyObligation;
import vn.chitieu.obligation.Obligations;
import vn.chitieu.obligation.ReportPeriod;
import vn.chitieu.obligation.TargetObligation;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.AnnexFigure;
import vn.chitieu.rulebook.DeadlineNorm;
import vn.chitieu.rulebook.DutyNorm;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.TargetNorm;

/** The obligations as the checker's typed rows give them, worked out without the engine. */
final class NormsExpanded {
    private final List<TargetObligation> targets = new ArrayList<>();
    private final List<DeadlineObligation> deadlines = new ArrayList<>();
    private final List<DutyObligation> duties = new ArrayList<>();

    private final Set<String> here = new HashSet<>();
    private final int firstYear;
    private final int lastYear;

    private NormsExpanded(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    static Obligations of(PlanDocument document, List<OrganisationUnit> units, int firstYear, int lastYear) {
        NormsExpanded all = new NormsExpanded(firstYear, lastYear);
        all.here(document.territory(), units);
        for (TargetNorm n : byId(document.targets(), TargetNorm::id))
            for (OrganisationUnit unit : units) all.target(document, n, unit);
        for (DeadlineNorm n : byId(document.deadlines(), DeadlineNorm::id))
            for (OrganisationUnit unit : units) all.deadline(n, unit);
        for (DutyNorm n : byId(document.duties(), DutyNorm::id)) for (OrganisationUnit unit : units) all.duty(n, unit);
        return new Obligations(all.targets, all.deadlines, all.duties);
    }

    /** The territory's unit, then whatever belongs to what is in it already. */
    private void here(String territory, List<OrganisationUnit> units) {
        here.add(territory);
        int size;
        do {
            size = here.size();
            for (OrganisationUnit unit : units) if (here.contains(unit.parentCode())) here.add(unit.code());
        } while (here.size() > size);
    }

    private boolean bound(OrganisationUnit unit, String types, String codes) {
        return unit.ofType(types) && (codes.equals("*") ? here.contains(unit.code()) : unit.coded(codes));
    }

    private static <T> List<T> byId(List<T> norms, Function<T, String> id) {
        return norms.stream().sorted(Comparator.comparing(id)).toList();
    }

    private void target(PlanDocument document, TargetNorm n, OrganisationUnit unit) {
        if (!bound(unit, n.unitType(), n.unitCodes())) return;
        BigDecimal value = null;
        boolean draft = false;
        if (n.value().equals("ANNEX")) {
            Optional<AnnexFigure> figure = document.annex().stream()
                    .filter(a -> a.provisionId().equals(n.id()) && a.unitCode().equals(unit.code()))
                    .findFirst();
            if (figure.isEmpty()) return;
            value = figure.get().value();
            draft = figure.get().draft();
        } else if (!n.value().equals("SERIES")) {
            value = number(n.value());
        }
        if (n.eachLevel())
            for (Integer level : n.levels().stream().sorted().toList())
                add(n, unit, "level=" + level, List.of(level), value, draft);
        else add(n, unit, "", n.levels(), value, draft);
    }

    private void add(
            TargetNorm n,
            OrganisationUnit unit,
            String dimension,
            List<Integer> levels,
            @Nullable BigDecimal value,
            boolean draft) {
        targets.add(new TargetObligation(
                n.id(),
                unit,
                n.horizonEnd(),
                n.indicator(),
                dimension,
                levels,
                n.fromYear(),
                n.comparator(),
                value,
                number(n.valueMax()),
                none(n.unit()),
                none(n.population()),
                number(n.tolerance()),
                n.baselineYear(),
                none(n.parentId()),
                n.eachYear(),
                n.scored(),
                n.scoredFrom(),
                none(n.reference()),
                draft));
    }

    private void deadline(DeadlineNorm n, OrganisationUnit unit) {
        if (!bound(unit, n.unitType(), n.unitCodes()) || !unit.notCoded(n.exceptCodes())) return;
        for (int year = Math.max(firstYear, n.fromYear()); year <= lastYear; year++)
            if (unit.activeIn(year))
                deadlines.add(new DeadlineObligation(
                        n.id(),
                        unit,
                        year,
                        n.form(),
                        ReportPeriod.of(n.form(), year).get(0),
                        day(n.day(), year),
                        n.before(),
                        n.roll(),
                        n.carriesData(),
                        none(n.sameAs()),
                        0,
                        false));
    }

    private void duty(DutyNorm n, OrganisationUnit unit) {
        if (!bound(unit, n.unitType(), n.unitCodes())) return;
        if (n.fromYear() < firstYear || n.fromYear() > lastYear) return;
        boolean leads = !n.leadCodes().equals("-") && unit.coded(n.leadCodes());
        duties.add(new DutyObligation(
                n.id(), unit, leads, n.fromYear(), n.continuing(), n.proof(), n.scored(), n.onRequest()));
    }

    private static @Nullable LocalDate day(String text, int year) {
        if (text.equals("-")) return null;
        return LocalDate.of(year, Integer.parseInt(text.substring(3)), Integer.parseInt(text.substring(0, 2)));
    }

    private static String none(String text) {
        return text.equals("-") ? "" : text;
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.isEmpty() || text.equals("-")) return null;
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
