package vn.chitieu.command.common;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.chitieu.language.Messages;

/** Folders that a command is given. */
public final class Folders {
    private static final Messages MESSAGES = Messages.beside(Folders.class);

    private Folders() {}

    /** @throws UsageException when it is not there, with the sentence under {@code key} */
    public static void require(Path folder, String key) {
        if (Files.isDirectory(folder)) return;
        String place = folder.toAbsolutePath().normalize().toString();
        throw new UsageException(MESSAGES.get(Files.exists(folder) ? key + ".file" : key, place));
    }

    public static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
