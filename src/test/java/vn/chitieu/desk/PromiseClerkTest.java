package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.NeedsBrowser;
import vn.chitieu.length.Slow;

/** A clerk fills two promises in a browser without script, is told of a mistake, sends, and sees what the night says. */
@Slow
@NeedsBrowser
class PromiseClerkTest {
    @TempDir
    private Path folder;

    @Test
    void twoPromisesToTheReceiptAndTheNight() throws Exception {
        try (Desks desk = new Desks(folder, LocalDate.of(2026, 12, 16));
                Browser browser = new Browser(desk.address())) {
            FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
            assertThat(desk.night().done()).isTrue();
            desk.person("chuagui", "unit", "21034");
            browser.phone();
            browser.enter("chuagui");
            browser.see("Người chuagui");
            browser.follow("Cam kết");
            browser.see("Chưa có cam kết nào.");
            browser.follow("Lập cam kết khắc phục");
            browser.see("Ghi biện pháp, chức vụ hoặc bộ phận phụ trách");
            browser.type("bien-phap-1", "Tổng hợp số liệu các thôn, gửi báo cáo");
            browser.type("phu-trach-1", "Phòng Văn hóa - Xã hội");
            browser.type("ngay-1", "20/12/2026");
            browser.type("bien-phap-2", "Ban hành kế hoạch");
            browser.type("phu-trach-2", "Ông A Tài");
            browser.type("ngay-2", "30/06/2027");
            browser.press("Gửi chính thức");
            browser.see("Chưa gửi được.");
            assertThat(browser.texts("p.sai")).hasSize(1).allMatch(s -> s.startsWith("“Ông A Tài” là tên người"));
            // the keyboard goes from the sentence to the field
            browser.follow("Nội dung 2:");
            assertThat(browser.ask("return location.hash")).isEqualTo("#phu-trach-2");
            browser.type("phu-trach-2", "");
            browser.ask("document.getElementById('phu-trach-2').value = ''");
            browser.type("phu-trach-2", "Chủ tịch UBND xã");
            browser.press("Gửi chính thức");
            browser.see("Đã nhận cam kết.");
            assertThat(browser.heading()).isEqualTo("Biên nhận 2026-000001");
            assertThat(browser.text()).contains("Cam kết khắc phục").doesNotContain("Năm số liệu");

            desk.later(Duration.ofHours(16));
            assertThat(desk.night().done()).isTrue();
            browser.open("/cam-ket");
            assertThat(browser.text())
                    .contains("Tổng hợp số liệu các thôn, gửi báo cáo", "Ban hành kế hoạch", "Chủ tịch UBND xã")
                    .contains("20/12/2026", "30/06/2027");
            assertThat(browser.texts("td .nhan")).containsExactly("đang trong hạn", "đang trong hạn");
        }
    }
}
