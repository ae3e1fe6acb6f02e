package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/**
 * What can be known of {@code docker-compose.yml} and {@code Dockerfile} where no engine is: they ask nothing of the program
 * that it does not know. What their commands do, {@code CompositionIT} shows.
 */
class CompositionTest {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)([^}]*)}");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (--from=build )?(\\S+) \\S+$");
    private static final Pattern LIST = Pattern.compile("(?m)^(ENTRYPOINT|CMD) \\[(.*)]$");

    @Test
    void eachCommandIsOneOfTheProgram() throws Exception {
        Composition composition = Composition.read();
        assertThat(composition.ours()).containsExactly("migrate", "nightly", "worker");
        for (String service : composition.ours())
            assertThatCode(() -> Main.commandLine()
                            .parseArgs(composition.command(service).toArray(String[]::new)))
                    .as(service)
                    .doesNotThrowAnyException();
        assertThatCode(() -> Main.commandLine().parseArgs(dockerfile("CMD").toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(Path.of(String.join("", dockerfile("ENTRYPOINT")))).isExecutable();
    }

    /** Nothing is set that nobody reads: what is ours stands among the settings of the README, what is Boot's is Boot's. */
    @Test
    void eachVariableIsOneThatTheProgramReads() throws Exception {
        Composition composition = Composition.read();
        String readme = Files.readString(Path.of("docs/operator.md"));
        Set<String> others = new TreeSet<>();
        for (String service : composition.ours())
            composition.environment(service).forEach((name, value) -> {
                if (name.startsWith("CHITIEU_")) assertThat(readme).as(name).contains(name);
                else others.add(name + "=" + value);
            });
        assertThat(others).containsExactly("SERVER_FORWARD_HEADERS_STRATEGY=NATIVE");
        assertThat(ServerProperties.ForwardHeadersStrategy.valueOf("NATIVE")).isNotNull();
    }

    @Test
    void whatIsNotSetIsEitherUsualOrAskedFor() throws Exception {
        String text = Files.readString(Composition.FILE);
        Matcher variable = VARIABLE.matcher(text);
        Set<String> asked = new TreeSet<>();
        while (variable.find()) {
            assertThat(variable.group(2)).as(variable.group()).matches(":-.+|:\\?set " + variable.group(1) + " first");
            if (variable.group(2).startsWith(":?")) asked.add(variable.group(1));
        }
        assertThat(asked)
                .containsExactly("CHITIEU_DB_ADMIN_PASSWORD", "CHITIEU_DB_OWNER_PASSWORD", "CHITIEU_DB_PASSWORD");
        String readme = Files.readString(Path.of("docs/operator.md"));
        assertThat(asked).allSatisfy(name -> assertThat(readme).contains(name));
    }

    @Test
    void whoeverIsWaitedForIsThereAndComesToThatPoint() throws Exception {
        Composition composition = Composition.read();
        int waits = 0;
        for (String service : composition.services().keySet())
            for (Map.Entry<String, Map<String, String>> other :
                    composition.dependsOn(service).entrySet()) {
                Map<String, Object> target = composition.services().get(other.getKey());
                assertThat(target).as(service + " waits for " + other.getKey()).isNotNull();
                switch (other.getValue().get("condition")) {
                    case "service_healthy" -> assertThat(target).containsKey("healthcheck");
                    // one that is started again and again never completes
                    case "service_completed_successfully" -> assertThat(target).containsEntry("restart", "no");
                    default -> throw new AssertionError(other.toString());
                }
                waits++;
            }
        assertThat(waits).isEqualTo(4);
    }

    /** Folders in commands are mounted, and what is mounted or copied from here is here. */
    @Test
    void everyPathIsThere() throws Exception {
        Composition composition = Composition.read();
        for (String service : composition.services().keySet())
            for (String volume : composition.volumes(service)) {
                String source = volume.split(":/")[0];
                if (source.startsWith("./"))
                    assertThat(Path.of(source)).as(volume).exists();
            }
        for (String service : composition.ours()) {
            List<String> targets = composition.volumes(service).stream()
                    .map(v -> v.replaceFirst("^.*?:(/[^:]+)(:ro)?$", "$1"))
                    .toList();
            for (String word : composition.command(service))
                if (word.startsWith("/")) assertThat(targets).as(service).contains(word);
        }
        Matcher copy = COPY.matcher(Files.readString(Path.of("Dockerfile")));
        int copied = 0;
        while (copy.find()) {
            copied++;
            if (copy.group(1) == null) assertThat(Path.of(copy.group(2))).exists();
            else assertThat(copy.group(2)).isIn("/build/target/chitieu.jar", "/build/target/lib");
        }
        assertThat(copied).isEqualTo(8);
    }

    private static List<String> dockerfile(String instruction) throws Exception {
        Matcher list = LIST.matcher(Files.readString(Path.of("Dockerfile")));
        while (list.find())
            if (list.group(1).equals(instruction))
                return List.of(list.group(2).replace("\"", "").split(", "));
        throw new AssertionError(instruction);
    }
}
