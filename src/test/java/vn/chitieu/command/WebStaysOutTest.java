package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** The desk is for {@code serve}: whoever types another command does not pay for it. */
@Slow
class WebStaysOutTest {
    private static final List<String> WEB = List.of(
            "vn.chitieu.desk.",
            "org.thymeleaf.",
            "org.springframework.security.",
            "org.springframework.session.",
            "org.springframework.web.",
            "org.apache.catalina.",
            "com.password4j.");

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "accounts --help", "check data-samples/2025/DPQ-2025.xlsx"})
    void noClassOfTheWebIsLoaded(String command) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(command.split(" ")));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(said.lines().reduce((a, b) -> b).orElse(""))
                .isEqualTo(ExitCodes.DONE);
        assertThat(said).contains("vn.chitieu.command.Main ");
        assertThat(said.lines().flatMap(l -> Stream.of(l.split("\\s+"))).filter(word -> WEB.stream()
                        .anyMatch(word::startsWith)))
                .isEmpty();
    }
}
