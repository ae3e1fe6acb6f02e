package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;

/** An author proposes, another approves: from the next night on the changed rules are in force, and one click goes back. */
@Slow
class AmendTest {
    private static final String FILE = "kh-11-quang-ngai.xlsx";
    private static final int ID = 9;
    private static final int VALUE = 16;

    @TempDir
    private Path folder;

    @Test
    void aChangeIsShownApprovedByAnotherAndTakenBack() throws Exception {
        try (Desks desk = new Desks(folder, LocalDate.of(2026, 12, 20))) {
            FileSystemUtils.copyRecursively(
                    Path.of("data-samples/2026"), desk.inbox().resolve("2026"));
            assertThat(desk.night().done()).isTrue();
            desk.person("soanthao", "author", "");
            desk.person("duyet.a", "approver", "");
            Visitor author = desk.visitor("soanthao");
            Visitor approver = desk.visitor("duyet.a");
            byte[] before = author.bytes("/quy-tac/tep?ten=" + FILE).body();
            assertThat(before).isEqualTo(Files.readAllBytes(desk.rules().resolve(FILE)));

            // a scenario that stands beside the rules no longer fits
            String wrong = proposed(author, with(before, "KH11-II.2.a-7", 250));
            String page = looked(author, wrong);
            assertThat(page).contains("Không duyệt được").contains("T07").contains("KH11-II.2.a-7: 200 -&gt; 250");
            decide(approver, wrong, "duyet");
            assertThat(Files.readAllBytes(desk.rules().resolve(FILE))).isEqualTo(before);

            // code, or nothing of the kind, is no rule file
            String code = proposed(author, "System.exit(0)".getBytes(StandardCharsets.UTF_8));
            assertThat(looked(author, code)).contains("Không duyệt được");
            assertThat(propose(author, "logic/muc-do.drl", before).uri().toString())
                    .endsWith("/quy-tac?thieu");
            assertThat(propose(author, "../inbox/x.xlsx", before).uri().toString())
                    .endsWith("/quy-tac?thieu");

            byte[] changed = with(before, "KH11-II.2.a-8", 32);
            String good = proposed(author, changed);
            page = looked(author, good);
            assertThat(page)
                    .contains("tình huống đều đúng.")
                    .contains("KH11-II.2.a-8: 30 -&gt; 32")
                    .contains("Tính trên số liệu của lần đánh giá ngày 20/12/2026");
            assertThat(author.post(good, good + "/duyet", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(approver.post("/mat-khau", "/quy-tac/gui", Map.of()).statusCode())
                    .isEqualTo(403);
            decide(approver, good, "duyet");
            assertThat(approver.get(good).body()).contains("đã duyệt").contains("Người duyet.a");
            assertThat(Files.readAllBytes(desk.rules().resolve(FILE))).isEqualTo(changed);

            desk.later(Duration.ofDays(1));
            assertThat(desk.night().done()).isTrue();
            assertThat(target(desk)).isEqualTo("32");

            decide(approver, good, "hoan-tac");
            assertThat(approver.get(good).body()).contains("đã hoàn tác");
            assertThat(Files.readAllBytes(desk.rules().resolve(FILE))).isEqualTo(before);
            desk.later(Duration.ofDays(1));
            assertThat(desk.night().done()).isTrue();
            assertThat(target(desk)).isEqualTo("30");
        }
    }

    private static String target(Desks desk) {
        return desk.sql()
                .queryForObject(
                        "select body ->> 'target' from finding where to_seq is null and unit_code = '51'"
                                + " and provision_id = 'KH11-II.2.a-8' and kind = 'target'",
                        String.class);
    }

    private static String proposed(Visitor author, byte[] content) throws Exception {
        String path = propose(author, FILE, content).uri().getPath();
        assertThat(path).matches("/quy-tac/\\d+");
        return path;
    }

    private static HttpResponse<String> propose(Visitor author, String name, byte[] content) throws Exception {
        return author.upload(
                "/quy-tac", "/quy-tac/gui", Map.of("ten", name, "ly-do", "theo văn bản sửa đổi"), "sua.xlsx", content);
    }

    private static String looked(Visitor visitor, String path) {
        Awaitility.await()
                .atMost(3, TimeUnit.MINUTES)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> !visitor.get(path).body().contains("Trang tự tải lại"));
        try {
            return visitor.get(path).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void decide(Visitor approver, String path, String what) throws Exception {
        assertThat(approver.post("/mat-khau", path + "/" + what, Map.of()).statusCode())
                .isEqualTo(200);
    }

    static byte[] with(byte[] book, String clause, int value) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheet("Chỉ tiêu"))
                if (row.getCell(ID) != null && row.getCell(ID).toString().equals(clause))
                    row.getCell(VALUE).setCellValue(value);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
