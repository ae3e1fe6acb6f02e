package vn.chitieu.length;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that a machine with a JDK and Maven only does not have. What needs one is skipped there, with the sentence
 * that installs it; on a build server ({@code CI=true}) nothing may be skipped, so that it fails.
 */
public final class Programs {
    private Programs() {}

    /** @param debianPackage what holds the program */
    public static void need(String program, String debianPackage) {
        if (there(program, System.getenv().getOrDefault("PATH", ""))) return;
        String sentence = "not tested, for want of " + program + ": install it by apt-get install " + debianPackage;
        System.out.println(sentence);
        missing(sentence, System.getenv("CI"));
    }

    static boolean there(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void missing(String sentence, @Nullable String ci) {
        if ("true".equalsIgnoreCase(ci)) throw new AssertionError(sentence + " (CI=true: nothing may be skipped)");
        Assumptions.abort(sentence);
    }
}
