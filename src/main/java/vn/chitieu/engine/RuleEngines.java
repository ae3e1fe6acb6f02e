package vn.chitieu.engine;

import vn.chitieu.rulebook.model.Rulebook;

/** Where rule engines come from. */
public final class RuleEngines {
    private RuleEngines() {}

    /**
     * Makes a rule of each row of every document, and compiles them and the logic. What this process has compiled before, from the
     * very same content, is used again.
     *
     * @throws RuleCompilationException with every problem found
     */
    public static RuleEngine compile(Rulebook rulebook) {
        return DroolsRuleEngine.compile(rulebook);
    }

    /**
     * As {@link #compile}, but each part only when it is first asked for: for a process that needs few of them. What is
     * wrong with a part is thrown then.
     *
     * @throws RuleCompilationException when the logic is of another version
     */
    public static RuleEngine lazily(Rulebook rulebook) {
        return DroolsRuleEngine.lazily(rulebook);
    }
}
