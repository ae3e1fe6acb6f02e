package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.NeedsBrowser;
import vn.chitieu.length.Slow;

/** A clerk of Ngọk Bay with three mistakes, up to the receipt, and the night that takes the return. */
@Slow
@NeedsBrowser
class ClerkTest {
    private static final Path WRONG = Path.of("data-samples/2025/23317-2025.xlsx");
    private static final Path MENDED = Path.of("data-samples/2025/23317-2025-gui-lai.xlsx");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 3);

    @TempDir
    private Path folder;

    @Test
    void fromThreeMistakesToTheReceiptAndTheNight() throws Exception {
        try (Desks desk = new Desks(folder, DAY);
                Browser browser = new Browser(desk.address())) {
            desk.person("ngokbay", "unit", "23317");
            browser.enter("ngokbay");
            browser.see("Người ngokbay");
            browser.follow("Gửi báo cáo");
            browser.see("Chọn tệp báo cáo");
            browser.type("tep", WRONG.toAbsolutePath().toString());
            browser.press("Kiểm tra");

            browser.see("Chưa gửi được.");
            // beside the cells: as written in the file, marked where it is wrong
            assertThat(browser.texts("td.o")).contains("140", "ba mươi", "(trống)");
            assertThat(browser.has("form[action$='/chinh-thuc']")).isFalse();
            Visitor same = desk.visitor("ngokbay");
            byte[] marked = same.bytes(browser.path() + "/ban-danh-dau.xlsx").body();
            assertThat(new String(marked, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo("PK");
            // the button is not there; the address refuses too
            String path = browser.path();
            assertThat(same.post(path, path + "/chinh-thuc", Map.of()).uri().getPath())
                    .isEqualTo(path);
            assertThat(Files.exists(desk.inbox().resolve("cua-gui"))).isFalse();

            browser.follow("Chọn tệp khác");
            browser.see("Chọn tệp báo cáo");
            browser.type("tep", MENDED.toAbsolutePath().toString());
            browser.press("Kiểm tra");
            browser.see("Báo cáo này gửi được.");
            browser.press("Gửi chính thức");
            browser.see("Đã nhận báo cáo.");
            assertThat(browser.heading()).isEqualTo("Biên nhận 2025-000001");
            assertThat(browser.text())
                    .contains("09:30 ngày 03/12/2025")
                    .contains("Người ngokbay")
                    .contains("Nó không thay cho báo cáo có chữ ký, đóng dấu.");

            Path filed = desk.inbox().resolve("cua-gui/2025-000001/23317-2025.xlsx");
            assertThat(filed).hasSameBinaryContentAs(MENDED);
            desk.later(Duration.ofHours(16));
            assertThat(desk.night().done()).isTrue();
            // the cover says another day; what counts is when it was received
            assertThat(desk.sql()
                            .queryForMap("select state, sent_date, receipt from submission where unit_code = '23317'"))
                    .isEqualTo(Map.of(
                            "state", "ACCEPTED", "sent_date", java.sql.Date.valueOf(DAY), "receipt", "2025-000001"));
            assertThat(desk.sql()
                            .queryForList(
                                    "select distinct body ->> 'metOn' from finding where unit_code = '23317'"
                                            + " and kind = 'deadline' and period = '2025' and body ->> 'metOn' is not null",
                                    String.class))
                    .isEqualTo(List.of("2025-12-03"));
            browser.open("/bien-nhan/2025-000001");
            assertThat(browser.text()).contains("Lần đánh giá ngày 04/12/2025 đã lấy báo cáo này.");
        }
    }
}
