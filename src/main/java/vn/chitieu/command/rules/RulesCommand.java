package vn.chitieu.command.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: what policy staff do with the rule files. Starts no database. */
@Command(
        name = "rules",
        resourceBundle = "vn.chitieu.command.help",
        mixinStandardHelpOptions = true,
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesDiffCommand.class,
            RulesNewCommand.class,
            RulesAmendCommand.class,
            RulesImpactCommand.class,
            RulesExplainCommand.class,
            RulesListCommand.class,
            RulesLedgerCommand.class
        })
public final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is required");
    }
}
