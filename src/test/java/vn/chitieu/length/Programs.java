package vn.chitieu.length;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that a machine with a JDK and Maven only does not have. What needs one is skipped there, with the sentence
 * that installs it; on a build server ({@code CI=true}) nothing may be skipped, so that it fails.
 */
public final class Programs {
    private Programs() {}

    /** @param debianPackage what holds the program */
    public static void need(String program, String debianPackage) {
        need(program, debianPackage, System.getenv().getOrDefault("PATH", ""), System.getenv("CI"));
    }

    static void need(String program, String debianPackage, String path, String ci) {
        boolean there = List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (there) return;
        String sentence = "not tested, for want of " + program + ": install it by apt-get install " + debianPackage;
        if ("true".equalsIgnoreCase(ci)) throw new AssertionError(sentence + " (CI=true: nothing may be skipped)");
        System.out.println("SKIPPED, " + sentence);
        Assumptions.abort(sentence);
    }
}
