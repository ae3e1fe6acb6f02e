package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** {@code bin/chitieu} as it is called from anywhere, and the rules that the build keeps compiled in the jar. */
@Slow
class LauncherIT {
    private static final Path BIN = Path.of("bin/chitieu").toAbsolutePath();
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final Path SAMPLES = Path.of("data-samples").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private record Done(int exitCode, String out, String err) {}

    @BeforeEach
    void log() throws IOException {
        Files.createDirectories(folder.resolve("log"));
    }

    @Test
    void isFoundByALinkFromAnotherFolderWhateverTheLocale() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("chỉ-tiêu"), BIN);
        Path sent = folder.resolve("báo cáo xã.xlsx");
        Files.copy(SAMPLES.resolve("2026/21028-2026.xlsx"), sent);
        Done done = run(
                link,
                Map.of("LANG", "C", "JAVA_HOME", JAVA.toString()),
                "check",
                sent.toString(),
                "--rules",
                RULES.toString(),
                "--as-of",
                "2026-12-31");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("Báo cáo báo cáo xã.xlsx sẽ được nhận");
    }

    @Test
    void withoutAJarOrJavaItSaysWhatToDo() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("bin")).resolve("chitieu");
        Files.copy(BIN, elsewhere);
        elsewhere.toFile().setExecutable(true);
        Done built = run(elsewhere, Map.of("JAVA_HOME", JAVA.toString()), "--help");
        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(built.err()).contains("Hãy dựng trước: mvn").hasLineCount(2);
        Done java = run(BIN, Map.of("JAVA_HOME", "/nowhere"), "--help");
        assertThat(java.exitCode()).isEqualTo(1);
        assertThat(java.err())
                .contains("Không chạy được Java (/nowhere/bin/java)")
                .hasLineCount(2);
    }

    /** A comment more in each logic file makes another text, which is compiled; what is found must not differ. */
    @Test
    void keptRulesFindWhatCompiledOnesFind() throws Exception {
        try (JarFile jar = new JarFile(Jar.file().toFile())) {
            // four parts of the logic, three documents
            assertThat(jar.stream().filter(e -> e.getName().matches("vn/chitieu/engine/kept/[0-9a-f]{64}\\.rules")))
                    .hasSize(7);
        }
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(RULES, rules);
        List<String> accepted = new ArrayList<>();
        try (Stream<Path> logic = Files.list(rules.resolve("logic"))) {
            for (Path file : logic.filter(f -> f.toString().endsWith(".drl")).toList()) {
                Files.writeString(file, "\n// one line more\n", StandardOpenOption.APPEND);
                accepted.addAll(List.of("--accept-logic", "logic/" + file.getFileName()));
            }
        }
        String kept = findings("kept", RULES, List.of());
        assertThat(findings("compiled", rules, accepted)).isEqualTo(kept);
        assertThat(kept.lines()).hasSizeGreaterThan(400);
        assertThat(Files.readString(folder.resolve("log/chitieu.log"))).doesNotContain("kept rules");
    }

    private String findings(String name, Path rules, List<String> more) throws Exception {
        List<String> night = new ArrayList<>(List.of(
                "night",
                "--rules",
                rules.toString(),
                "--inbox",
                SAMPLES.toString(),
                "--as-of",
                "2026-12-31",
                "--database",
                "embedded:" + folder.resolve(name + "-db"),
                "--out",
                folder.resolve(name).toString()));
        night.addAll(more);
        Done done = run(BIN, Map.of("JAVA_HOME", JAVA.toString()), night.toArray(String[]::new));
        assertThat(done.exitCode()).as(done.err()).isEqualTo(ExitCodes.REJECTED);
        return Files.readString(folder.resolve(name).resolve("2026-12-31/findings.csv"));
    }

    private Done run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("CHITIEU_LOG", folder.resolve("log").toString());
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("stderr.txt").toFile());
        Process process = builder.start();
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Done(process.waitFor(), out, Files.readString(folder.resolve("stderr.txt")));
    }
}
