package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.NeedsBrowser;
import vn.chitieu.length.Slow;

/**
 * How the pages stand on a desk and on a phone: nothing runs out of the page, everything is named, nothing is fetched from
 * elsewhere. With {@code -Ddesk.pictures=FOLDER} each is kept as a picture.
 */
@Slow
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTest {
    private static final String TARGET = "/phat-hien/mot?ma=target:51:KH11-II.2.a-1:level=7:2030";
    private Desks desk;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        desk = new Desks(folder, LocalDate.of(2026, 12, 2));
        FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
        assertThat(desk.night().done()).isTrue();
        desk.person("ngokbay", "unit", "23317");
        desk.person("chuagui", "unit", "21034");
        desk.person("lanhdao", "leader", "51");
        desk.person("soanthao", "author", "");
        desk.person("quantri", "operator", "");
        browser = new Browser(desk.address());
    }

    @AfterAll
    void close() {
        browser.close();
        desk.close();
    }

    @Test
    void everyPageStandsOnADeskAndOnAPhone() throws Exception {
        SoftAssertions all = new SoftAssertions();
        look(all, "vao", "/vao");
        browser.wide();
        browser.enter("ngokbay");
        browser.see("Người ngokbay");
        look(all, "gui", "/gui");
        browser.wide();
        browser.type(
                "tep",
                Path.of("data-samples/2025/23317-2025.xlsx").toAbsolutePath().toString());
        browser.press("Kiểm tra");
        browser.see("Chưa gửi được.");
        look(all, "ban-loi", browser.path());
        browser.open("/gui");
        browser.type("tep", mended().toString());
        browser.press("Kiểm tra");
        browser.see("Gửi chính thức");
        look(all, "ban-sua", browser.path());
        browser.press("Gửi chính thức");
        browser.see("Đã nhận báo cáo.");
        look(all, "bien-nhan", browser.path());
        look(all, "bien-nhan-ds", "/bien-nhan");
        look(all, "mat-khau", "/mat-khau");
        look(all, "cho", "/gui/" + waiting());
        look(all, "khong-quyen", "/nhat-ky");
        look(all, "khong-co", "/bien-nhan/2026-999999");
        browser.press("Đăng xuất");
        browser.see("Đã đăng xuất.");

        browser.wide();
        browser.enter("chuagui");
        browser.see("Người chuagui");
        look(all, "don-vi-trang-dau", "/");
        look(all, "don-vi-han-nop", "/han-nop");
        look(all, "cam-ket", "/cam-ket/lap");
        browser.wide();
        browser.open("/cam-ket/lap");
        browser.type("phu-trach-1", "Bà Y Hạnh");
        browser.type("ngay-1", "30/06/2025");
        browser.press("Gửi chính thức");
        browser.see("Chưa gửi được.");
        keep(all, "cam-ket-loi");
        browser.open("/cam-ket/lap");
        browser.type("bien-phap-1", "Tổng hợp số liệu từ các thôn, gửi báo cáo đủ biểu");
        browser.type("phu-trach-1", "Phòng Văn hóa - Xã hội");
        browser.type("ngay-1", "20/12/2026");
        browser.press("Gửi chính thức");
        browser.see("Đã nhận cam kết.");
        look(all, "cam-ket-bien-nhan", browser.path());
        look(all, "cam-ket-cho", "/cam-ket");
        assertThat(desk.night().done()).isTrue();
        look(all, "cam-ket-ds", "/cam-ket");
        browser.press("Đăng xuất");
        browser.see("Đã đăng xuất.");
        browser.wide();
        browser.enter("lanhdao");
        browser.see("Người lanhdao");
        look(all, "lanh-dao-trang-dau", "/");
        look(all, "han-nop", "/han-nop?nam=2026");
        look(all, "don-vi", "/han-nop/don-vi/21034");
        look(all, "hai-ky", "/han-nop/hai-ky");
        look(all, "cam-ket-lanh-dao", "/cam-ket");
        look(all, "phat-hien", "/phat-hien?loai=target");
        look(all, "khong-dong-nao", "/phat-hien?don-vi=khong-co");
        look(all, "chi-tieu", TARGET);
        look(all, "dan-giai", TARGET.replace("/mot", "/dan-giai"));
        look(all, "dem", "/dem");
        look(all, "dem-mot", "/dem/2026-12-02");
        browser.press("Đăng xuất");
        browser.see("Đã đăng xuất.");
        browser.wide();
        browser.enter("quantri");
        browser.see("Người quantri");
        look(all, "dem-quan-tri", "/dem");
        look(all, "nhat-ky", "/nhat-ky");
        look(all, "thu-trong", "/thu");
        desk.sql()
                .update(
                        "insert into mail (message_id, kind, weight, unit_code, recipient, subject, body, state, attempts,"
                                + " created_at, next_at, said) values ('<1@x>', 'RESULT', 3, '23317', 'vhxh@ngokbay.example.vn',"
                                + " '[Chỉ Tiêu] Xã Ngọk Bay: kết quả đánh giá đến ngày 02/12/2026', '', 'SENT', 1,"
                                + " timestamptz '2026-12-02 19:05+07', now(), ''),"
                                + " ('<2@x>', 'REMINDER', 2, '21034', 'khong-con@xa.example.vn',"
                                + " '[Chỉ Tiêu] Xã Bình Chương: nhắc việc đến hạn ngày 04/12/2026', '', 'REFUSED', 1,"
                                + " timestamptz '2026-12-02 19:05+07', now(), '550 5.1.1 User unknown')");
        look(all, "thu", "/thu");
        browser.press("Đăng xuất");
        browser.see("Đã đăng xuất.");
        browser.wide();
        browser.enter("soanthao");
        browser.see("Người soanthao");
        browser.open("/quy-tac");
        browser.type(
                "tep", Path.of("rules/danh-muc/danh-gia.xlsx").toAbsolutePath().toString());
        browser.type("ly-do", "Đặt nhầm tệp của danh mục khác");
        browser.press("Kiểm tra và đề nghị");
        browser.see("Không duyệt được");
        look(all, "quy-tac", browser.path());
        look(all, "quy-tac-ds", "/quy-tac");
        all.assertAll();
    }

    /** A file that somebody is still to look at. */
    private String waiting() {
        return desk.sql()
                .queryForObject(
                        "insert into draft (id, account_id, unit_code, file_name, content, content_hash, size, uploaded_at)"
                                + " select gen_random_uuid(), id, unit_code, '23317-2026.xlsx', 'x', 'x', 1, now()"
                                + " from account where login = 'ngokbay' returning id::text",
                        String.class);
    }

    /** The mended return, one figure changed: the folder has its bytes already. */
    private Path mended() throws Exception {
        return OneCell.changed(Path.of("data-samples/2025/23317-2025-gui-lai.xlsx"), "cua-toi-23317-2025.xlsx");
    }

    private void look(SoftAssertions all, String name, String path) throws Exception {
        for (boolean phone : new boolean[] {false, true}) {
            if (phone) browser.phone();
            else browser.wide();
            browser.open(path);
            stands(all, name, phone);
        }
    }

    /** A page that an address alone does not bring back. */
    private void keep(SoftAssertions all, String name) throws Exception {
        for (boolean phone : new boolean[] {false, true}) {
            if (phone) browser.phone();
            else browser.wide();
            stands(all, name, phone);
        }
    }

    private void stands(SoftAssertions all, String name, boolean phone) throws Exception {
        all.assertThat(browser.ask("return document.compatMode")).as(name).isEqualTo("CSS1Compat");
        all.assertThat((Boolean) browser.ask(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + (phone ? " runs out of the phone" : " runs out of the page"))
                .isTrue();
        all.assertThat((String) browser.ask(UNNAMED))
                .as(name + ": fields without a label")
                .isEmpty();
        all.assertThat((String) browser.ask(ELSEWHERE))
                .as(name + ": from elsewhere")
                .isEmpty();
        all.assertThat((String) browser.ask(PALE))
                .as(name + ": too little contrast")
                .isEmpty();
        all.assertThat(browser.texts("h1")).as(name).hasSize(1);
        String folder = System.getProperty("desk.pictures", "");
        if (!folder.isEmpty()) browser.picture(Path.of(folder, name + (phone ? "-nho" : "") + ".png"));
    }

    private static final String UNNAMED = """
            return [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(f => !f.labels || f.labels.length === 0).map(f => f.name).join(', ')""";

    private static final String ELSEWHERE = """
            return performance.getEntriesByType('resource').map(r => r.name)
              .filter(n => !n.startsWith(location.origin)).join(', ')""";

    /** Ratio of every text to what it stands on, after WCAG 2.1: 4.5, and 3 for large ones. */
    private static final String PALE = """
            const part = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
            const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number);
              return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
            const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
              if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255,255,255)'; };
            const pale = [];
            for (const e of document.querySelectorAll('body *')) {
              if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
              const s = getComputedStyle(e); if (s.visibility === 'hidden' || !e.offsetParent) continue;
              const a = light(s.color), b = light(ground(e));
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const large = parseFloat(s.fontSize) >= 24 || parseFloat(s.fontSize) >= 18.66 && s.fontWeight >= 700;
              if (ratio < (large ? 3 : 4.5)) pale.push(e.tagName + '.' + e.className + ' ' + ratio.toFixed(1));
            }
            return [...new Set(pale)].join(', ')""";
}
