package vn.chitieu.command;

import java.util.Locale;
import picocli.CommandLine;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Invocation;
import vn.chitieu.scratch.Scratch;

/** Entry of the packaged jar: {@code bin/chitieu COMMAND}, or {@code java -jar chitieu.jar COMMAND}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code (see {@link ExitCodes}). */
    public static void main(String[] args) {
        Integer relaunched = Utf8Process.relaunched(args);
        if (relaunched != null) {
            Scratch.leave();
            System.exit(relaunched);
        }
        // what libraries write must not depend on the language of the machine
        Locale.setDefault(Locale.ROOT);
        Utf8Process.fixStreams();
        int exitCode = run(Utf8Process.arguments(args));
        Scratch.leave();
        System.exit(exitCode);
    }

    /** Runs one command in this process. */
    static int run(String... args) {
        return commandLine(args).execute(args);
    }

    /** @param args what is going to be executed; without any it knows every command */
    static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new ChiTieuCommand());
        ChiTieuCommand.namedBy(args).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(Failures::execution);
        line.setParameterExceptionHandler(Failures::parameter);
        line.setHelpFactory(Invocation::help);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setUsageHelpWidth(110);
        return line;
    }
}
