package vn.chitieu.command.nights;

import java.io.PrintWriter;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.NightSummary;
import vn.chitieu.rulebook.model.RuleProblem.Severity;

/** Says on the screen how a night ended and what to look at first. */
public final class NightReport {
    private static final Messages MESSAGES = Messages.beside(NightReport.class);

    private NightReport() {}

    /** Prints and answers the night's exit code. */
    public static int print(NightResult result, PrintWriter out, PrintWriter err) {
        NightSummary night = result.summary();
        if (night == null || night.onLastGoodRules())
            result.problems().stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .forEach(p -> err.println(RuleLines.sentence(p)));
        if (night == null) {
            err.println(result.sentence());
            if (result.exitCode() == ExitCodes.FAILED)
                err.println(MESSAGES.get("log.at", Logs.file().toString()));
            err.flush();
            out.println(NextThing.after(result));
            out.flush();
            return result.exitCode();
        }
        out.println(MESSAGES.get("night.done", Vietnamese.day(night.asOf())));
        if (night.unchanged()) out.println(MESSAGES.get("night.unchanged", Long.toString(night.runId())));
        out.println(
                MESSAGES.get("night.returns", Integer.toString(night.accepted()), Integer.toString(night.rejected())));
        StateTable.lines(night.states()).forEach(out::println);
        LatenessWords.lines(night.states()).forEach(out::println);
        out.println(MESSAGES.get(
                "night.books",
                Integer.toString(night.books().workbooks()),
                night.books().folder().toString(),
                night.books().csv().toString()));
        if (night.onLastGoodRules()) out.println(MESSAGES.get("night.lastgood"));
        night.lookFirst().forEach(sentence -> out.println("  - " + sentence));
        out.println(NextThing.after(result));
        out.flush();
        return result.exitCode();
    }
}
