package vn.chitieu.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.rulebook.RuleListing;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.rulebook.Rulebooks;

/** {@code rules list}: every clause of every document. */
@Command(name = "list", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
    /** What a person wants to see on a screen: id, clause, horizon, comparator, value, unit. */
    private static final List<Integer> SCREEN = List.of(0, 2, 6, 7, 8, 10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Override
    public Integer call() {
        Rulebook rulebook = Rulebooks.read(common.rules);
        PrintWriter out = spec.commandLine().getOut();
        RuleListing listing = RuleListing.of(rulebook);
        if (csv) Listings.csv(listing.header(), listing.rows(), out);
        else
            Listings.table(
                    chosen(listing.header()),
                    listing.rows().stream().map(RulesListCommand::chosen).toList(),
                    out);
        if (!rulebook.hasErrors()) return ExitCodes.DONE;
        RulesCheckCommand.print(rulebook, spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    private static List<String> chosen(List<String> row) {
        return SCREEN.stream().map(row::get).toList();
    }
}
