package vn.chitieu.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.CaseAssembler;
import vn.chitieu.assessment.CaseAssembler.Cases;
import vn.chitieu.assessment.DutyCounts;
import vn.chitieu.assessment.RequestMatcher;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.PromiseCase;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.PlanCover;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.fact.sent.CheckResults;
import vn.chitieu.fact.sent.DutyCount;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.DeadlineForm;

/** Rows of the documents first, logic second; see the two stages. */
final class DroolsRuleEngine implements RuleEngine {
    private static final String FIRST_DATA_YEAR = "FIRST_DATA_YEAR";
    private static final String MONEY_UNIT = "money_unit";
    private final Rulebook rulebook;
    private final Lazy<List<NormRules>> norms;
    private final Logic logic;
    private final Bound bound;
    private final CaseAssembler casework;
    private final List<Object> tablesAsFacts;

    private DroolsRuleEngine(Rulebook rulebook, Lazy<List<NormRules>> norms, Logic logic, Bound bound) {
        this.bound = bound;
        this.rulebook = rulebook;
        this.norms = norms;
        this.logic = logic;
        this.casework = new CaseAssembler(rulebook);
        Definitions d = rulebook.definitions();
        List<Object> facts = new ArrayList<>();
        for (PlanDocument document : rulebook.documents()) {
            facts.add(new PlanCover(document.code(), document.lead(), document.draft()));
            facts.addAll(document.duties());
        }
        facts.addAll(d.baselines());
        facts.addAll(d.paceBands());
        facts.addAll(d.thresholds());
        facts.addAll(d.states());
        facts.addAll(d.remedies());
        facts.addAll(d.holidays());
        facts.addAll(d.waivers());
        // which figures are amounts, not counts of whole ones
        d.terms().stream().filter(t -> t.kind().equals(MONEY_UNIT)).forEach(facts::add);
        this.tablesAsFacts = List.copyOf(facts);
    }

    static RuleEngine compile(Rulebook rulebook) {
        DroolsRuleEngine engine = lazily(rulebook);
        List<RuleProblem> problems = new ArrayList<>();
        try {
            engine.norms.get();
        } catch (RuleCompilationException e) {
            problems.addAll(e.problems());
        }
        List<String> steps = engine.logic.compile(problems);
        if (problems.isEmpty()) problems.addAll(OtherVersions.lacking(steps));
        if (!problems.isEmpty()) throw new RuleCompilationException(problems);
        return engine;
    }

    static DroolsRuleEngine lazily(Rulebook rulebook) {
        List<RuleProblem> problems = OtherVersions.problems(rulebook.logic());
        if (!problems.isEmpty()) throw new RuleCompilationException(problems);
        return new DroolsRuleEngine(
                rulebook, new Lazy<>(() -> norms(rulebook)), new Logic(rulebook.logic()), new Bound());
    }

    private static List<NormRules> norms(Rulebook rulebook) {
        List<RuleProblem> problems = new ArrayList<>();
        List<NormRules> norms = rulebook.documents().stream()
                .map(d -> NormRules.compile(d, rulebook.logic(), problems))
                .toList();
        if (!problems.isEmpty()) throw new RuleCompilationException(problems);
        return norms;
    }

    @Override
    public String version() {
        String version = KieBase.class.getPackage().getImplementationVersion();
        return version == null ? "Drools" : "Drools " + version;
    }

    @Override
    public RuleEngine withBaselines(List<Baseline> baselines) {
        return new DroolsRuleEngine(rulebook.withBaselines(baselines), norms, logic, bound);
    }

    @Override
    public Obligations bind(List<OrganisationUnit> units, LocalDate night, int lastYear) {
        int first = firstDataYear();
        List<TargetObligation> targets = new ArrayList<>();
        List<DeadlineObligation> deadlines = new ArrayList<>();
        List<DutyObligation> duties = new ArrayList<>();
        for (NormRules table : norms.get()) {
            Obligations own = table.bind(units, table.territory(rulebook.registry()), night, first, lastYear);
            targets.addAll(own.targets());
            deadlines.addAll(own.deadlines());
            duties.addAll(own.duties());
        }
        return new Obligations(List.copyOf(targets), List.copyOf(deadlines), List.copyOf(duties));
    }

