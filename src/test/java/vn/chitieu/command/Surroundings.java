package vn.chitieu.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where and how a night is run, which must not matter: Java, language, zone, into how many parts and by how many threads.
 *
 * @param java its home
 */
record Surroundings(Path java, List<String> options, Map<String, String> environment) {
    private static final List<List<String>> LANGUAGES = List.of(
            List.of(),
            List.of("-Duser.language=tr", "-Duser.country=TR"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
            List.of("-Duser.language=vi", "-Duser.country=VN"));
    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "Pacific/Niue", "America/St_Johns", "Asia/Ho_Chi_Minh");
    private static final List<String> LOCALES = List.of("C", "C.UTF-8", "POSIX", "tr_TR.UTF-8");
    private static final List<String> COUNTS = List.of("1", "2", "8");
    private static final int OLDEST = 17;

    /** As every other test runs the jar. */
    static Surroundings usual() {
        return new Surroundings(home(), List.of(), Map.of("LANG", "C"));
    }

    static Surroundings any(List<Path> javas, Random random) {
        List<String> options = new java.util.ArrayList<>(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        options.add("-Duser.timezone=" + zone);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LC_ALL", LOCALES.get(random.nextInt(LOCALES.size())));
        environment.put("TZ", zone);
        environment.put("CHITIEU_PARTS", COUNTS.get(random.nextInt(COUNTS.size())));
        environment.put("CHITIEU_THREADS", COUNTS.get(random.nextInt(COUNTS.size())));
        return new Surroundings(javas.get(random.nextInt(javas.size())), List.copyOf(options), environment);
    }

    /** With a locale in which Java needs no second process. */
    Surroundings inOneProcess() {
        Map<String, String> one = new LinkedHashMap<>(environment);
        one.put("LC_ALL", "C.UTF-8");
        return new Surroundings(java, options, one);
    }

    /** This Java and the newest beside it, or those that {@code CHITIEU_TEST_JDKS} names, {@code :} between them. */
    static List<Path> javas() throws IOException {
        TreeMap<Integer, Path> found = new TreeMap<>();
        String named = System.getenv("CHITIEU_TEST_JDKS");
        if (named != null)
            for (String home : named.split(":")) found.putIfAbsent(version(Path.of(home)), Path.of(home));
        else
            try (Stream<Path> beside = Files.list(home().toRealPath().getParent())) {
                for (Path home : beside.sorted().toList())
                    if (version(home) >= OLDEST) found.putIfAbsent(version(home), home.toRealPath());
            }
        if (found.isEmpty()) return List.of(home());
        return found.size() == 1
                ? List.of(found.firstEntry().getValue())
                : List.of(found.firstEntry().getValue(), found.lastEntry().getValue());
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Of a JDK by its {@code release} file; 0 of what is none. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) return 0;
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    @Override
    public String toString() {
        return java.getFileName() + " " + String.join(" ", options) + " "
                + String.join(
                        " ",
                        Arrays.asList(environment.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toArray(String[]::new)));
    }
}
