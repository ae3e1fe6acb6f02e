package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.fact.AnswerCase;
import vn.chitieu.fact.Case;
import vn.chitieu.fact.Counting;
import vn.chitieu.fact.DataCase;
import vn.chitieu.fact.DeadlineCase;
import vn.chitieu.fact.DutyCase;
import vn.chitieu.fact.Figure;
import vn.chitieu.fact.PeriodCase;
import vn.chitieu.fact.Senders;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.fact.UnitCase;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.fact.owed.TaskDue;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.EndedUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Note;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/**
 * Lays a night's facts and obligations out as cases. Decides nothing: it only puts side by side what belongs together
 * (levels, years of a window, requests and their answers) for the rules to judge.
 */
public final class CaseAssembler {
    private final Registry registry;
    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Rulebook rulebook;
    private final DutyCounting counting;
    private final Contributors contributors;
    private final List<Baseline> baselines;

    public CaseAssembler(Rulebook rulebook) {
        this.rulebook = rulebook;
        registry = rulebook.registry();
        counting = new DutyCounting(rulebook.definitions());
        rulebook.documents().stream()
                .flatMap(d -> d.provisions().stream())
                .forEach(p -> documents.put(p.id(), p.document()));
        Map<String, String> tableOf = new HashMap<>();
        for (Measure m : rulebook.definitions().measures()) tableOf.put(m.id(), m.table());
        for (Indicator i : rulebook.definitions().indicators()) {
            indicators.put(i.id(), i);
            tables.put(i.id(), tableOf.getOrDefault(i.numerator(), ""));
        }
        contributors = new Contributors(registry, rulebook.definitions());
        baselines = rulebook.definitions().baselines();
    }

    /**
     * The units whose calendars must be known to judge the given ones: themselves, those above them, and below each of
     * these the ones whose figures are added up. All as they are known on the day.
     */
    public List<OrganisationUnit> scope(List<OrganisationUnit> units, LocalDate asOf) {
        Map<String, OrganisationUnit> scope = new LinkedHashMap<>();
        for (OrganisationUnit unit : units) scope.put(unit.code(), unit);
        for (OrganisationUnit unit : units) {
            addContributors(scope, unit);
            OrganisationUnit above = registry.unit(unit.parentCode()).orElse(null);
            while (above != null && scope.putIfAbsent(above.code(), above) == null) {
                // nobody's year follows the root's: its calendar is only looked at when it is judged itself
                if (!above.parentCode().isEmpty()) addContributors(scope, above);
                above = registry.unit(above.parentCode()).orElse(null);
            }
        }
        return scope.values().stream().map(u -> u.asOf(asOf)).toList();
    }

    private void addContributors(Map<String, OrganisationUnit> scope, OrganisationUnit above) {
        contributors.parts(above.code()).forEach(c -> scope.putIfAbsent(c.code(), c));
    }

    /** Which duties must be judged before the targets of the input's units, because these count who has done them. */
    public DutyCounts counts(AssessmentInput input, Obligations obligations) {
        return DutyCounts.of(input, obligations, rulebook, counting, contributors);
    }

    /** What the register asks of the input's units and what came; the rules match them before cases are made of it. */
    public RequestMatcher register(AssessmentInput input, Obligations obligations) {
        Set<String> shown = new HashSet<>();
        input.units().forEach(u -> shown.add(u.code()));
        return RequestMatcher.of(
                input.register(),
                obligations.deadlines().stream()
                        .filter(d -> !d.onOccasion() || shown.contains(d.unit().code()))
                        .toList());
    }

