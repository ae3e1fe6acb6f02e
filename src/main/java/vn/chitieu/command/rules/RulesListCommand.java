package vn.chitieu.command.rules;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Listings;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.revision.HeldClauses;
import vn.chitieu.revision.HeldClauses.Standing;
import vn.chitieu.rulebook.RuleListing;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/** {@code rules list}: every clause of every document. */
@Command(name = "list", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
    /** What a person wants to see on a screen: id, clause, horizon, comparator, value, unit. */
    private static final List<Integer> SCREEN = List.of(0, 2, 6, 7, 8, 10);

    private static final int DUE = 15;
    private static final int FROM = 16;

    private static final Messages MESSAGES = Messages.beside(RulesListCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.held")
    private @Nullable LocalDate asOf;

    @Option(names = "--by-unit", descriptionKey = "option.byunit")
    private boolean byUnit;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.load.year")
    private @Nullable Integer year;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (byUnit) return load(out);
        Rulebook rulebook = Rulebooks.read(common.rules);
        if (asOf != null) return held(rulebook, asOf, out);
        RuleListing listing = RuleListing.of(rulebook);
        if (csv) Listings.csv(listing.header(), listing.rows(), out);
        else
            Listings.table(
                    chosen(listing.header()),
                    listing.rows().stream().map(RulesListCommand::chosen).toList(),
                    out);
        if (!rulebook.hasErrors()) return ExitCodes.DONE;
        RuleLines.print(rulebook, spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** What each unit owes in a year, by rules without errors. */
    private Integer load(PrintWriter out) {
        Rulebook rulebook = CheckedRules.read(common.rules);
        if (rulebook.hasErrors()) {
            RuleLines.print(rulebook, spec.commandLine().getErr());
            return ExitCodes.USAGE;
        }
        int of = year != null
                ? year
                : LocalDate.now(Clock.system(Vietnamese.ZONE)).getYear();
        List<List<String>> rows = UnitLoad.of(rulebook, of);
        if (csv) Listings.csv(UnitLoad.HEADER, rows, out);
        else {
            Listings.table(List.of(MESSAGES.get("load.header").split("[|]")), rows, out);
            out.println(MESSAGES.get("load.year", Integer.toString(of), Integer.toString(rows.size())));
        }
        return ExitCodes.DONE;
    }

    private Integer held(Rulebook rulebook, LocalDate day, PrintWriter out) {
        List<HeldClauses.Clause> all = HeldClauses.on(rulebook, day);
        List<HeldClauses.Clause> held = all.stream()
                .filter(c -> c.standing() == Standing.HOLDS || c.standing() == Standing.DRAFT)
                .toList();
        List<String> header = Stream.concat(Stream.of("standing"), RuleListing.of(rulebook).header().stream())
                .toList();
        List<List<String>> rows = held.stream()
                .map(c -> Stream.concat(
                                Stream.of(c.standing().name()), RuleListing.row(c.document(), c.provision()).stream())
                        .toList())
                .toList();
        if (csv) Listings.csv(header, rows, out);
        else {
            Listings.table(
                    chosen(header.subList(1, header.size())),
                    rows.stream().map(r -> chosen(r.subList(1, r.size()))).toList(),
                    out);
            Map<PlanDocument, Long> counts = new LinkedHashMap<>();
            held.forEach(c -> counts.merge(c.document(), 1L, Long::sum));
            counts.forEach((d, n) -> out.println(
                    MESSAGES.get(d.draft() ? "list.draft" : "list.held", d.code(), d.shortTitle(), Long.toString(n))));
            out.println(MESSAGES.get(
                    "list.asof", Vietnamese.day(day), Integer.toString(held.size()), Integer.toString(all.size())));
        }
        if (!rulebook.hasErrors()) return ExitCodes.DONE;
        RuleLines.print(rulebook, spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    private static List<String> chosen(List<String> row) {
        List<String> cells = new ArrayList<>(SCREEN.stream().map(row::get).toList());
        String from = row.get(FROM);
        if (from.contains("/")) cells.set(0, MESSAGES.get("list.version", cells.get(0), from));
        // a task has a day where others have a horizon
        String due = row.get(DUE);
        if (due.contains("/")) cells.set(2, due);
        return cells;
    }
}
