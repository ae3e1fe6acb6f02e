package vn.chitieu.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import vn.chitieu.engine.CompiledRules.Text;
import vn.chitieu.rulebook.RuleFile;
import vn.chitieu.rulebook.RuleProblem;

/**
 * Stage two: the logic written in DRL. Its agenda groups are the steps of the work, taken in order of their names, so
 * that a new step needs no Java. Groups whose name begins with {@code kiem-tra} check returns; those with {@code tra-loi}
 * find what answers what in the register, before cases are made of it.
 */
final class Logic {
    static final String CHECKS = "kiem-tra";
    static final String MATCHES = "tra-loi";
    /** No case needs more firings than this; a rule that does is a mistake. */
    private static final long FIRINGS_A_FACT = 200;

    private final KieBase rules;
    private final List<String> steps;

    private Logic(KieBase rules) {
        this.rules = rules;
        TreeSet<String> groups = new TreeSet<>();
        for (KiePackage p : rules.getKiePackages())
            p.getRules().forEach(r -> groups.add(((RuleImpl) r).getAgendaGroup()));
        this.steps = List.copyOf(groups);
    }

    static Logic compile(List<RuleFile> files, List<RuleProblem> problems) {
        List<Text> texts = files.stream()
                .filter(file -> file.name().endsWith(".drl"))
                .map(file -> new Text(file.name(), new String(file.content(), StandardCharsets.UTF_8)))
                .toList();
        return new Logic(CompiledRules.LOGIC.get(texts, problems));
    }

    /** Names of its steps, in order. */
    List<String> steps() {
        return steps;
    }

    /** Judges the facts. */
    void judge(List<?> facts) {
        run(facts, s -> !s.startsWith(CHECKS) && !s.startsWith(MATCHES), session -> {});
    }

    /** Finds what answers what among the facts. */
    void match(List<?> facts) {
        if (!facts.isEmpty()) run(facts, s -> s.startsWith(MATCHES), session -> {});
    }

    /** Runs the data checks over the facts; {@code out} collects the problems. */
    void check(List<?> facts, Object out) {
        run(facts, s -> s.startsWith(CHECKS), session -> session.setGlobal("out", out));
    }

    private void run(List<?> facts, Predicate<String> wanted, Consumer<KieSession> globals) {
        List<String> order = steps.stream().filter(wanted).toList();
        if (order.isEmpty()) return;
        KieSession session = rules.newKieSession();
        try {
            globals.accept(session);
            session.addEventListener(new Trace(FIRINGS_A_FACT * (facts.size() + 10L)));
            facts.forEach(session::insert);
            for (String step : order) {
                session.getAgenda().getAgendaGroup(step).setFocus();
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
    }
}
