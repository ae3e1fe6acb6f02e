package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Programs;
import vn.chitieu.store.Statistics;

/**
 * No page takes longer than a second in a large province: made-up communes by {@code bench/bench.py} ({@code -Dcommunes=N}),
 * one night, every page of a list at both of its ends. The best of three, so that what else the machine does stays out of it.
 */
@FullRun
class PagesTest {
    private static final int COMMUNES = Integer.getInteger("communes", 500);
    private static final String FIRST = "90001";
    private static final long MILLION = 1_000_000L;
    private static final long MOST_MILLIS = 1000;
    private static final int TIMES = 3;

    @TempDir
    private Path folder;

    @Test
    void noPageTakesASecond() throws Exception {
        Programs.need("python3", "python3");
        generate();
        try (Desks desk = new Desks(folder, LocalDate.of(2026, 12, 31))) {
            assertThat(desk.night().done()).isTrue();
            promises(desk);
            desk.person("xathu", "unit", FIRST);
            desk.person("sogddt", "agency", "51-GDDT");
            desk.person("lanhdao", "leader", "51");
            desk.person("quantri", "operator", "");
            Map<String, Visitor> visitors = new TreeMap<>();
            for (String login : List.of("xathu", "sogddt", "lanhdao", "quantri"))
                visitors.put(login, desk.visitor(login));
            SoftAssertions all = new SoftAssertions();
            long worst = 0;
            for (Map.Entry<String, String> page : pages(desk).entrySet()) {
                String[] asked = page.getKey().split(" ");
                long best = best(visitors.get(asked[0]), asked[1]);
                worst = Math.max(worst, best);
                System.out.println(best + " ms " + page.getValue());
                all.assertThat(best).as(page.getKey()).isLessThan(MOST_MILLIS);
            }
            System.out.println("pages: " + pages(desk).size() + ", slowest " + worst + " ms, " + COMMUNES
                    + " communes, "
                    + desk.sql().queryForObject("select count(*) from finding where to_seq is null", Integer.class)
                    + " findings");
            all.assertAll();
        }
    }

    /** Whatever is open has been promised to be mended: as many promises as there can be. */
    private static void promises(Desks desk) {
        desk.sql().update("insert into promise_file values ('p', 'p', 'p.xlsx', 'Cam kết', null, '2026-12-30', 0)");
        desk.sql().update("""
                insert into promise select 'p', 'p', row_number() over (order by finding_id), finding_id, 'Gửi báo cáo',
                    'Văn phòng', '2027-01-30', 'F1' from finding where to_seq is null and standing = 'OPEN'""");
        desk.sql().update("""
                insert into promise_night select (select id from run where state = 'PUBLISHED' order by seq desc limit 1),
                    'p', 'p', row_number, finding_id, split_part(finding_id, ':', 2), 'OPEN', 1, null from promise""");
        // as a night does that fills them
        for (String table : List.of("promise_file", "promise", "promise_night"))
            desk.sql().execute(Statistics.refresh(table));
    }

    private void generate() throws Exception {
        Process made = new ProcessBuilder(
                        "python3",
                        "bench/bench.py",
                        "generate",
                        "--communes",
                        Integer.toString(COMMUNES),
                        "--years",
                        "2026",
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(made.exitValue()).isZero();
    }

    private static long best(Visitor visitor, String path) throws Exception {
        long[] millis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = visitor.get(path);
            millis[i] = (System.nanoTime() - asked) / MILLION;
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        return Arrays.stream(millis).min().orElseThrow();
    }

    /** By who asks and for what; downloads are none of them. */
    private static Map<String, String> pages(Desks desk) {
        String broad = desk.sql()
                .queryForObject(
                        "select finding_id from finding where to_seq is null and unit_code = '51'"
                                + " order by jsonb_array_length(body -> 'contributions') desc, finding_id limit 1",
                        String.class);
        String late = desk.sql()
                .queryForObject(
                        "select finding_id from finding where to_seq is null and kind = 'deadline' and unit_code = '"
                                + FIRST + "' order by finding_id limit 1",
                        String.class);
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/han-nop",
                "/han-nop?nam=2026&trang=9999",
                "/han-nop/hai-ky?trang=9999",
                "/han-nop/don-vi?dieu-khoan=KH11-V.end-2&ky=2026&han=2026-12-04&so=tat-ca",
                "/han-nop/don-vi?dieu-khoan=KH11-V.end-2&ky=2026&han=2026-12-04&so=tat-ca&trang=9999",
                "/han-nop/don-vi/" + FIRST,
                "/phat-hien",
                "/phat-hien?con=",
                "/phat-hien?con=&trang=9999999",
                "/phat-hien?con=&loai=target&trang=99999",
                "/phat-hien?con=&trang-thai=NOT_COMPUTABLE",
                "/phat-hien?con=&co-quan=51-GDDT&trang=99999",
                "/phat-hien?con=&nguyen-nhan=" + FIRST,
                "/phat-hien?con=&thay-doi=NEW&trang=99999",
                "/phat-hien?con=&tu-ngay=2026-12-31&trang=99999",
                "/phat-hien?con=&don-vi=" + FIRST,
                "/phat-hien/mot?ma=" + URLEncoder.encode(broad, StandardCharsets.UTF_8),
                "/phat-hien/dan-giai?ma=" + URLEncoder.encode(broad, StandardCharsets.UTF_8),
                "/phat-hien/bieu-do.svg?ma=target:51:KH11-II.2.a-7::2030",
                "/phat-hien/mot?ma=" + URLEncoder.encode(late, StandardCharsets.UTF_8),
                "/cam-ket",
                "/cam-ket?trang=9999",
                "/cam-ket?ket-qua=OPEN&trang=9999",
                "/bien-nhan",
                "/dem",
                "/dem/2026-12-31",
                "/dem/2026-12-31?trang=9999")) pages.put("lanhdao " + path, "leader " + path);
        for (String path : List.of(
                "/", "/han-nop", "/phat-hien?con=&trang=99999", "/dem/2026-12-31", "/gui", "/cam-ket", "/cam-ket/lap"))
            pages.put("sogddt " + path, "agency " + path);
        for (String path : List.of(
                "/",
                "/han-nop",
                "/phat-hien?con=",
                "/dem/2026-12-31",
                "/gui",
                "/bien-nhan",
                "/cam-ket",
                "/cam-ket/lap")) pages.put("xathu " + path, "unit " + path);
        for (String path : List.of("/dem", "/dem/2026-12-31?trang=9999", "/han-nop", "/bien-nhan", "/nhat-ky", "/thu"))
            pages.put("quantri " + path, "operator " + path);
        return pages;
    }
}
