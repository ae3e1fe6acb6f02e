package vn.chitieu.command.nights;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Interruption;
import vn.chitieu.command.common.ProgressView;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.setting.Setting;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code night}: one night, now. */
@Command(name = "night", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
public final class NightCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(NightCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private NightFolders folders;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.asof")
    private @Nullable LocalDate asOf;

    @Option(names = "--replay", paramLabel = "RUN", descriptionKey = "option.replay")
    private @Nullable Long replay;

    @Option(names = "--allow-empty", descriptionKey = "option.allowempty")
    private boolean allowEmpty;

    @Override
    public Integer call() {
        Setting.requireAll(System.getenv());
        if (replay != null) return ReplayReport.run(replay, folders.out, common, spec.commandLine());
        Folders.require(common.rules, "rules.missing");
        Folders.require(folders.inbox, "inbox.missing");
        common.requireDatabase(spec.commandLine().getErr());
        common.requireServerForWorkers();
        Clock clock = Clock.system(Vietnamese.ZONE);
        LocalDate day = asOf != null ? asOf : LocalDate.now(clock);
        PrintWriter err = spec.commandLine().getErr();
        err.println(MESSAGES.get("night.begins", Vietnamese.day(day)));
        err.println(common.opening());
        err.flush();
        try (Interruption interruption =
                        Interruption.told(err, MESSAGES.get("night.interrupted", Vietnamese.day(day), day.toString()));
                Database database = Databases.open(common.database);
                NightContext context = NightContext.open(database.dataSource());
                ProgressView progress = new ProgressView(err)) {
            NightResult result = context.nights()
                    .run(
                            new NightRequest(
                                    common.rules,
                                    folders.inbox,
                                    folders.out,
                                    day,
                                    clock,
                                    folders.acceptedLogic,
                                    allowEmpty),
                            progress);
            if (result.done()) progress.close();
            else progress.failed();
            return NightReport.print(result, spec.commandLine().getOut(), err);
        }
    }
}
