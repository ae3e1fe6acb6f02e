package vn.chitieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A cluster's {@code pg_hba.conf}: who may connect, and what they must show. */
final class HostRules {
    private static final List<String> PASSWORDS_ONLY = List.of(
            "# Written by Chi Tieu: from this machine only, and only with the password.",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    private final Path file;

    HostRules(Path data) {
        this.file = data.resolve("pg_hba.conf");
    }

    /** Whether somebody is let in without a password, as all were by earlier versions of this program. */
    boolean trust() throws IOException {
        if (!Files.exists(file)) return false;
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .anyMatch(line ->
                        !line.startsWith("#") && List.of(line.split("\\s+")).contains("trust"));
    }

    /** The file is there whole, the old one or the new one. The server must be told to read it. */
    void demandPasswords() throws IOException {
        Path part = Files.createTempFile(file.getParent(), "pg_hba", FolderRights.PART);
        Files.write(part, PASSWORDS_ONLY);
        FolderRights.ownersFile(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
