package vn.chitieu.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * The shipped rules whose scenarios the build has run, by the hash of all their files: the same program on the same rules
 * need not run them again in a first night. What the build writes lies in the program's jar alone; of any other rules
 * nothing is known.
 */
public final class PassedAtBuild {
    private static final String FILE = "passed-at-build.txt";

    private PassedAtBuild() {}

    /** @param hash of a rulebook */
    public static boolean knows(String hash) {
        try (InputStream in = PassedAtBuild.class.getResourceAsStream(FILE)) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.US_ASCII).equals(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build runs. @param args the folder of the rules, the folder of the program's classes */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1])
                .resolve(PassedAtBuild.class.getPackageName().replace('.', '/'))
                .resolve(FILE);
        Files.deleteIfExists(file);
        Rulebook rulebook = Rulebooks.read(Path.of(args[0]), LocalDate.EPOCH);
        // faults are the tests' to tell; such rules are looked at in every first night
        if (rulebook.hasErrors()) return;
        boolean passed = new Scenarios(rulebook, RuleEngines.compile(rulebook))
                .run().stream().allMatch(o -> o.problems().isEmpty());
        if (passed) Files.writeString(file, rulebook.hash(), StandardCharsets.US_ASCII);
    }
}
