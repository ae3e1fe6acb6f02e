package vn.chitieu.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.RuleCheckListing;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.RuleProblem.Severity;
import vn.chitieu.rulebook.Rulebook;

/** {@code rules check}: every mistake of every rule file at once. Exit 2 when there is an error. */
@Command(name = "check", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesCheckCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Override
    public Integer call() {
        Rulebook rulebook = CheckedRules.read(common.rules);
        PrintWriter out = spec.commandLine().getOut();
        RuleCheckListing listing = RuleCheckListing.of(rulebook);
        if (csv) Listings.csv(listing.header(), listing.rows(), out);
        else print(rulebook, out);
        return rulebook.hasErrors() ? ExitCodes.USAGE : ExitCodes.DONE;
    }

    static void print(Rulebook rulebook, PrintWriter out) {
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

    static String sentence(RuleProblem p) {
        String place = p.sheet().isEmpty()
                ? p.file()
                : MESSAGES.get(p.cell().isEmpty() ? "check.sheet" : "check.cell", p.file(), p.sheet(), p.cell());
        return MESSAGES.get(
                p.severity() == Severity.ERROR ? "check.error" : "check.warning", place, p.message(), p.remedy());
    }
}
