package vn.chitieu.command.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.language.Messages;
import vn.chitieu.store.Database;

/** {@code rules explain}: one finding from its rule row to its cells, on one page. */
@Command(name = "explain", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesExplainCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FINDING_ID", descriptionKey = "param.finding")
    private String finding = "";

    @Option(names = "--run", paramLabel = "N", descriptionKey = "option.run")
    private @Nullable Long run;

    @Override
    public Integer call() {
        common.requireDatabase(spec.commandLine().getErr());
        try (Database database = CommonOptions.used(common.database)) {
            Explanations explanations = new Explanations(database.dataSource());
            Optional<List<String>> page;
            try {
                page = explanations.page(finding.strip(), run);
            } catch (NoSuchElementException e) {
                throw new UsageException(
                        run == null ? MESSAGES.get("explain.none") : MESSAGES.get("explain.run", Long.toString(run)));
            }
            if (page.isEmpty()) {
                List<String> near = explanations.near(finding.strip());
                throw new UsageException(MESSAGES.get("explain.unknown", finding, String.join("; ", near)));
            }
            PrintWriter out = spec.commandLine().getOut();
            page.get().forEach(out::println);
            return ExitCodes.DONE;
        }
    }
}
