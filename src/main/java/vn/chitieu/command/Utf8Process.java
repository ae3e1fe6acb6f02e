package vn.chitieu.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.chitieu.command.common.Ending;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.language.Messages;
import vn.chitieu.scratch.Scratch;

/**
 * Makes the process one that can do its work, by starting it a second time where it cannot be changed from inside: for
 * the locale, and for the umask that {@code CHITIEU_UMASK} asks for.
 *
 * <p>It speaks UTF-8 whatever the locale. Streams are easy; file names are not: under LANG=C (as cron has it)
 * the JVM can neither list nor open a file with Vietnamese letters, and nothing inside the process can change that. So
 * such a process starts itself again with a UTF-8 locale and waits for it.
 */
final class Utf8Process {
    private static final Messages MESSAGES = Messages.beside(Utf8Process.class);
    private static final String UMASK = "CHITIEU_UMASK";
    /** The owner's own rights are not to be taken away. */
    private static final String UMASK_FORM = "0?0[0-7]{2}";

    private static final String PARENT = "CHITIEU_PARENT";
    private static final String ARGUMENTS = "CHITIEU_ARGUMENTS";

    private Utf8Process() {}

    /** Exit code of the second process, or null when this one is fine as it is. */
    static @Nullable Integer relaunched(String[] args) {
        boolean utf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        String umask = System.getenv(UMASK);
        if (utf8 && umask == null || System.getenv(PARENT) != null) return null;
        if (umask != null && !umask.matches(UMASK_FORM)) {
            utf8(FileDescriptor.err).println(MESSAGES.get("umask.wrong", umask));
            return ExitCodes.USAGE;
        }
        try {
            Path arguments = Scratch.file("chitieu", ".args");
            Files.writeString(arguments, String.join("\0", rawArguments(args)));
            ProcessBuilder builder = new ProcessBuilder(command(umask)).inheritIO();
            if (!utf8) builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment()
                    .put(PARENT, Long.toString(ProcessHandle.current().pid()));
            builder.environment().put(ARGUMENTS, arguments.toString());
            Process child = builder.start();
            if (!Ending.does(new Thread(() -> endWith(child)))) endWith(child);
            return child.waitFor();
        } catch (IOException e) {
            // going on in this one would lose files by their names, or show results to whom they are not for
            utf8(FileDescriptor.err)
                    .println(MESSAGES.get(
                            "second.failed", System.getProperty("java.io.tmpdir"), String.valueOf(e.getMessage())));
            return ExitCodes.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILED;
        }
    }

    /** The arguments as typed: in the second process from the file the first one wrote. */
    static String[] arguments(String[] args) {
        String parent = System.getenv(PARENT);
        String file = System.getenv(ARGUMENTS);
        if (parent == null || file == null) return args;
        // a killed parent must not leave this process working unseen, be it dead already
        ProcessHandle.of(Long.parseLong(parent))
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> Runtime.getRuntime().halt(137));
        try {
            String joined = Files.readString(Path.of(file));
            Files.delete(Path.of(file));
            return joined.isEmpty() ? new String[0] : joined.split("\0", -1);
        } catch (IOException e) {
            return args;
        }
    }

    static void fixStreams() {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The JVM has already lost letters of {@code args}; the kernel still has the bytes. */
    private static List<String> rawArguments(String[] args) {
        try {
            String[] all = Files.readString(Path.of("/proc/self/cmdline")).split("\0", -1);
            int end = all.length - 1; // the text ends with a NUL
            return List.of(all).subList(end - args.length, end);
        } catch (IOException | RuntimeException e) {
            return List.of(args);
        }
    }

    private static List<String> command(@Nullable String umask) {
        List<String> command = new ArrayList<>();
        if (umask != null) command.addAll(List.of("sh", "-c", "umask \"$0\" && exec \"$@\"", umask));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String classPath = System.getProperty("java.class.path");
        command.addAll(
                classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))
                        ? List.of("-jar", classPath)
                        : List.of("-cp", classPath, Main.class.getName()));
        return command;
    }

    private static void endWith(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
