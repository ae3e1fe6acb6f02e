package vn.chitieu.command.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.impact.Effect;
import vn.chitieu.impact.Effect.Kind;
import vn.chitieu.impact.Impact;
import vn.chitieu.impact.ImpactBook;
import vn.chitieu.impact.ImpactWords;
import vn.chitieu.impact.Impacts;
import vn.chitieu.impact.InboxChangedException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Database;

/** {@code rules impact}: what other rules would change on the data already loaded. */
@Command(name = "impact", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesImpactCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesImpactCommand.class);
    private static final int SHOWN = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "NEW", descriptionKey = "param.newrules")
    private Path other = Path.of("");

    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "data-samples", descriptionKey = "option.inbox")
    private Path inbox = Path.of("data-samples");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.book")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Folders.require(other, "rules.missing");
        common.requireDatabase(spec.commandLine().getErr());
        Rulebook rules = CheckedRules.read(other);
        PrintWriter out = spec.commandLine().getOut();
        if (rules.hasErrors()) {
            RuleLines.print(rules, out);
            return ExitCodes.USAGE;
        }
        try (Database database = CommonOptions.used(common.database)) {
            Impact impact = new Impacts(database.dataSource()).of(rules, RuleEngines.compile(rules), inbox);
            print(impact, new ImpactWords(rules), out);
            if (file != null) {
                Outputs.write(file, ImpactBook.write(impact, new ImpactWords(rules)));
                spec.commandLine().getErr().println(MESSAGES.get("book.written", file.toString()));
            }
            return ExitCodes.DONE;
        } catch (NoSuchElementException e) {
            throw new UsageException(MESSAGES.get("explain.none"));
        } catch (InboxChangedException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Impact impact, ImpactWords words, PrintWriter out) {
        out.println(
                MESSAGES.get("impact.head", Vietnamese.day(impact.asOf()), Long.toString(impact.run()), count(impact)));
        for (Kind kind : Kind.values())
            if (impact.count(kind) > 0) out.println("  " + words.kind(kind) + ": " + impact.count(kind));
        agencies(impact, words, out);
        impact.effects().stream().limit(SHOWN).forEach(e -> out.println(words.line(e)));
        if (impact.effects().size() > SHOWN)
            out.println(MESSAGES.get(
                    "impact.more", Integer.toString(impact.effects().size() - SHOWN)));
    }

    private static void agencies(Impact impact, ImpactWords words, PrintWriter out) {
        for (Map.Entry<String, Map<Kind, Long>> line : impact.by(Effect::lead).entrySet()) {
            if (line.getKey().isEmpty()) continue;
            StringBuilder counts = new StringBuilder();
            line.getValue().forEach((kind, n) -> counts.append(counts.isEmpty() ? "" : ", ")
                    .append(words.kind(kind))
                    .append(' ')
                    .append(n));
            out.println(MESSAGES.get("impact.agency", line.getKey(), counts.toString()));
        }
    }

    private static String count(Impact impact) {
        return Integer.toString(impact.effects().size());
    }
}
