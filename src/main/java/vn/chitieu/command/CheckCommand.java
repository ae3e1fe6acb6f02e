package vn.chitieu.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.IssueGroup;
import vn.chitieu.rulebook.model.Rulebook;

/** {@code check RETURN}: what a night would say of a return; stores nothing. Exit 0, 3 rejected, 2 unreadable. */
@Command(name = "check", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(CheckCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "RETURN", descriptionKey = "param.return")
    private Path source = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.answer")
    private @Nullable Path into;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.checkday")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() {
        if (!Files.exists(source)) throw new UsageException(MESSAGES.get("return.missing", source.toString()));
        PrintWriter out = spec.commandLine().getOut();
        Rulebook rulebook = CheckedRules.uncompiled(common.rules);
        if (rulebook.hasErrors()) {
            RuleLines.print(rulebook, out);
            return ExitCodes.USAGE;
        }
        Path file = source.toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        LocalDate today = asOf != null ? asOf : LocalDate.now(Clock.system(Vietnamese.ZONE));
        ReturnCheck.Result result;
        try {
            result = new ReturnCheck(rulebook, RuleEngines.lazily(rulebook)).check(file, today);
        } catch (RuleCompilationException e) {
            RuleLines.print(rulebook.with(e.problems()), out);
            return ExitCodes.USAGE;
        }
        boolean accepted = result.outcome() == ReturnCheck.Outcome.ACCEPTED;
        List<DataIssue> issues = result.problems().stream()
                .map(p -> new DataIssue(
                        result.unitCode(),
                        result.year(),
                        !accepted,
                        p.severity(),
                        p.code(),
                        name,
                        p.sheet(),
                        p.cell(),
                        p.params()))
                .toList();
        CorrectionWorkbooks answers = new CorrectionWorkbooks(rulebook);
        IssueGroup.of(issues).forEach(g -> out.println(answers.sentence(g)));
        long errors = issues.stream().filter(i -> i.severity().equals("ERROR")).count();
        out.println(MESSAGES.get(
                "return." + result.outcome(), name, Long.toString(errors), Long.toString(issues.size() - errors)));
        boolean read = accepted || result.outcome() == ReturnCheck.Outcome.REJECTED;
        if (read && !issues.isEmpty()) {
            // nobody has been sent anything yet: there is nothing to correct
            String written = write(file, name, answers.of(name, issues, false, file, today));
            spec.commandLine().getErr().println(written);
        }
        return switch (result.outcome()) {
            case ACCEPTED -> ExitCodes.DONE;
            case REJECTED, UNMENDED -> ExitCodes.REJECTED;
            case UNREADABLE -> ExitCodes.USAGE;
        };
    }

    /** Beside the return unless told otherwise; a place that cannot be written to changes nothing of what was found. */
    private String write(Path file, String name, byte[] content) {
        Path parent = file.getParent();
        Path folder = into != null ? into : parent == null ? Path.of(".") : parent;
        Path answer = folder.resolve(CorrectionWorkbooks.name(name));
        try {
            Files.createDirectories(folder);
            Files.write(answer, content);
            return MESSAGES.get("return.answer", answer.toString());
        } catch (IOException e) {
            return MESSAGES.get(into == null ? "return.unanswered" : "return.unanswered.out", folder.toString());
        }
    }
}
