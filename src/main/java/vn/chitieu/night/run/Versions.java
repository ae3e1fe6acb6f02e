package vn.chitieu.night.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What worked on a night.
 *
 * @param program version of this program, empty outside a jar and for runs of earlier versions
 * @param engine name and version of the rule engine
 * @param programHash of the program's own jar: one version may be built of other sources; empty outside a jar
 */
public record Versions(String program, String engine, String programHash) {
    private static final String PROGRAM_HASH = hashOfJar();

    public static Versions present(String engine) {
        @Nullable String program = Versions.class.getPackage().getImplementationVersion();
        return new Versions(program == null ? "" : program, engine, PROGRAM_HASH);
    }

    private static String hashOfJar() {
        @Nullable CodeSource source = Versions.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) return "";
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(jar)) return "";
            return DigestUtils.sha256Hex(Files.readAllBytes(jar));
        } catch (IOException | URISyntaxException e) {
            // the jar is replaced this moment: nothing is known of it, and nothing is taken to be unchanged
            return "?" + System.nanoTime();
        }
    }
}
