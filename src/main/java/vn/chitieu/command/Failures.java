package vn.chitieu.command;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Invocation;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.command.common.WhatFailed;
import vn.chitieu.command.nights.NextThing;
import vn.chitieu.command.nights.NightCommand;
import vn.chitieu.command.serve.ServeCommand;
import vn.chitieu.language.Messages;
import vn.chitieu.setting.WrongSettingException;
import vn.chitieu.store.DatabaseUnavailableException;
import vn.chitieu.store.Databases;
import vn.chitieu.store.UnknownSettingException;

/** Turns what goes wrong into one sentence and the right exit code; the stack trace goes to the log only. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Messages MESSAGES = Messages.beside(Failures.class);

    private Failures() {}

    static int execution(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof UsageException || e instanceof UnknownSettingException || e instanceof WrongSettingException) {
            line.getErr().println(e.getMessage());
            return ended(line, ExitCodes.USAGE);
        }
        LOG.error("command failed", e);
        line.getErr().println(WhatFailed.sentence(e));
        if (e instanceof DatabaseUnavailableException)
            line.getErr().println(MESSAGES.get("log.at", Logs.file().toString()));
        return ended(line, ExitCodes.FAILED);
    }

    static int parameter(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(Databases.withoutPasswords(sentence(e, args)));
        return ended(e.getCommandLine(), ExitCodes.USAGE);
    }

    /** Every end of a night says what to do next, that of one which never began too. */
    private static int ended(CommandLine line, int exitCode) {
        line.getErr().flush();
        if (line.getCommand() instanceof NightCommand || line.getCommand() instanceof ServeCommand) {
            line.getOut().println(NextThing.afterFailure(exitCode));
            line.getOut().flush();
        }
        return exitCode;
    }

    private static String sentence(ParameterException e, String[] args) {
        String name = Invocation.of(e.getCommandLine().getCommandSpec());
        if (e instanceof UnmatchedArgumentException unmatched)
            return MESSAGES.get("usage.unknown", String.join(" ", unmatched.getUnmatched()), name);
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null)
            return MESSAGES.get(
                    option.type() == LocalDate.class ? "usage.date" : "usage.value",
                    e.getValue(),
                    option.longestName(),
                    name);
        return args.length == 0
                ? MESSAGES.get("usage.none", name)
                : MESSAGES.get("usage.wrong", String.join(" ", args), name);
    }
}
