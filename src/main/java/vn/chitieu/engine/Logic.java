package vn.chitieu.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * Stage two: the logic written in DRL, in the parts that {@link LogicPart} tells apart, each compiled when it is first
 * needed. The agenda groups of a part are the steps of its work, taken in order of their names, so that a new step needs
 * no Java.
 */
final class Logic {
    /** No case needs more firings than this; a rule that does is a mistake. */
    private static final long FIRINGS_A_FACT = 200;

    /** One part compiled, and its steps in order. */
    private record Compiled(KieBase rules, List<String> steps) {
        static Compiled of(LogicPart part, KieBase rules) {
            TreeSet<String> groups = new TreeSet<>();
            for (KiePackage p : rules.getKiePackages())
                p.getRules().forEach(r -> groups.add(((RuleImpl) r).getAgendaGroup()));
            return new Compiled(rules, groups.stream().filter(part::has).toList());
        }
    }

    private final List<RuleFile> files;
    private final Map<LogicPart, Compiled> compiled = new EnumMap<>(LogicPart.class);

    /** @param files nothing of them is compiled yet */
    Logic(List<RuleFile> files) {
        this.files = files;
    }

    /** Compiles every part now and names all steps; what is wrong is added to {@code problems}. */
    List<String> compile(List<RuleProblem> problems) {
        List<String> steps = new ArrayList<>();
        for (LogicPart part : LogicPart.values())
            steps.addAll(compile(part, problems).steps());
        return steps;
    }

    /** Judges the facts. */
    void judge(List<?> facts) {
        run(LogicPart.JUDGEMENT, facts, session -> {});
    }

    /** Finds what answers what among the facts. */
    void match(List<?> facts) {
        if (!facts.isEmpty()) run(LogicPart.MATCHES, facts, session -> {});
    }

    /** Says what has become of promises. */
    void promises(List<?> facts) {
        if (!facts.isEmpty()) run(LogicPart.PROMISES, facts, session -> {});
    }

    /** Runs the data checks over the facts; {@code out} collects the problems. */
    void check(List<?> facts, Object out) {
        run(LogicPart.CHECKS, facts, session -> session.setGlobal("out", out));
    }

    private void run(LogicPart part, List<?> facts, Consumer<KieSession> globals) {
        Compiled logic = ready(part);
        if (logic.steps().isEmpty()) return;
        KieSession session = logic.rules().newKieSession();
        try {
            globals.accept(session);
            session.addEventListener(new Trace(FIRINGS_A_FACT * (facts.size() + 10L)));
            facts.forEach(session::insert);
            for (String step : logic.steps()) {
                session.getAgenda().getAgendaGroup(step).setFocus();
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
    }

    private Compiled ready(LogicPart part) {
        List<RuleProblem> problems = new ArrayList<>();
        Compiled ready = compile(part, problems);
        if (!problems.isEmpty()) throw new RuleCompilationException(problems);
        return ready;
    }

    private synchronized Compiled compile(LogicPart part, List<RuleProblem> problems) {
        Compiled known = compiled.get(part);
        if (known != null) return known;
        List<RuleProblem> own = new ArrayList<>();
        Compiled made = Compiled.of(part, CompiledRules.LOGIC.get(part.texts(files), own));
        if (own.isEmpty()) compiled.put(part, made);
        // files that serve every part are wrong once
        own.removeAll(problems);
        problems.addAll(own);
        return made;
    }
}
