package vn.chitieu.command.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Listings;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.ledger.Entry;
import vn.chitieu.ledger.Ledger;
import vn.chitieu.ledger.LedgerBook;
import vn.chitieu.ledger.Ledgers;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/** {@code rules ledger}: whether anything that a document's text says was forgotten in its rules. */
@Command(name = "ledger", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesLedgerCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesLedgerCommand.class);
    private static final List<String> HEADER = List.of("line", "kind", "text", "standing", "by", "context");
    private static final int MOST_MB = 16;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "TEXT", descriptionKey = "param.text")
    private Path text = Path.of("");

    @Option(names = "--document", paramLabel = "CODE", required = true, descriptionKey = "option.ledger.document")
    private String document = "";

    @Option(names = "--csv", descriptionKey = "option.ledger.csv")
    private boolean csv;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.book")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Folders.require(common.rules, "rules.missing");
        String words = words();
        Rulebook rules = Rulebooks.read(common.rules);
        if (rules.hasErrors()) {
            RuleLines.print(rules, spec.commandLine().getErr());
            return ExitCodes.USAGE;
        }
        PlanDocument plan = rules.document(document)
                .orElseThrow(() -> new UsageException(MESSAGES.get(
                        "ledger.document",
                        document,
                        rules.documents().stream().map(PlanDocument::code).collect(Collectors.joining(", ")))));
        Ledger ledger = Ledgers.of(rules, document, words);
        PrintWriter print = spec.commandLine().getOut();
        if (csv)
            Listings.csv(
                    HEADER,
                    ledger.entries().stream().map(RulesLedgerCommand::row).toList(),
                    print);
        else say(ledger, plan, print);
        if (out != null) {
            LocalDate today = LocalDate.now(Clock.system(Vietnamese.ZONE));
            Outputs.write(out, LedgerBook.write(ledger, plan.shortTitle(), today));
            spec.commandLine().getErr().println(MESSAGES.get("book.written", out.toString()));
        }
        return ledger.notTied().isEmpty() ? ExitCodes.DONE : ExitCodes.USAGE;
    }

    private static List<String> row(Entry e) {
        return List.of(
                String.valueOf(e.line()), e.kind(), e.text(), e.standing().name(), e.by(), e.context());
    }

    private void say(Ledger ledger, PlanDocument plan, PrintWriter print) {
        for (Entry e : ledger.notTied())
            print.println(MESSAGES.get("ledger.open", String.valueOf(e.line()), e.kind(), e.text(), e.context()));
        ledger.unseen().forEach(u -> print.println(MESSAGES.get("ledger.unseen", u.clause(), u.figure())));
        ledger.unusedMarks().forEach(m -> print.println(MESSAGES.get("ledger.unused", m)));
        print.println(LedgerBook.summary(ledger, plan.shortTitle()));
        print.println(
                ledger.notTied().isEmpty() ? MESSAGES.get("ledger.done") : MESSAGES.get("ledger.next", plan.file()));
    }

    /** @throws UsageException when the file cannot be read, or is no text */
    private String words() {
        try {
            if (Files.size(text) > MOST_MB * 1_048_576L)
                throw new UsageException(MESSAGES.get("ledger.text.large", text.toString(), String.valueOf(MOST_MB)));
            byte[] bytes = Files.readAllBytes(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageException(MESSAGES.get("ledger.text.encoding", text.toString()));
        } catch (IOException e) {
            throw new UsageException(MESSAGES.get("ledger.text.missing", text.toString()));
        }
    }
}
