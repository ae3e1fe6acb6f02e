package vn.chitieu.command;

import java.util.List;
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

/** The command itself: nothing but its subcommands, which {@link Main} adds. */
@Command(
        name = "chitieu",
        resourceBundle = "vn.chitieu.command.help",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChiTieuCommand implements Runnable {
    static final List<Class<?>> SUBCOMMANDS = List.of(
            NightCommand.class,
            ServeCommand.class,
            AccountsCommand.class,
            MailCommand.class,
            StatusCommand.class,
            MigrateCommand.class,
            PruneCommand.class,
            FormsCommand.class,
            CheckCommand.class,
            RulesCommand.class);

    @Spec
    private CommandSpec spec;

    /** The subcommand that a first argument names, alone: taking all of them apart is a tenth of a short command. */
    static List<Class<?>> namedBy(String... args) {
        return SUBCOMMANDS.stream()
                .filter(c ->
                        args.length > 0 && c.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(SUBCOMMANDS);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is required");
    }
}
