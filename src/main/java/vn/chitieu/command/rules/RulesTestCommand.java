package vn.chitieu.command.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.engine.FiringLimitException;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scenario.Outcome;
import vn.chitieu.scenario.ScenarioBooks;
import vn.chitieu.scenario.Scenarios;

/** {@code rules test}: runs the scenarios of every document. Exit 2 when one fails. */
@Command(name = "test", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesTestCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.found")
    private @Nullable Path into;

    @Override
    public Integer call() {
        if (into != null && Folders.same(into, common.rules))
            throw new UsageException(MESSAGES.get("mark.same", into.toString()));
        PrintWriter out = spec.commandLine().getOut();
        Rulebook rulebook = CheckedRules.read(common.rules);
        if (rulebook.hasErrors()) {
            RuleLines.print(rulebook, out);
            return ExitCodes.USAGE;
        }
        List<Outcome> outcomes;
        try {
            outcomes = new Scenarios(rulebook, RuleEngines.compile(rulebook)).run();
        } catch (FiringLimitException e) {
            e.problems().forEach(p -> out.println(RuleLines.sentence(p)));
            return ExitCodes.USAGE;
        }
        outcomes.stream().filter(o -> !o.passed()).forEach(o -> out.println(sentence(o)));
        long failed = outcomes.stream().filter(o -> !o.passed()).count();
        out.println(MESSAGES.get(
                failed == 0 ? "test.passed" : "test.failed", Integer.toString(outcomes.size()), Long.toString(failed)));
        if (into != null)
            ScenarioBooks.write(rulebook, outcomes, into, LocalDate.now(Clock.system(Vietnamese.ZONE)))
                    .forEach(
                            copy -> spec.commandLine().getErr().println(MESSAGES.get("test.written", copy.toString())));
        return failed == 0 ? ExitCodes.DONE : ExitCodes.USAGE;
    }

    private static String sentence(Outcome outcome) {
        return outcome.results().stream()
                .filter(r -> !r.passed())
                .map(r -> MESSAGES.get(
                        "test.wrong",
                        outcome.file(),
                        outcome.scenario().id(),
                        r.cell(),
                        outcome.scenario().description(),
                        r.header(),
                        r.expected(),
                        r.found()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
