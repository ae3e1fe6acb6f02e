package vn.chitieu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The passwords of an embedded server, made by chance and kept in a file that only its owner can read: of the superuser
 * in the first line (where initdb looks for it), of the application's role in the second.
 */
record EmbeddedSecrets(Path file, Credentials superuser, Credentials application) {
    static final String FILE = "password";
    private static final String SUPERUSER = "postgres";
    private static final String APPLICATION = "chitieu";
    private static final int BYTES = 32;
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{20,}");

    /** Empty when there is none, or none that can be used. */
    static Optional<EmbeddedSecrets> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        FolderRights.ownersFile(file);
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.stream().limit(2).allMatch(PASSWORD.asMatchPredicate())) return Optional.empty();
        return Optional.of(of(file, lines.get(0), lines.get(1)));
    }

    /** It is on the disk before any server knows it: a death in between loses nothing. */
    static EmbeddedSecrets create(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        EmbeddedSecrets made = of(file, chance(), chance());
        Path part = Files.createTempFile(folder, FILE, FolderRights.PART);
        FolderRights.ownersFile(part);
        Files.writeString(part, made.superuser.password() + "\n" + made.application.password() + "\n");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private static EmbeddedSecrets of(Path file, String superuser, String application) {
        return new EmbeddedSecrets(
                file, new Credentials(SUPERUSER, superuser), new Credentials(APPLICATION, application));
    }

    private static String chance() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
