package vn.chitieu.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, run as an operator would: a process of its own, in a folder of its own. */
final class Jar {
    /** What a finished run left: exit code, stdout and stderr as UTF-8. */
    record Done(int exitCode, String out, String err) {}

    private static final Path JAR = Path.of("target", "chitieu.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 600;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private Surroundings surroundings = Surroundings.usual();
    private Path program = JAR;

    Jar(Path folder) {
        this.folder = folder;
    }

    Path log() {
        return folder.resolve("log").resolve("chitieu.log");
    }

    /** A variable for what is started from now on. */
    Jar with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** An option of Java's for what is started from now on. */
    Jar option(String option) {
        options.add(option);
        return this;
    }

    /** Where and how what is started from now on runs. */
    Jar in(Surroundings where) {
        surroundings = where;
        return this;
    }

    /** Another build of the program for what is started from now on, with {@code lib} beside it. */
    Jar of(Path other) {
        program = other;
        return this;
    }

    /** What has been written to stderr by now. */
    String said() throws IOException {
        return read("stderr.txt");
    }

    static Path file() {
        return JAR;
    }

    /** Starts a command with nothing in its environment but where the log goes, as {@code env -i} does. */
    Process start(String... arguments) throws IOException {
        // started in the background, a test would hand its own deafness to Ctrl+C down
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(surroundings.java().resolve("bin/java").toString());
        // short-lived: the second compiler would cost more than it saves
        command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(surroundings.options());
        command.addAll(options);
        command.addAll(List.of("-jar", program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("CHITIEU_LOG", folder.resolve("log").toString());
        builder.environment().putAll(surroundings.environment());
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("stdout.txt").toFile());
        builder.redirectError(folder.resolve("stderr.txt").toFile());
        return builder.start();
    }

    Done run(String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments));
    }

    Done finish(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("not finished; stderr: " + read("stderr.txt"));
        }
        return new Done(process.exitValue(), read("stdout.txt"), read("stderr.txt"));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
