package vn.chitieu.command.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.command.common.Logs;
import vn.chitieu.language.Messages;

/**
 * Runs the operator's command for an {@link Alert}, with its text on the standard input. What the command prints goes
 * where the progress of this process goes; that it fails, hangs or is not there is told and stops nothing.
 */
final class AlertCommand {
    private static final Logger LOG = LoggerFactory.getLogger(AlertCommand.class);
    private static final Messages MESSAGES = Messages.beside(AlertCommand.class);
    /** Address, user and password of the database and of the mail server are none of the command's business. */
    private static final List<String> SECRETS = List.of("CHITIEU_DATABASE", "CHITIEU_MAIL_");

    private final String command;
    private final Duration patience;
    private final PrintWriter errors;

    AlertCommand(String command, Duration patience, PrintWriter errors) {
        this.command = command;
        this.patience = patience;
        this.errors = errors;
    }

    void tell(Alert alert) {
        try {
            String fault = run(alert.text(Logs.file().toString()));
            if (fault.isEmpty()) LOG.info("told of {} of {}", alert.kind(), alert.asOf());
            else failed(alert, fault);
        } catch (IOException | RuntimeException e) {
            failed(alert, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong, or empty. */
    private String run(String text) throws IOException, InterruptedException {
        // the results of this process have its standard output for themselves
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec >&2\n" + command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        withoutSecrets(builder.environment());
        Process process = builder.start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.debug("the alert command did not read", e);
            }
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                return process.exitValue() == 0
                        ? ""
                        : MESSAGES.get("alert.exit", Integer.toString(process.exitValue()));
            return MESSAGES.get("alert.slow", Long.toString(patience.toSeconds()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static void withoutSecrets(Map<String, String> environment) {
        environment.keySet().removeIf(name -> SECRETS.stream().anyMatch(name::startsWith));
    }

    /** Without the command: it may hold a key. */
    private void failed(Alert alert, String fault) {
        LOG.error("not told of {} of {}: {}", alert.kind(), alert.asOf(), fault);
        errors.println(MESSAGES.get("alert.failed", fault));
        errors.flush();
    }
}
