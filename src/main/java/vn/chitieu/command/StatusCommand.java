package vn.chitieu.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightLog;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code status}: the last nights, returns in and missing. */
@Command(name = "status", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(StatusCommand.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnamese.ZONE);
    private static final int SHOWN = 10;
    private static final String EMBEDDED = "embedded:";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (neverUsed(common.database)) {
            out.println(MESSAGES.get("status.none", common.database));
            return ExitCodes.DONE;
        }
        try (Database database = Databases.open(common.database)) {
            NightLog log = new NightLog(database.dataSource());
            List<NightLog.Night> nights = log.latest(SHOWN);
            if (nights.isEmpty()) out.println(MESSAGES.get("status.none", database.place()));
            else {
                print(log, nights, database.place(), out);
            }
            out.flush();
            return ExitCodes.DONE;
        }
    }

    /** An embedded folder that does not exist yet is not made just to say that it is empty. */
    static boolean neverUsed(String database) {
        return database.startsWith(EMBEDDED) && !Files.exists(Path.of(database.substring(EMBEDDED.length()), "data"));
    }

    private static String line(NightLog.Night n) {
        return MESSAGES.get(
                "status.night",
                Vietnamese.day(n.asOf()),
                MESSAGES.get("status." + n.state()),
                MOMENT.format(n.began()),
                n.seconds() == null ? "…" : Long.toString(n.seconds()),
                n.onLastGoodRules() ? MESSAGES.get("status.lastgood") : "",
                n.rulesHash().substring(0, Math.min(12, n.rulesHash().length())),
                Long.toString(n.run()),
                n.acceptedLogic().isEmpty() ? "" : MESSAGES.get("status.logic", n.acceptedLogic()));
    }

    private void print(NightLog log, List<NightLog.Night> nights, String place, PrintWriter out) {
        StatusReport report = new StatusReport(Instant.now());
        Rulebook rulebook = Rulebooks.read(common.rules);
        Map<String, String> names = rulebook.registry().units().stream()
                .collect(Collectors.toMap(OrganisationUnit::code, OrganisationUnit::name, (a, b) -> a));
        List<NightLog.Returns> returns = log.returns();
        out.println(MESSAGES.get("status.place", place));
        log.rules().ifPresent(used -> report.rules(rulebook, used).forEach(out::println));
        returns.forEach(r -> report.deadline(r, code -> names.getOrDefault(code, code) + " (" + code + ")")
                .forEach(out::println));
        report.next(returns).forEach(out::println);
        nights.forEach(n -> out.println(line(n)));
        report.verdict(nights).forEach(out::println);
    }
}
