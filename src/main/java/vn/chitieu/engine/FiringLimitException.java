package vn.chitieu.engine;

import java.util.List;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleProblem;

/** A rule that goes on firing without an end; the message names it. */
public final class FiringLimitException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FiringLimitException(String message) {
        super(message);
    }

    /** The loop as a mistake of the logic. */
    public List<RuleProblem> problems() {
        return List.of(new RuleProblem(
                RuleProblem.Severity.ERROR,
                "RULE_LOOP",
                "logic",
                "",
                "",
                String.valueOf(getMessage()),
                Messages.beside(FiringLimitException.class).get("firing.remedy")));
    }
}
