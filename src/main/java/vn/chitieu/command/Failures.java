package vn.chitieu.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chitieu.language.Messages;
import vn.chitieu.store.DatabaseUnavailableException;

/** Turns what goes wrong into one sentence and the right exit code; the stack trace goes to the log only. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Messages MESSAGES = Messages.beside(Failures.class);

    private Failures() {}

    static int execution(Exception e, CommandLine line, ParseResult parsed) {
        LOG.error("command failed", e);
        if (e instanceof UsageException || e instanceof DatabaseUnavailableException) {
            line.getErr().println(e.getMessage());
            return e instanceof UsageException ? ExitCodes.USAGE : ExitCodes.FAILED;
        }
        line.getErr().println(MESSAGES.get("failed", Logs.file().toString()));
        return ExitCodes.FAILED;
    }

    static int parameter(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        String given = String.join(" ", args);
        line.getErr()
                .println(
                        e instanceof UnmatchedArgumentException unmatched
                                ? MESSAGES.get("usage.unknown", String.join(" ", unmatched.getUnmatched()), name)
                                : MESSAGES.get("usage.wrong", given, name));
        return ExitCodes.USAGE;
    }
}
