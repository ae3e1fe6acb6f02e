package vn.chitieu.command;

import java.nio.file.Path;

/** Where the log lies: {@code CHITIEU_LOG} or {@code ./var/log}; logback.xml reads the same setting. */
final class Logs {
    private Logs() {}

    static Path file() {
        String folder = System.getenv().getOrDefault("CHITIEU_LOG", "var/log");
        return Path.of(folder, "chitieu.log").toAbsolutePath().normalize();
    }
}
