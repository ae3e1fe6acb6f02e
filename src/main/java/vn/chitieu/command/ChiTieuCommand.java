package vn.chitieu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself: nothing but its subcommands. */
@Command(
        name = "chitieu",
        resourceBundle = "vn.chitieu.command.help",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            NightCommand.class,
            ServeCommand.class,
            AccountsCommand.class,
            MailCommand.class,
            StatusCommand.class,
            MigrateCommand.class,
            PruneCommand.class,
            FormsCommand.class,
            CheckCommand.class,
            RulesCommand.class
        })
final class ChiTieuCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is required");
    }
}
