package vn.chitieu.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes in a folder, that can be filled up and emptied; it takes a user who may mount. */
final class SmallDisk implements AutoCloseable {
    private static final String BALLAST = "ballast";
    private static final int[] BLOCKS = {1 << 20, 1 << 12, 1};

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk of(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        if (!mount("-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()))
            throw new IOException("cannot mount on " + folder);
        return new SmallDisk(folder);
    }

    /** Whether this user on this machine may mount; nothing stays mounted. */
    static boolean possible(Path probe) throws IOException {
        Files.createDirectories(probe);
        if (!mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString())) return false;
        unmount(probe);
        return true;
    }

    /** Lays a view over the folder through which nothing can be written; {@link #unmount} takes it off. */
    static void readOnly(Path folder) throws IOException {
        String path = folder.toString();
        if (!mount("--bind", path, path) || !mount("-o", "remount,ro,bind", path))
            throw new IOException("cannot be made read-only: " + folder);
    }

    static void unmount(Path folder) throws IOException {
        run("umount", "-l", folder.toString());
    }

    /** To the last byte, while others write too. */
    void fill() throws IOException {
        try (OutputStream out =
                Files.newOutputStream(folder.resolve(BALLAST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int block : BLOCKS) untilFull(out, new byte[block]);
        }
    }

    private static void untilFull(OutputStream out, byte[] block) {
        try {
            while (true) out.write(block);
        } catch (IOException full) {
            // as it should be
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve(BALLAST));
    }

    @Override
    public void close() throws IOException {
        unmount(folder);
    }

    private static boolean mount(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private static boolean run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return false;
        }
        try {
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
