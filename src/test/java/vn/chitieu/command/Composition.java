package vn.chitieu.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as an engine for containers reads it; no such engine is needed. */
final class Composition {
    static final Path FILE = Path.of("docker-compose.yml");
    private final Map<String, Map<String, Object>> services;

    private Composition(Map<String, Map<String, Object>> services) {
        this.services = services;
    }

    static Composition read() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, Map<String, Object>>> file = yaml.load(Files.readString(FILE));
        return new Composition(new TreeMap<>(file.get("services")));
    }

    Map<String, Map<String, Object>> services() {
        return services;
    }

    /** Those that run this program by the image's own entry. */
    List<String> ours() {
        return services.entrySet().stream()
                .filter(s -> "chitieu".equals(s.getValue().get("image"))
                        && !s.getValue().containsKey("entrypoint"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<String> command(String service) {
        return (List<String>) services.get(service).get("command");
    }

    @SuppressWarnings("unchecked")
    Map<String, String> environment(String service) {
        return (Map<String, String>) services.get(service).getOrDefault("environment", Map.of());
    }

    /** Each as {@code source:target} or {@code source:target:ro}. */
    @SuppressWarnings("unchecked")
    List<String> volumes(String service) {
        return (List<String>) services.get(service).getOrDefault("volumes", List.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, String>> dependsOn(String service) {
        return (Map<String, Map<String, String>>) services.get(service).getOrDefault("depends_on", Map.of());
    }

    /** What an engine runs to see whether the service is well, without its {@code CMD}. */
    @SuppressWarnings("unchecked")
    List<String> health(String service) {
        List<String> test =
                (List<String>) ((Map<String, Object>) services.get(service).get("healthcheck")).get("test");
        return test.subList(1, test.size());
    }
}
