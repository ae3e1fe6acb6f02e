package vn.chitieu.command.mail;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.ListRefusedException;
import vn.chitieu.mail.MailBox;
import vn.chitieu.mail.MailEntry;
import vn.chitieu.mail.MailRound;
import vn.chitieu.mail.MailSettings;
import vn.chitieu.mail.RecipientProblem;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.Database;

/** {@code mail}: what the latest published night has to tell, sent to the operator's list; its own step, after the night. */
@Command(
        name = "mail",
        resourceBundle = "vn.chitieu.command.help",
        mixinStandardHelpOptions = true,
        subcommands = {MailCommand.Send.class, MailCommand.Show.class, MailCommand.Check.class, MailCommand.Fresh.class
        })
public final class MailCommand implements Runnable {
    static final Messages MESSAGES = Messages.beside(MailCommand.class);
    private static final Clock CLOCK = Clock.system(Vietnamese.ZONE);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is required");
    }

    /** The list named on the command line, else in the environment. */
    private static MailSettings settings(@Nullable Path list) {
        return list != null
                ? MailSettings.of(list, System.getenv())
                : MailSettings.of(System.getenv()).orElseThrow(() -> new UsageException(MESSAGES.get("mail.off")));
    }

    @Command(name = "send", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Send implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common;

        @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", descriptionKey = "option.mailout")
        private Path out = Path.of("out");

        @Option(names = "--recipients", paramLabel = "FILE", descriptionKey = "option.recipients")
        private @Nullable Path list;

        @Option(names = "--dry-run", paramLabel = "DIR", descriptionKey = "option.dryrun")
        private @Nullable Path dryRun;

        @Override
        public Integer call() {
            MailSettings settings = settings(list);
            common.requireDatabase(spec.commandLine().getErr());
            if (dryRun == null && settings.server() == null) throw new UsageException(MESSAGES.get("mail.noserver"));
            PrintWriter screen = spec.commandLine().getOut();
            try (Database database = CommonOptions.used(common.database)) {
                MailRound round = new MailRound(database.dataSource(), settings, out, CLOCK);
                if (dryRun != null) {
                    List<Path> files = round.dryRun(dryRun);
                    screen.println(MESSAGES.get("mail.dry", Integer.toString(files.size()), dryRun.toString()));
                    screen.flush();
                    return ExitCodes.DONE;
                }
                MailRound.Done done = round.run();
                MailLines.of(done, settings).forEach(screen::println);
                screen.flush();
                if (!done.problems().isEmpty()) return ExitCodes.USAGE;
                return done.unreachable().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
            } catch (ListRefusedException e) {
                throw new UsageException(e.getMessage());
            }
        }
    }

    @Command(name = "list", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnamese.ZONE);

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common;

        @Option(names = "--state", paramLabel = "STATE", descriptionKey = "option.mailstate")
        private MailEntry.@Nullable State state;

        @Option(names = "--last", paramLabel = "N", defaultValue = "50", descriptionKey = "option.maillast")
        private int last = 50;

        @Override
        public Integer call() {
            common.requireDatabase(spec.commandLine().getErr());
            if (last < 1) throw new UsageException(MESSAGES.get("mail.last"));
            PrintWriter screen = spec.commandLine().getOut();
            try (Database database = CommonOptions.used(common.database)) {
                MailBox box = new MailBox(database.dataSource(), CLOCK);
                screen.println(MESSAGES.get(
                        "mail.counts",
                        Integer.toString(box.count(MailEntry.State.WAITING)),
                        Integer.toString(box.count(MailEntry.State.SENT)),
                        Integer.toString(box.sentToday()),
                        Integer.toString(box.count(MailEntry.State.REFUSED)),
                        Integer.toString(box.count(MailEntry.State.DROPPED))));
                box.entries(state, last, 0).forEach(e -> screen.println(line(e)));
                screen.flush();
                return ExitCodes.DONE;
            }
        }

        private static String line(MailEntry e) {
            String line = MESSAGES.get(
                    "mail.line",
                    MOMENT.format(e.createdAt()),
                    MESSAGES.get("mail.state." + e.state()),
                    e.recipient().isEmpty() ? MESSAGES.get("mail.erased") : e.recipient(),
                    e.subject());
            return e.said().isEmpty()
                    ? line
                    : line + "\n  " + MESSAGES.get("mail.said", Integer.toString(e.attempts()), e.said());
        }
    }

    @Command(name = "check", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common;

        @Option(names = "--recipients", paramLabel = "FILE", descriptionKey = "option.recipients")
        private @Nullable Path list;

        @Override
        public Integer call() {
            MailSettings settings = settings(list);
            Folders.require(common.rules, "rules.missing");
            List<RecipientProblem> problems = MailRound.check(
                    settings.recipients(), Rulebooks.read(common.rules).registry());
            PrintWriter screen = spec.commandLine().getOut();
            problems.forEach(p -> screen.println(p.sentence()));
            screen.println(MESSAGES.get(
                    problems.isEmpty() ? "mail.list.good" : "mail.list.wrong",
                    settings.recipients().toString(),
                    Integer.toString(problems.size())));
            screen.flush();
            return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.USAGE;
        }
    }

    @Command(name = "new", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Fresh implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common;

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.recipients")
        private Path file = Path.of("");

        /** Never over one that is there: addresses may stand in it. */
        @Override
        public Integer call() {
            Folders.require(common.rules, "rules.missing");
            if (Files.exists(file)) throw new UsageException(MESSAGES.get("mail.there", file.toString()));
            Outputs.write(file, MailRound.emptyList(Rulebooks.read(common.rules).registry(), LocalDate.now(CLOCK)));
            spec.commandLine().getOut().println(MESSAGES.get("mail.new", file.toString()));
            spec.commandLine().getOut().flush();
            return ExitCodes.DONE;
        }
    }
}
