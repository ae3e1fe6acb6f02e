package vn.chitieu.command.common;

import java.nio.file.Path;

/** Where the log lies: {@code CHITIEU_LOG} or {@code ./var/log}; logback.xml reads the same setting. */
public final class Logs {
    private Logs() {}

    public static Path file() {
        String folder = System.getenv().getOrDefault("CHITIEU_LOG", "var/log");
        return Path.of(folder, "chitieu.log").toAbsolutePath().normalize();
    }
}
