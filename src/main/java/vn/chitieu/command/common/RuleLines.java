package vn.chitieu.command.common;

import java.io.PrintWriter;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;

/** Problems of rule files as lines: place, what is wrong, how to mend it; and how many there are. */
public final class RuleLines {
    private static final Messages MESSAGES = Messages.beside(RuleLines.class);

    private RuleLines() {}

    public static void print(Rulebook rulebook, PrintWriter out) {
        rulebook.problems().forEach(p -> out.println(sentence(p)));
        long errors = rulebook.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
        long warnings = rulebook.problems().size() - errors;
        out.println(MESSAGES.get(
                errors > 0 ? "check.errors" : "check.clean",
                Integer.toString(rulebook.files().size()),
                Long.toString(errors),
                Long.toString(warnings)));
    }

    public static String sentence(RuleProblem p) {
        String place = p.sheet().isEmpty()
                ? p.file()
                : MESSAGES.get(p.cell().isEmpty() ? "check.sheet" : "check.cell", p.file(), p.sheet(), p.cell());
        return MESSAGES.get(
                p.severity() == Severity.ERROR ? "check.error" : "check.warning", place, p.message(), p.remedy());
    }
}
