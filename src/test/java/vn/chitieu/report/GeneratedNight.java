package vn.chitieu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.Definitions.RemedyText;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Actual;
import vn.chitieu.finding.Aim;
import vn.chitieu.finding.Coverage;
import vn.chitieu.finding.Distance;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.finding.Note;
import vn.chitieu.finding.Pace;
import vn.chitieu.finding.Schedule;
import vn.chitieu.finding.Verdict;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Standing;

/** A night over the real rule files with made-up figures: every norm of every unit, states in turn. */
final class GeneratedNight implements NightData {
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 20);
    private static final List<String> CHANGES = List.of("NEW", "PERSISTING", "WORSE", "BETTER", "");
    private final Rulebook rules;
    private final List<String> units;
    private int turn;

    /** @param units codes of the units that have findings; none for all */
    GeneratedNight(Rulebook rules, String... units) {
        this.rules = rules;
        this.units = List.of(units);
    }

    private List<NightFinding> findings(OrganisationUnit unit) {
        turn = Math.floorMod(unit.code().hashCode(), 97);
        List<NightFinding> found = new ArrayList<>();
        for (PlanDocument document : rules.documents()) {
            for (TargetNorm norm : document.targets()) {
                if (!norm.scored() || !unit.ofType(norm.unitType()) || !unit.coded(norm.unitCodes())) continue;
                if (norm.eachLevel()) norm.levels().forEach(l -> found.add(target(unit, document, norm, "level=" + l)));
                else found.add(target(unit, document, norm, ""));
            }
            for (DeadlineNorm norm : document.deadlines()) {
                if (!unit.ofType(norm.unitType())
                        || !unit.coded(norm.unitCodes())
                        || !unit.notCoded(norm.exceptCodes())) continue;
                if (norm.form() == DeadlineForm.ON_REQUEST
                        || !norm.sameAs().isEmpty() && !norm.sameAs().equals("-")) continue;
                for (int year : new int[] {2025, 2026}) found.add(deadline(unit, document, norm, year));
            }
            for (DutyNorm norm : document.duties()) {
                if (!norm.scored() || !unit.ofType(norm.unitType()) || !unit.coded(norm.unitCodes())) continue;
                found.add(duty(unit, document, norm));
            }
        }
        return found;
    }

    private NightFinding target(OrganisationUnit unit, PlanDocument document, TargetNorm norm, String dimension) {
        List<StateRow> states = rules.definitions().states().stream()
                .filter(s -> s.kind() == Kind.TARGET)
                .toList();
        StateRow state = norm.horizonEnd() > 2030 ? states.get(3) : states.get(++turn % states.size());
        boolean known = !List.of("NOT_APPLICABLE", "NO_RETURN", "RETURN_REJECTED", "NOT_COMPUTABLE", "NOT_YET_DUE")
                .contains(state.state());
        boolean share = norm.unit().equals("%");
        BigDecimal target = norm.value();
        BigDecimal whole = BigDecimal.valueOf(2000 + 137L * turn);
        BigDecimal part = BigDecimal.valueOf(share ? 400 + 31L * turn : 20 + turn);
        BigDecimal actual = share ? part.movePointRight(2).divide(whole, 20, RoundingMode.HALF_UP) : part;
        boolean judged = known && target != null;
        BigDecimal attainment = judged ? actual.movePointRight(2).divide(target, 20, RoundingMode.HALF_UP) : null;
        boolean aggregate = unit.code().equals("51");
        boolean open = state.standing() == Standing.OPEN;
        return new NightFinding(
                new Finding(
                        new Identity(
                                Kind.TARGET,
                                unit.code(),
                                norm.id(),
                                Dimension.of(dimension),
                                Period.year(norm.horizonEnd())),
                        verdict(state),
                        new Measured(
                                norm.indicator(),
                                norm.population(),
                                norm.unit(),
                                new Aim(norm.comparator(), target, norm.valueMax()),
                                new Actual(
                                        known ? actual : null,
                                        known ? part : null,
                                        known && share ? whole : null,
                                        null,
                                        null,
                                        known ? null : 2025,
                                        known ? null : new BigDecimal("31.25")),
                                new Coverage(aggregate ? 8 : null, aggregate ? 9 : null, "", List.of()),
                                new Distance(judged ? target.subtract(actual) : null, judged ? 12L : null, attainment),
                                new Pace(
                                        norm.horizonEnd(),
                                        known ? 2025 : null,
                                        known ? actual.multiply(new BigDecimal("0.9")) : null,
                                        judged ? target.multiply(new BigDecimal("0.55")) : null,
                                        judged ? BigDecimal.valueOf(41 + turn) : null,
                                        judged ? new BigDecimal("1.25") : null)),
                        null,
                        new vn.chitieu.finding.Sources(
                                document.code(),
                                known ? 2026 : null,
                                known ? LocalDate.of(2026, 11, 30) : null,
                                inputs(unit),
                                List.of("Tiến độ: chậm", "Kiến nghị")),
                        new Note(
                                remedy(Kind.TARGET, norm.indicator(), state.state()),
                                Map.of("errors", "3"),
                                List.of("DENOMINATOR_HELD"))),
                open ? CHANGES.get(turn % 4) : "",
                open ? LocalDate.of(2026, 8, 1) : null);
    }

    private NightFinding deadline(OrganisationUnit unit, PlanDocument document, DeadlineNorm norm, int year) {
        boolean dated = norm.form() == DeadlineForm.YEARLY;
        LocalDate due = dated ? LocalDate.of(year, 12, 4) : null;
        int late = Math.floorMod(unit.code().hashCode() + year, 5);
        LocalDate met = !dated || late == 4 ? null : LocalDate.of(year, 12, 2 + late * 2);
        String state = !dated ? "NO_DATE" : met == null ? "OVERDUE" : met.isAfter(due) ? "LATE" : "ON_TIME";
        return plain(unit, document, Kind.DEADLINE, norm.id(), Period.year(year), state, due, met, Map.of());
    }

    private NightFinding duty(OrganisationUnit unit, PlanDocument document, DutyNorm norm) {
        String state =
                List.of("DONE", "IN_PROGRESS", "NOT_STARTED", "NOT_REPORTED").get(++turn % 4);
        Map<String, String> params =
                state.equals("DONE") ? Map.of("evidence", "Công văn số 125/UBND-VX ngày 12/10/2026") : Map.of();
        return plain(unit, document, Kind.DUTY, norm.id(), Period.NONE, state, null, null, params);
    }

    private NightFinding plain(
            OrganisationUnit unit,
            PlanDocument document,
            Kind kind,
            String id,
            Period period,
            String state,
            @Nullable LocalDate due,
            @Nullable LocalDate met,
            Map<String, String> params) {
        StateRow row = rules.definitions().states().stream()
                .filter(s -> s.kind() == kind && s.state().equals(state))
                .findFirst()
                .orElseThrow();
        boolean open = row.standing() == Standing.OPEN;
        return new NightFinding(
                new Finding(
                        new Identity(kind, unit.code(), id, Dimension.NONE, period),
                        verdict(row),
                        null,
                        new Schedule(due, met),
                        new vn.chitieu.finding.Sources(document.code(), null, null, inputs(unit), List.of("Thời hạn")),
                        new Note(remedy(kind, id, state), params, List.of())),
                open ? CHANGES.get(turn % 4) : "",
                open ? LocalDate.of(2026, 8, 1) : null);
    }

    private static Verdict verdict(StateRow row) {
        return new Verdict(row.state(), row.standing(), row.rank(), row.severity(), false, "", "");
    }

    private String remedy(Kind kind, String subject, String state) {
        List<RemedyText> fitting = rules.definitions().remedies().stream()
                .filter(r -> r.kind() == kind && r.state().equals(state))
                .toList();
        return fitting.stream()
                .filter(r -> r.subject().equals(subject))
                .findFirst()
                .or(() -> fitting.stream().filter(r -> r.subject().equals("*")).findFirst())
                .map(RemedyText::key)
                .orElse("");
    }

    private static List<Cited> inputs(OrganisationUnit unit) {
        return List.of(new Cited("observation", unit.code() + "/2026/bao-cao-nam-2026.xlsx", "Người học", "D5:D9"));
    }

    @Override
    public void eachUnit(Consumer<UnitNight> unit) {
        for (OrganisationUnit one : rules.registry().units()) {
            List<NightFinding> findings = findings(one);
            if (findings.isEmpty() || !units.isEmpty() && !units.contains(one.code())) continue;
            boolean institution = one.type().equals("institution");
            boolean sends = institution || Math.floorMod(one.code().hashCode(), 5) == 0;
            List<IndicatorValue> values = new ArrayList<>();
            if (sends) {
                for (int level = 6; level <= 9; level++) {
                    values.add(value(one, "STEM_SHARE", level, 120 + level, 400));
                    values.add(value(one, "BASIC_SHARE", level, 12 + level, 400));
                    values.add(value(one, "ICT_GRADUATES", level, 10 + level, 0));
                }
            }
            List<DataIssue> issues = institution
                    ? List.of(new DataIssue(
                            one.code(),
                            2026,
                            false,
                            "WARNING",
                            "DUTY_UNKNOWN",
                            one.code() + "/2026/bao-cao-nam-2026.xlsx",
                            "Nhiệm vụ",
                            "A7",
                            Map.of("cell", "A7", "value", "KH11-V.9-1")))
                    : List.of();
            List<ReturnStatus> returns = sends
                    ? List.of(new ReturnStatus(
                            one.code(),
                            2026,
                            true,
                            LocalDate.of(2026, 12, 2),
                            LocalDate.of(2026, 11, 30),
                            false,
                            0,
                            1,
                            one.code() + "/2026/bao-cao-nam-2026.xlsx",
                            ""))
                    : List.of();
            unit.accept(new UnitNight(one, findings, issues, values, returns));
        }
    }

    private static IndicatorValue value(OrganisationUnit unit, String indicator, int level, int part, int whole) {
        return IndicatorValue.own(
                unit.code(),
                indicator,
                Dimension.level(level),
                2026,
                "territory",
                BigDecimal.valueOf(part),
                whole == 0 ? null : BigDecimal.valueOf(whole),
                List.of());
    }

    @Override
    public LocalDate asOf() {
        return AS_OF;
    }

    @Override
    public Rulebook rulebook() {
        return rules;
    }

    @Override
    public String inboxHash() {
        return "3f5a0c9e6b1d4e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7";
    }

    @Override
    public String engineVersion() {
        return "10.2.0";
    }

    @Override
    public boolean onLastGoodRules() {
        return false;
    }

    @Override
    public String comparedWith() {
        return "2026-12-05";
    }

    @Override
    public List<NightFinding> findingsOf(String unitCode) {
        return rules.registry().unit(unitCode).map(this::findings).orElse(List.of());
    }

    @Override
    public List<DataIssue> orphans() {
        return List.of();
    }
}
