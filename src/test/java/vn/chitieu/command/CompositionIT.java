package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;

/**
 * The composition without an engine for containers: its commands, its environment and its look at health are taken from
 * {@code docker-compose.yml} and run by the packaged jar, one service after another as they wait for each other. Other than
 * there are only what a container would hide: host, port and folders.
 */
@Slow
class CompositionIT {
    private static final Map<String, String> PASSWORDS = Map.of(
            "CHITIEU_DB_ADMIN_PASSWORD", "goc",
            "CHITIEU_DB_OWNER_PASSWORD", "chu-pw",
            "CHITIEU_DB_PASSWORD", "app-pw");

    @TempDir
    private Path folder;

    private Composition composition;
    private final Map<String, String> instead = new TreeMap<>();
    private int port;

    @Test
    void itsServicesComeUpOneAfterAnother() throws Exception {
        composition = Composition.read();
        for (String name : List.of("inbox", "out", "log")) Files.createDirectories(folder.resolve("data/" + name));
        FileSystemUtils.copyRecursively(Path.of("rules"), folder.resolve("rules"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (EmbeddedPostgres database = database()) {
            instead.put("//database:5432/", "//localhost:" + database.getPort() + "/");
            instead.put("/data/", folder.resolve("data") + "/");
            instead.put("0.0.0.0", "127.0.0.1");

            Jar.Done migrated = jar("migrate").run(command("migrate"));
            assertThat(migrated.exitCode()).as(migrated.err()).isZero();

            List<String> nightly = new ArrayList<>(List.of(command("nightly")));
            nightly.addAll(List.of("--port", Integer.toString(port)));
            Process service = jar("nightly").start(nightly.toArray(String[]::new));
            try {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> !service.isAlive() || healthy());
                assertThat(service.isAlive())
                        .as(Files.readString(folder.resolve("stderr.txt")))
                        .isTrue();
                HttpResponse<String> page = page("/vao", "X-Forwarded-Proto", "https");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("Đăng nhập");
                // behind a proxy that speaks TLS the cookies are marked for it
                assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(c -> c.contains("Secure"));
                assertThat(new JdbcTemplate(database.getDatabase(
                                        "chitieu", "chitieu", Map.of("password", password("")))) // the nights' role
                                .queryForObject("select count(*) from account", Integer.class))
                        .isZero();
                helps();
            } finally {
                service.destroy();
                assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(healthy()).as("health of a service that is gone").isFalse();
            assertThat(Files.readString(folder.resolve("stderr.txt")))
                    .doesNotContain(PASSWORDS.get("CHITIEU_DB_PASSWORD"));
        }
    }

    /** Of the profile {@code workers}, beside the nights. */
    private void helps() throws Exception {
        Jar helper = new Jar(Files.createDirectories(folder.resolve("helper")));
        composition.environment("worker").forEach((name, value) -> helper.with(name, here(value)));
        helper.with("CHITIEU_LOG", folder.resolve("helper/log").toString());
        Files.createSymbolicLink(folder.resolve("helper/rules"), folder.resolve("rules"));
        Process worker = helper.start(command("worker"));
        try {
            for (int i = 0; i < 300 && !helper.said().contains("đang chờ phần việc"); i++) Thread.sleep(200);
            assertThat(helper.said()).contains("đang chờ phần việc");
        } finally {
            worker.destroy();
            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** As the image of PostgreSQL makes it of an empty volume. */
    private EmbeddedPostgres database() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile",
                        Files.writeString(folder.resolve("pw"), PASSWORDS.get("CHITIEU_DB_ADMIN_PASSWORD") + "\n")
                                .toString())
                .setConnectConfig("password", PASSWORDS.get("CHITIEU_DB_ADMIN_PASSWORD"))
                .start();
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        List<String> statements = Files.readAllLines(Path.of("deploy/roles.sh")).stream()
                .filter(line -> line.endsWith(";"))
                .map(line -> line.replace(":'owner_password'", "'" + password("OWNER_") + "'")
                        .replace(":'password'", "'" + password("") + "'"))
                .toList();
        statements.forEach(admin::execute);
        return server;
    }

    private static String password(String whose) {
        return PASSWORDS.getOrDefault("CHITIEU_DB_" + whose + "PASSWORD", "");
    }

    private Jar jar(String service) {
        Jar jar = new Jar(folder).with("CHITIEU_LOG", folder.resolve("data/log").toString());
        composition.environment(service).forEach((name, value) -> jar.with(name, here(value)));
        return jar;
    }

    private String[] command(String service) {
        return composition.command(service).stream().map(this::here).toArray(String[]::new);
    }

    /** Interpolated, and with what a container would hide in place. */
    private String here(String text) {
        String here = text;
        for (Map.Entry<String, String> one : PASSWORDS.entrySet())
            here = here.replaceAll(
                    "\\$\\{" + one.getKey() + ":\\?[^}]*}", java.util.regex.Matcher.quoteReplacement(one.getValue()));
        for (Map.Entry<String, String> one : instead.entrySet()) here = here.replace(one.getKey(), one.getValue());
        return here;
    }

    private boolean healthy() throws Exception {
        List<String> look = composition.health("nightly").stream()
                .map(word -> word.replace("/8080", "/" + port))
                .toList();
        Process process = new ProcessBuilder(look)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private HttpResponse<String> page(String path, String header, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
