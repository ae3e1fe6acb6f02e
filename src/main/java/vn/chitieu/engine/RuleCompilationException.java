package vn.chitieu.engine;

import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.rulebook.model.RuleProblem;

/** Rules that passed the checker but do not compile; every problem is told, by file. */
public final class RuleCompilationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<RuleProblem> problems;

    public RuleCompilationException(List<RuleProblem> problems) {
        super(problems.stream().map(p -> p.file() + ": " + p.message()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
