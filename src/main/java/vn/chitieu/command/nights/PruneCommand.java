package vn.chitieu.command.nights;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.prune.Pruned;
import vn.chitieu.night.prune.Pruning;
import vn.chitieu.night.prune.Retention;
import vn.chitieu.night.run.NightsBusyException;
import vn.chitieu.store.Database;

/** {@code prune}: clears away what old nights have left. */
@Command(name = "prune", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
public final class PruneCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(PruneCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RetentionOptions retention;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", descriptionKey = "option.out")
    private Path out = Path.of("out");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        common.requireDatabase(err);
        Retention kept = retention.given().orElseThrow(() -> new UsageException(MESSAGES.get("prune.what")));
        try (Database database = CommonOptions.used(common.database)) {
            Pruned pruned = new Pruning(database.dataSource()).prune(kept, out, Clock.system(Vietnamese.ZONE));
            say(pruned, spec.commandLine().getOut());
            return ExitCodes.DONE;
        } catch (NightsBusyException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    public static void say(Pruned pruned, PrintWriter out) {
        out.println(
                pruned.runs() + pruned.batch() + pruned.folders() == 0
                        ? MESSAGES.get("prune.nothing")
                        : MESSAGES.get(
                                "prune.done",
                                Integer.toString(pruned.nights()),
                                Integer.toString(pruned.folders()),
                                Integer.toString(pruned.runs()),
                                Integer.toString(pruned.batch())));
        pruned.elsewhere().forEach(place -> out.println(MESSAGES.get("prune.elsewhere", place.toString())));
        out.flush();
    }
}
