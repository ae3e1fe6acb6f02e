package vn.chitieu.command.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.chitieu.language.Messages;

/** Files that a command writes where the user says. */
public final class Outputs {
    private static final Messages MESSAGES = Messages.beside(Outputs.class);

    private Outputs() {}

    /** @throws UsageException when the place cannot be written to */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UsageException(MESSAGES.get("out.unwritable", file.toString()));
        }
    }
}
