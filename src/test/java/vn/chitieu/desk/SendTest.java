package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;

/** Returns sent over the desk: corrected, taken back, refused, and what strangers make of it. */
@Slow
class SendTest {
    private static final Path SAMPLES = Path.of("data-samples");
    private static final Path ONE = SAMPLES.resolve("2025/51-CS6-2025.xlsx");
    private static final Path OTHER = SAMPLES.resolve("2025/51-CS6-2025-bo-sung.xlsx");

    @TempDir
    private Path folder;

    private Desks desk;
    private Visitor college;

    @BeforeEach
    void open() throws Exception {
        desk = new Desks(folder, LocalDate.of(2025, 12, 20));
        desk.person("cdqn", "unit", "51-CS6");
        college = desk.visitor("cdqn");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** The one whose hash is greater first: by the hash alone it would go on standing. */
    @Test
    void theCorrectionOfTheSameDayStandsAndTheOneBeforeStandsAgainOnceItIsTakenBack() throws Exception {
        boolean ordered = hash(ONE).compareTo(hash(OTHER)) > 0;
        Path first = ordered ? ONE : OTHER;
        Path second = ordered ? OTHER : ONE;
        assertThat(sent(first)).isEqualTo("2025-000001");
        assertThat(sent(first)).as("the same bytes once more").isEqualTo("2025-000001");
        desk.later(Duration.ofMinutes(5));

        HttpResponse<String> draft = college.upload("sua.xlsx", Files.readAllBytes(second));
        assertThat(draft.body())
                .contains("Thay cho 2025-000001.")
                .contains("181/BC-51-CS6")
                .contains("88/BC-CĐQN");
        assertThat(sent(second)).isEqualTo("2025-000002");
        assertThat(college.get("/bien-nhan/2025-000001").body()).contains("Báo cáo này đã được thay bằng biên nhận số");
        assertThat(inForceTonight()).containsExactly("2025-000002");

        assertThat(withdraw("2025-000001", "gửi nhầm tệp").body()).contains("Không rút được");
        assertThat(withdraw("2025-000002", "no").body()).contains("Chưa rút: hãy ghi lý do");
        String reason = "gửi nhầm, \"bản\" thử; =1+1";
        assertThat(withdraw("2025-000002", reason).body())
                .contains("Đã rút lúc")
                .contains("gửi nhầm, &quot;bản&quot; thử; =1+1");
        desk.later(Duration.ofDays(1));
        assertThat(inForceTonight()).containsExactly("2025-000001");
        assertThat(desk.sql()
                        .queryForList("select content from register_entry where kind = 'WITHDRAWAL'", String.class))
                .containsExactly(reason);

        assertThat(withdraw("2025-000001", "cũng gửi nhầm").body()).contains("Đã rút lúc");
        desk.later(Duration.ofDays(1));
        assertThat(inForceTonight()).isEmpty();
    }

    @Test
    void nobodySendsOrSeesWhatIsAnothers() throws Exception {
        desk.person("cdkhac", "unit", "51-CS5");
        Visitor stranger = desk.visitor("cdkhac");
        HttpResponse<String> others = stranger.upload("51-CS6-2025.xlsx", Files.readAllBytes(ONE));
        assertThat(others.body()).contains("Tài khoản của bạn chỉ gửi được báo cáo của");
        assertThat(others.body()).doesNotContain("/chinh-thuc");
        String path = others.uri().getPath();
        assertThat(stranger.post(path, path + "/chinh-thuc", Map.of()).uri().getPath())
                .isEqualTo(path);

        // who may put a return in must not become the keeper of the register
        HttpResponse<String> register =
                stranger.upload("so-theo-doi.xlsx", Files.readAllBytes(SAMPLES.resolve("so-theo-doi.xlsx")));
        assertThat(register.body()).contains("Tệp này không phải báo cáo của một đơn vị");
        path = register.uri().getPath();
        assertThat(stranger.post(path, path + "/chinh-thuc", Map.of()).uri().getPath())
                .isEqualTo(path);
        assertThat(filed()).isEmpty();

        String mine =
                college.upload("cua-toi.xlsx", Files.readAllBytes(ONE)).uri().getPath();
        assertThat(stranger.get(mine).statusCode()).isEqualTo(404);
        assertThat(stranger.bytes(mine + "/ban-danh-dau.xlsx").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/gui", mine + "/chinh-thuc", Map.of()).statusCode())
                .isEqualTo(404);
        String number = sent(ONE);
        assertThat(stranger.get("/bien-nhan/" + number).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/gui", "/bien-nhan/" + number + "/rut", Map.of("ly-do", "không phải của tôi"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/bien-nhan").body()).doesNotContain(number);
    }

    /** Received is received: the file follows as soon as the inbox can be written to. */
    @Test
    void aFullOrLostInboxLosesNothing() throws Exception {
        Path blocked = Files.writeString(desk.inbox().resolve("cua-gui"), "a file where the folder should be");
        String draft = college.upload("bc.xlsx", Files.readAllBytes(ONE)).uri().getPath();
        HttpResponse<String> receipt = college.post(draft, draft + "/chinh-thuc", Map.of());
        assertThat(receipt.body()).contains("Biên nhận 2025-000001").contains("Không cần gửi lại.");
        Files.delete(blocked);
        assertThat(sent(OTHER)).isEqualTo("2025-000002");
        assertThat(filed())
                .containsExactly("cua-gui/2025-000001/51-CS6-2025.xlsx", "cua-gui/2025-000002/51-CS6-2025.xlsx");
        assertThat(desk.sql().queryForObject("select count(*) from draft where content is not null", Integer.class))
                .isEqualTo(0);
    }

    @Test
    void hostileFilesAreAnsweredByAPageAndGoNowhere() throws Exception {
        String html = "<script>alert(1)</script>";
        List<HttpResponse<String>> answers = Stream.of(
                        "../../../etc/passwd.xlsx",
                        "..\\..\\boot.xlsx",
                        html + ".xlsx",
                        ".xlsx",
                        "CON",
                        "x".repeat(400) + ".xlsx",
                        "báo cáo\r\nX-Evil: 1.xlsx",
                        "~$mo.xlsx")
                .map(name -> uploaded(name, "không phải bảng tính".getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Không đọc được tệp này như một báo cáo.")
                    .doesNotContain("<script");
        });
        // Tomcat itself will have none of it
        assertThat(uploaded("a\u0000b.xlsx", new byte[1]).statusCode()).isEqualTo(400);
        assertThat(uploaded("trong.xlsx", new byte[0]).body()).contains("Chưa chọn tệp nào, hoặc tệp trống");
        try (Stream<Path> hostile = Files.walk(Path.of("src/test/resources/vn/chitieu/hostile"))) {
            for (Path file : hostile.filter(Files::isRegularFile).toList()) {
                HttpResponse<String> answer = uploaded(file.getFileName().toString(), Files.readAllBytes(file));
                assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
                assertThat(answer.uri().getPath()).as(file.toString()).startsWith("/gui/");
            }
        }
        // words of a cell are words
        HttpResponse<String> cell = uploaded(
                "o.zip",
                zip(Map.of(
                        "bia.csv",
                        "Mã đơn vị," + html
                                + "\nNăm số liệu,2025\nSố liệu tính đến ngày,30/11/2025\nNgày gửi,01/12/2025\n")));
        assertThat(cell.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(filed()).isEmpty();
        assertThat(desk.sql().queryForObject("select count(*) from receipt", Integer.class))
                .isEqualTo(0);
    }

    @Test
    void aFileBeyondTheLimitGetsAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = college.upload("to.xlsx", new byte[66 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn").contains("Tệp vượt quá dung lượng cho phép.");
    }

    private HttpResponse<String> uploaded(String name, byte[] content) {
        try {
            return college.upload(name, content);
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }

    private String sent(Path file) throws Exception {
        String draft = college.upload(file.getFileName().toString(), Files.readAllBytes(file))
                .uri()
                .getPath();
        String at = college.post(draft, draft + "/chinh-thuc", Map.of()).uri().getPath();
        assertThat(at).startsWith("/bien-nhan/");
        return at.substring("/bien-nhan/".length());
    }

    private HttpResponse<String> withdraw(String number, String reason) throws Exception {
        return college.post("/gui", "/bien-nhan/" + number + "/rut", Map.of("ly-do", reason));
    }

    private List<String> inForceTonight() {
        assertThat(desk.night().done()).isTrue();
        return desk.sql()
                .queryForList(
                        "select s.receipt from return_status r join submission s on s.id = r.submission_id"
                                + " where r.unit_code = '51-CS6'",
                        String.class);
    }

    private List<String> filed() throws Exception {
        try (Stream<Path> tree = Files.walk(desk.inbox())) {
            return tree.filter(Files::isRegularFile)
                    .map(p -> desk.inbox().relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static byte[] zip(Map<String, String> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
