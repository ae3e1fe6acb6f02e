package vn.chitieu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.Version;
import vn.chitieu.command.mail.MailCommand;
import vn.chitieu.command.nights.NightCommand;
import vn.chitieu.command.nights.PruneCommand;
import vn.chitieu.command.nights.StatusCommand;
import vn.chitieu.command.rules.RulesCommand;
import vn.chitieu.command.serve.ServeCommand;

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
