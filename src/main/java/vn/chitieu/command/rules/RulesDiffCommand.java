package vn.chitieu.command.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.revision.Change;
import vn.chitieu.revision.RevisionBook;
import vn.chitieu.revision.Revisions;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scratch.Scratch;

/** {@code rules diff}: what differs between two folders of rules, or two versions of one workbook. */
@Command(name = "diff", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesDiffCommand.class);

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "param.old")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "param.new")
    private Path after = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.book")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (Files.isDirectory(before) != Files.isDirectory(after)) throw new UsageException(MESSAGES.get("diff.mixed"));
        Rulebook old = read(before);
        Rulebook now = read(after);
        List<Change> changes = Revisions.compare(old, now);
        PrintWriter out = spec.commandLine().getOut();
        changes.forEach(c -> out.println(c.sentence()));
        out.println(MESSAGES.get(changes.isEmpty() ? "diff.none" : "diff.some", Integer.toString(changes.size())));
        if (file != null) {
            String title = MESSAGES.get("diff.title", before.toString(), after.toString());
            LocalDate today = LocalDate.now(Clock.system(Vietnamese.ZONE));
            Outputs.write(file, RevisionBook.write(changes, title, today));
            spec.commandLine().getErr().println(MESSAGES.get("book.written", file.toString()));
        }
        return ExitCodes.DONE;
    }

    private Rulebook read(Path path) {
        if (!Files.exists(path)) throw new UsageException(MESSAGES.get("diff.missing", path.toString()));
        if (!Files.isDirectory(path)) return single(path);
        Rulebook rules = Rulebooks.read(path);
        if (rules.hasErrors()) spec.commandLine().getErr().println(MESSAGES.get("diff.errors", path.toString()));
        return rules;
    }

    /** One workbook, read as if it lay alone in a folder of rules. */
    private static Rulebook single(Path workbook) {
        try {
            Path folder = Scratch.folder("diff");
            try {
                boolean shared = workbook.toAbsolutePath().getParent().endsWith("danh-muc");
                Path into = shared ? Files.createDirectories(folder.resolve("danh-muc")) : folder;
                Files.copy(workbook, into.resolve(workbook.getFileName().toString()));
                return Rulebooks.read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
