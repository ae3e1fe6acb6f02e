package vn.chitieu.command.nights;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.common.Terminal;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.parts.Workers;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code status}: the last nights, returns in and missing. */
@Command(name = "status", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(StatusCommand.class);
    private static final int SHOWN = 10;
    /** Lines that begin so say more of the line above them. */
    private static final String DETAIL = "  ";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--missing", descriptionKey = "option.status.missing")
    private boolean missing;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.status.unit")
    private @Nullable String unit;

    @Override
    public Integer call() {
        common.requireDatabase(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        String place = Databases.place(common.database);
        if (CommonOptions.neverUsed(common.database)) {
            // a folder that somebody has named has most likely been mistyped
            if (!common.database.equals(CommonOptions.DATABASE))
                throw new UsageException(MESSAGES.get("status.nowhere", place));
            out.println(MESSAGES.get("status.none", place));
            return ExitCodes.DONE;
        }
        Optional<Database> there = Databases.look(common.database);
        if (there.isEmpty()) {
            out.println(MESSAGES.get("status.none", place));
            return ExitCodes.DONE;
        }
        try (Database database = there.get()) {
            NightLog log = new NightLog(database.dataSource());
            List<NightLog.Night> nights = log.latest(SHOWN);
            if (nights.isEmpty()) out.println(MESSAGES.get("status.none", database.place()));
            else print(log, nights, new Workers(database.dataSource()).present(), database.place(), out);
            out.flush();
            return ExitCodes.DONE;
        }
    }

    private void print(
            NightLog log, List<NightLog.Night> nights, List<Workers.Worker> workers, String place, PrintWriter out) {
        StatusReport report = new StatusReport(
                Clock.system(Vietnamese.ZONE).instant(),
                log.atWork(),
                Logs.file().toString());
        Rulebook rulebook = Rulebooks.read(common.rules);
        boolean whole = missing;
        report.night(nights.get(0)).forEach(out::println);
        log.rules().ifPresent(used -> report.rules(rulebook, used).stream()
                .filter(line -> whole || !line.startsWith(DETAIL))
                .forEach(out::println));
        log.asOf()
                .map(day -> new DeadlineLines(rulebook, day, Terminal.width()))
                .ifPresent(lines -> {
                    deadlines(lines, rulebook, log.returns()).forEach(out::println);
                    if (whole) lines.tasks(log.tasks()).forEach(out::println);
                });
        if (whole) nights.stream().skip(1).forEach(n -> report.night(n).forEach(out::println));
        report.verdict(nights).forEach(out::println);
        report.workers(workers).forEach(out::println);
        out.println(MESSAGES.get("status.place", place));
    }

    private List<String> deadlines(DeadlineLines lines, Rulebook rulebook, List<NightLog.Returns> returns) {
        String code = unit;
        if (code == null) return missing ? lines.all(returns) : lines.brief(returns);
        if (rulebook.registry().unit(code).isEmpty())
            throw new UsageException(MESSAGES.get("status.unit.unknown", code));
        return lines.unit(returns, code);
    }
}
