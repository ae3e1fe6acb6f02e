package vn.chitieu.command.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Listings;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.MarkedRules;
import vn.chitieu.rulebook.RuleCheckListing;
import vn.chitieu.rulebook.model.Rulebook;

/** {@code rules check}: every mistake of every rule file at once. Exit 2 when there is an error. */
@Command(name = "check", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesCheckCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Option(names = "--mark", paramLabel = "DIR", descriptionKey = "option.mark")
    private @Nullable Path mark;

    @Override
    public Integer call() {
        if (mark != null && Folders.same(mark, common.rules))
            throw new UsageException(MESSAGES.get("mark.same", mark.toString()));
        Rulebook rulebook = CheckedRules.read(common.rules);
        PrintWriter out = spec.commandLine().getOut();
        if (mark != null) marked(rulebook, mark);
        RuleCheckListing listing = RuleCheckListing.of(rulebook);
        if (csv) Listings.csv(listing.header(), listing.rows(), out);
        else RuleLines.print(rulebook, out);
        return rulebook.hasErrors() ? ExitCodes.USAGE : ExitCodes.DONE;
    }

    private void marked(Rulebook rulebook, Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> copies = MarkedRules.write(rulebook, folder, LocalDate.now(Clock.system(Vietnamese.ZONE)));
        if (copies.isEmpty()) err.println(MESSAGES.get("mark.none"));
        copies.forEach(copy -> err.println(MESSAGES.get("mark.written", copy.toString())));
    }
}