    /**
     * The cases of the input's units.
     *
     * @param obligations those of their {@link #scope}, one year ahead
     * @param register what {@link #register} gave, matched by the rules
     */
    public Cases prepare(AssessmentInput input, Obligations obligations, RequestMatcher register) {
        LocalDate asOf = input.asOf();
        Set<String> shown = new HashSet<>();
        input.units().forEach(u -> shown.add(u.code()));
        Set<String> withDataDeadline = new HashSet<>();
        Map<String, TreeSet<String>> yearly = new HashMap<>();
        for (DeadlineObligation d : obligations.deadlines()) {
            String code = d.unit().code();
            if (d.carriesData() && d.namedDay() != null) withDataDeadline.add(code);
            if (!d.onOccasion() && !d.periodic() && d.sameAs().isEmpty())
                yearly.computeIfAbsent(code, k -> new TreeSet<>()).add((d.carriesData() ? "0" : "1") + d.provisionId());
        }
        Map<String, UnitCase> units = new LinkedHashMap<>();
        for (OrganisationUnit u : scope(input.units(), asOf))
            units.put(
                    u.code(),
                    new UnitCase(
                            u,
                            asOf,
                            addsUp(u, withDataDeadline),
                            contributors.above(u),
                            withDataDeadline.contains(u.code())));

        List<Case> cases = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Inheritance inheritance = new Inheritance(registry, asOf);
        FigureAggregator shelf = new FigureAggregator(
                input.values(), contributors, baselines, registry.arrangements().isEmpty() ? null : inheritance);
        Senders nobody = Senders.of(List.of(), input.returns());
        for (TargetObligation t : obligations.targets()) {
            Indicator indicator = indicators.get(t.indicator());
            if (!t.scored()
                    || indicator == null
                    || !shown.contains(t.unit().code())
                    || !t.unit().existsOn(asOf)) continue;
            String source = contributors.source(t.indicator());
            boolean aggregate = !contributors.parts(t.unit().code(), source).isEmpty();
            boolean own = source.length() == 1 || t.unit().ofType(source);
            List<Integer> levels = indicator.byLevel() ? t.levels() : List.of();
            List<OrganisationUnit> able =
                    aggregate ? contributors.able(t.unit().code(), t.indicator(), levels) : List.of();
            TargetCase c = new TargetCase(
                    unit(units, t.unit()),
                    t,
                    document(t.provisionId()),
                    new Counting(
                            indicator,
                            tables.get(t.indicator()),
                            levels,
                            aggregate,
                            aggregate ? able.isEmpty() : !own,
                            nobody.of(able)));
            List<String> parts = inheritance.of(c.getUnitCode()).stream()
                    .map(a -> a.oldName() + " (" + a.oldCode() + ")")
                    .toList();
            c.param(Note.TAKEN_OVER, String.join(", ", parts));
            cases.add(named(c, t.version()));
            figures.addAll(shelf.figuresOf(c));
        }
        for (DeadlineObligation d : obligations.deadlines()) {
            boolean visible = shown.contains(d.unit().code());
            UnitCase unit = unit(units, d.unit());
            String document = document(d.provisionId());
            if (!d.onOccasion()) {
                boolean begun = !d.period().begin().isAfter(asOf);
                PeriodCase period = register.period(
                        d.provisionId(), unit.getCode(), d.period().code());
                AnswerCase answer = period == null ? null : period.getAnswer();
                DeadlineCase c = new DeadlineCase(
                        unit,
                        d,
                        document,
                        null,
                        answer == null ? null : answer.getEntry(),
                        Dimension.NONE,
                        visible && begun);
                if (period != null) period.getTrace().forEach(c::fired);
                cases.add(named(ended(c), d.version()));
            } else if (visible) {
                for (RequestMatcher.Request r : register.requests(d)) {
                    RegisterEntry asked = r.asked().getEntry();
                    DeadlineCase c = new DeadlineCase(unit, d, document, asked, r.answer(), r.dimension(), true);
                    r.asked().getTrace().forEach(c::fired);
                    cases.add(named(ended(c), d.version()));
                }
            }
        }
        for (DutyObligation d : obligations.duties())
            if (d.scored() && shown.contains(d.unit().code()) && d.fromYear() <= asOf.getYear())
                cases.addAll(duty(unit(units, d.unit()), d));
        for (ReturnStatus status : input.returns()) {
            TreeSet<String> clauses = yearly.get(status.unitCode());
            UnitCase unit = units.get(status.unitCode());
            if (clauses != null && unit != null && !unit.isEnded() && shown.contains(status.unitCode())) {
                String clause = clauses.first().substring(1);
                cases.add(new DataCase(unit, status, clause, document(clause)));
            }
        }
        return new Cases(List.copyOf(units.values()), cases, figures);
    }

    /** The duty itself, and of a task that goes on after its due date what it asks in each year since. */
    private List<DutyCase> duty(UnitCase unit, DutyObligation d) {
        TaskDue due = d.due();
        String document = document(d.provisionId());
        boolean there = d.unit().existsOn(unit.getAsOf());
        if (!there && (due == null || !unit.isEnded())) return List.of();
        List<DutyCase> cases = new ArrayList<>();
        if (d.governs()) cases.add(named(ended(new DutyCase(unit, d, document)), d.version()));
        if (there && due != null && due.onwards())
            for (int year = due.named().getYear() + 1; year <= unit.getAsOf().getYear(); year++)
                cases.add(named(DutyCase.following(unit, d, document, year), d.version()));
        return cases;
    }

    /** What an ended unit still owes is for those who answer for it now. */
    private <T extends Case> T ended(T c) {
        if (!c.getUnit().isEnded()) return c;
        EndedUnit ended = EndedUnit.of(c.getUnit().getUnit(), registry, c.getAsOf());
        c.mark(EndedUnit.MARK);
        ended.params().forEach(c::param);
        return c;
    }

    /** A finding names the version of the clause that it comes from, wherever there is more than the first. */
    private static <T extends Case> T named(T c, Version version) {
        if (version.from() == null) return c;
        c.param(Note.VERSION, version.from().toString());
        c.param(Note.AMENDING, version.number());
        c.param(Note.AMENDING_DATE, version.date() == null ? "" : version.date().toString());
        return c;
    }

    private static UnitCase unit(Map<String, UnitCase> units, OrganisationUnit unit) {
        UnitCase found = units.get(unit.code());
        if (found == null) throw new IllegalStateException(unit.code());
        return found;
    }

    /** A unit whose years are those of the returns below it: it has no dated report of its own figures. */
    private boolean addsUp(OrganisationUnit unit, Set<String> withDataDeadline) {
        return !contributors.parts(unit.code(), Contributors.BY_TYPE).isEmpty()
                || !withDataDeadline.contains(unit.code())
                        && !contributors.parts(unit.code()).isEmpty();
    }

    private String document(String provisionId) {
        return documents.getOrDefault(provisionId, "");
    }

    /** What the rules are given, and what becomes of it. */
    public record Cases(List<UnitCase> units, List<Case> cases, List<Figure> figures) {
        public List<Finding> findings() {
            return cases.stream()
                    .flatMap(c -> CaseFindings.of(c).stream())
                    .sorted(Comparator.comparing(Finding::id))
                    .toList();
        }
    }
}
