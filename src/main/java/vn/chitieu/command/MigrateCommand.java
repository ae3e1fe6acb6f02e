package vn.chitieu.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.language.Messages;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/**
 * {@code migrate}: makes or upgrades the tables and gives the application's role its rights, so that nights need not
 * know who owns the tables.
 */
@Command(name = "migrate", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(MigrateCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        common.requireDatabase(spec.commandLine().getErr());
        try (Database database = Databases.open(common.database)) {
            spec.commandLine().getOut().println(MESSAGES.get("migrate.done", database.place(), database.version()));
            return ExitCodes.DONE;
        }
    }
}