    @Override
    public List<Finding> assess(AssessmentInput input) {
        return assess(input, clause -> true);
    }

    @Override
    public List<Finding> assess(AssessmentInput input, Predicate<String> wanted) {
        Obligations all = owed(input);
        Obligations owed = new Obligations(
                all.targets().stream().filter(t -> wanted.test(t.provisionId())).toList(),
                all.deadlines(),
                all.duties().stream().filter(d -> wanted.test(d.provisionId())).toList());
        DutyCounts counts = casework.counts(input, owed);
        if (counts.none()) return judge(input, owed, List.of()).findings();
        // who has done a duty is known before the targets that count them: first their duties, then the night
        AssessmentInput first = counts.first();
        judge(first, counts.of(owed(first)), counts.asked());
        return judge(counts.counted(), owed, List.of()).findings();
    }

    /** One year ahead, so that notes can name the next date. */
    private Obligations owed(AssessmentInput input) {
        List<OrganisationUnit> units = casework.scope(input.units(), input.asOf());
        int lastYear = input.asOf().getYear() + 1;
        return bound.of(units, input.asOf(), lastYear, () -> bind(units, input.asOf(), lastYear));
    }

    private Cases judge(AssessmentInput input, Obligations owed, List<DutyCount> counts) {
        RequestMatcher register = casework.register(input, owed);
        logic.match(register.facts());
        Cases cases = casework.prepare(input, owed, register);
        List<Object> facts = new ArrayList<>(tablesAsFacts);
        facts.addAll(input.returns());
        facts.addAll(input.values());
        facts.addAll(input.duties());
        facts.addAll(input.said());
        facts.addAll(input.register());
        facts.addAll(cases.units());
        facts.addAll(cases.cases());
        facts.addAll(cases.figures());
        facts.addAll(counts);
        logic.judge(facts);
        return cases;
    }

    @Override
    public void promises(List<PromiseCase> promises) {
        logic.promises(promises);
    }

    @Override
    public List<RegisterEntry> unfit(List<RegisterEntry> register) {
        Map<String, DeadlineForm> forms = new HashMap<>();
        rulebook.documents().stream()
                .flatMap(d -> d.deadlines().stream())
                .filter(DeadlineNorm::onOccasion)
                .forEach(d -> forms.put(d.id(), d.form()));
        RequestMatcher shelf = RequestMatcher.ofDocuments(register, forms);
        logic.match(shelf.facts());
        return shelf.unfit();
    }

    @Override
    public List<Problem> check(ReturnFacts facts, List<? extends Record> beside) {
        List<Object> all = new ArrayList<>(rulebook.definitions().checks());
        all.addAll(rulebook.definitions().formTables());
        all.addAll(rulebook.definitions().terms());
        all.addAll(rulebook.definitions().measures());
        all.addAll(rulebook.definitions().indicators());
        all.add(facts.cover());
        all.addAll(facts.programmes());
        all.addAll(facts.figures());
        all.addAll(facts.duties());
        all.addAll(facts.controlSums());
        all.addAll(facts.partSums());
        all.addAll(facts.repeatedRows());
        all.addAll(beside);
        return problems(all);
    }

    @Override
    public List<Problem> compareYears(List<? extends Record> pairs) {
        List<Object> all = new ArrayList<>(rulebook.definitions().checks());
        all.addAll(rulebook.definitions().formTables());
        all.addAll(pairs);
        return problems(all);
    }

    private List<Problem> problems(List<Object> facts) {
        CheckResults results = new CheckResults();
        logic.check(facts, results);
        return results.problems();
    }

    private int firstDataYear() {
        return rulebook.definitions().thresholds().stream()
                .filter(t -> t.key().equals(FIRST_DATA_YEAR))
                .map(t -> t.value().intValueExact())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FIRST_DATA_YEAR));
    }
}
