package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.NeedsBrowser;
import vn.chitieu.length.Slow;

/** Author and approver before their screens: proposed, seen, sent back; proposed, approved, taken back. */
@Slow
@NeedsBrowser
class RulesInBrowserTest {
    private static final String FILE = "kh-11-quang-ngai.xlsx";

    @TempDir
    private Path folder;

    @Test
    void anAuthorProposesAndAnotherDecides() throws Exception {
        try (Desks desk = new Desks(folder, LocalDate.of(2026, 12, 20));
                Browser browser = new Browser(desk.address())) {
            FileSystemUtils.copyRecursively(
                    Path.of("data-samples/2026"), desk.inbox().resolve("2026"));
            assertThat(desk.night().done()).isTrue();
            desk.person("soanthao", "author", "");
            desk.person("duyet.a", "approver", "");
            Path current = desk.rules().resolve(FILE);
            byte[] before = Files.readAllBytes(current);

            browser.enter("soanthao");
            browser.see("Người soanthao");
            propose(browser, AmendTest.with(before, "KH11-II.2.a-7", 250));
            browser.see("Không duyệt được");
            assertThat(browser.text()).contains("KH11-II.2.a-7: 200 -> 250").contains("T07");
            String bad = browser.path();

            byte[] changed = AmendTest.with(before, "KH11-II.2.a-8", 32);
            propose(browser, changed);
            browser.see("tình huống đều đúng.");
            assertThat(browser.text())
                    .contains("KH11-II.2.a-8: 30 -> 32")
                    .contains("Tính trên số liệu của lần đánh giá ngày 20/12/2026");
            // nobody decides what is his own
            assertThat(browser.has("form[action$='/duyet']")).isFalse();
            String good = browser.path();
            leave(browser);

            browser.enter("duyet.a");
            browser.see("Người duyet.a");
            browser.open(bad);
            browser.see("Không duyệt được");
            assertThat(browser.has("form[action$='/duyet']")).isFalse();
            browser.press("Trả lại");
            browser.see("đã trả lại");

            browser.open(good);
            browser.press("Duyệt, dùng từ lần đánh giá kế tiếp");
            browser.see("đã duyệt");
            assertThat(Files.readAllBytes(current)).isEqualTo(changed);
            browser.press("Hoàn tác, dùng lại tệp trước");
            browser.see("đã hoàn tác");
            assertThat(Files.readAllBytes(current)).isEqualTo(before);
            leave(browser);

            assertThat(desk.sql()
                            .queryForList(
                                    "select event from audit a join account p on p.id = a.account_id"
                                            + " where p.login = 'duyet.a' order by a.id",
                                    String.class))
                    .containsExactly("SIGNED_IN", "RETURNED", "APPROVED", "UNDONE", "SIGNED_OUT");
            assertThat(desk.sql()
                            .queryForList(
                                    "select event from audit a join account p on p.id = a.account_id"
                                            + " where p.login = 'soanthao' order by a.id",
                                    String.class))
                    .containsExactly("SIGNED_IN", "UPLOADED", "UPLOADED", "SIGNED_OUT");
        }
    }

    private void propose(Browser browser, byte[] book) throws Exception {
        browser.open("/quy-tac");
        browser.type("ten", FILE);
        browser.type("tep", Files.write(folder.resolve("sua.xlsx"), book).toString());
        browser.type("ly-do", "theo văn bản sửa đổi");
        browser.press("Kiểm tra và đề nghị");
    }

    private static void leave(Browser browser) {
        browser.press("Đăng xuất");
        browser.see("Đã đăng xuất.");
    }
}
