package vn.chitieu.command.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.drafting.AmendedPlan;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.revision.AmendmentBook;
import vn.chitieu.revision.Amendments;
import vn.chitieu.revision.Revisions;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scratch.Scratch;

/** {@code rules amend}: a clause said otherwise from a day on, or repealed, by a document; the years before stay as they are. */
@Command(name = "amend", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesAmendCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesAmendCommand.class);
    private static final Set<String> TABLES = Set.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "CLAUSE", descriptionKey = "param.clause")
    private String clause = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "option.amend.from")
    private String from = "";

    @Option(names = "--document", paramLabel = "TEXT", required = true, descriptionKey = "option.amend.document")
    private String document = "";

    @Option(names = "--date", paramLabel = "DATE", required = true, descriptionKey = "option.amend.date")
    private String date = "";

    @Option(names = "--approver", paramLabel = "NAME", required = true, descriptionKey = "option.amend.approver")
    private String approver = "";

    @Option(names = "--set", paramLabel = "COLUMN=TEXT", descriptionKey = "option.amend.set")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--repeal", descriptionKey = "option.amend.repeal")
    private boolean repeal;

    @Option(names = "--gap", descriptionKey = "option.amend.gap")
    private boolean gap;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.amend.out")
    private @Nullable Path out;

    @Option(names = "--list", paramLabel = "FILE", descriptionKey = "option.amend.list")
    private @Nullable Path list;

    @Override
    public Integer call() {
        Folders.require(common.rules, "rules.missing");
        if (repeal && !settings.isEmpty()) throw new UsageException(MESSAGES.get("amend.both"));
        if (!repeal && settings.isEmpty()) throw new UsageException(MESSAGES.get("amend.nothing"));
        Rulebook rules = CheckedRules.read(common.rules);
        if (rules.hasErrors()) {
            RuleLines.print(rules, spec.commandLine().getErr());
            throw new UsageException(MESSAGES.get("new.errors"));
        }
        Provision last = last(rules);
        PlanDocument plan = rules.document(last.document()).orElseThrow();
        Version version = new Version(day(from), null, document.strip(), day(date), approver.strip());
        fits(last.version(), Objects.requireNonNull(version.from()));
        AmendedPlan amended = new AmendedPlan(plan, last);
        @Nullable Map<String, String> changes = repeal ? null : changes(amended, last);
        LocalDate today = LocalDate.now(Clock.system(Vietnamese.ZONE));
        byte[] workbook = amended.workbook(version, changes, gap, today);
        PrintWriter print = spec.commandLine().getOut();
        Rulebook now = beside(plan, workbook);
        if (now.hasErrors()) {
            print.println(MESSAGES.get("amend.wrong"));
            RuleLines.print(now, print);
            return ExitCodes.USAGE;
        }
        Path target = out == null ? common.rules.resolve(plan.file()) : out;
        Outputs.write(target, workbook);
        Revisions.compare(rules, now).forEach(c -> print.println(c.sentence()));
        print.println(MESSAGES.get("new.written", target.toString()));
        if (list != null) {
            PlanDocument then = now.document(plan.code()).orElseThrow();
            Outputs.write(list, AmendmentBook.write(then, Amendments.of(now, plan.code()), today));
            print.println(MESSAGES.get("new.written", list.toString()));
        } else {
            print.println(MESSAGES.get("amend.next"));
        }
        return ExitCodes.DONE;
    }

    private Provision last(Rulebook rules) {
        return rules.documents().stream()
                .flatMap(d -> d.provisions().stream())
                .filter(p -> p.id().equals(clause) && TABLES.contains(p.source().sheet()))
                .min(Comparator.comparing(Provision::version, Version.NEWEST_FIRST))
                .orElseThrow(() -> new UsageException(MESSAGES.get("amend.unknown", clause)));
    }

    private void fits(Version last, LocalDate begins) {
        LocalDate begun = last.from();
        if (begun != null && !begins.isAfter(begun))
            throw new UsageException(MESSAGES.get("amend.begun", clause, Vietnamese.day(begun)));
        LocalDate end = last.to();
        if (end != null && end.plusDays(1).isBefore(begins) && !gap)
            throw new UsageException(MESSAGES.get("amend.ended", clause, Vietnamese.day(end)));
    }

    private Map<String, String> changes(AmendedPlan amended, Provision last) {
        Set<String> columns = amended.columns();
        Map<String, String> changes = new LinkedHashMap<>();
        for (String setting : settings) {
            int at = setting.indexOf('=');
            if (at < 1) throw new UsageException(MESSAGES.get("amend.set", setting));
            String column = Vietnamese.clean(setting.substring(0, at));
            if (!columns.contains(column))
                throw new UsageException(
                        MESSAGES.get("amend.column", last.source().sheet(), column, String.join(", ", columns)));
            changes.put(column, Vietnamese.clean(setting.substring(at + 1)));
        }
        return changes;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException e) {
            throw new UsageException(MESSAGES.get("amend.day", text));
        }
    }

    /** The rules with the new workbook in the place of the old one, before anything is written there. */
    private Rulebook beside(PlanDocument plan, byte[] workbook) {
        try {
            Path folder = Scratch.folder("amend");
            try {
                FileSystemUtils.copyRecursively(common.rules, folder);
                Files.write(folder.resolve(plan.file()), workbook);
                return CheckedRules.read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
