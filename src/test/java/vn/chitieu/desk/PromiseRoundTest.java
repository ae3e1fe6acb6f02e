package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;

/** Promises from the form to the receipt, through nights, to everybody who reads them. */
@Slow
class PromiseRoundTest {
    private static final String REPORT = "deadline:21034:KH11-V.end-2::2026";
    private static final String MEASURE = "Tổng hợp số liệu các thôn, gửi báo cáo";
    private static final String OFFICE = "Phòng Văn hóa - Xã hội";

    @TempDir
    Path folder;

    private Desks desk;
    private Visitor commune;
    private PromiseForms form;

    @BeforeEach
    void open() throws Exception {
        desk = new Desks(folder, LocalDate.of(2026, 12, 16));
        FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
        assertThat(desk.night().done()).isTrue();
        desk.person("xa21034", "unit", "21034");
        desk.person("xakhac", "unit", "23317");
        desk.person("sogddt", "agency", "51-GDDT");
        desk.person("lanhdao", "leader", "51");
        commune = desk.visitor("xa21034");
        form = new PromiseForms(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void twoPromisesGoFromTheFormThroughTheNightToWhoeverReadsThem() throws Exception {
        Map<Integer, String> rows = form.rows(commune);
        int report = form.numberOf(commune, REPORT);
        int other = report == 1 ? 2 : 1;
        Map<String, String> typed = new HashMap<>(
                Map.of("bien-phap-" + report, MEASURE, "phu-trach-" + report, OFFICE, "ngay-" + report, "20/12/2026"));
        typed.putAll(Map.of(
                "bien-phap-" + other, "Ban hành <kế hoạch> & giao việc",
                "phu-trach-" + other, "Văn phòng HĐND và UBND",
                "ngay-" + other, "ngày 30 tháng 6 năm 2027"));
        HttpResponse<String> receipt = form.send(commune, typed);
        assertThat(receipt.uri().getPath()).isEqualTo("/bien-nhan/2026-000001");
        assertThat(receipt.body())
                .contains("Đã nhận cam kết.")
                .contains("<dd>Cam kết khắc phục</dd>")
                .contains("Ngày nhận cam kết")
                .doesNotContain("Năm số liệu", "Rút báo cáo này");
        assertThat(commune.get("/bien-nhan").body()).containsPattern("<td class=\"so\">cam kết</td>");
        Path filed = desk.inbox().resolve("cua-gui/2026-000001/21034-cam-ket.xlsx");
        assertThat(filed).isRegularFile();
        assertThat(desk.sql()
                        .queryForList("select event || ' ' || subject from audit where event = 'SENT'", String.class))
                .containsExactly("SENT 2026-000001");
        // the browser sends it once more: the very same file, the very same receipt
        assertThat(form.send(commune, typed, "").uri().getPath()).isEqualTo("/bien-nhan/2026-000001");
        // a promise is taken back by a newer one, never by the register of returns
        assertThat(commune.post("/mat-khau", "/bien-nhan/2026-000001/rut", Map.of("ly-do", "gửi nhầm tệp"))
                        .body())
                .contains("Không rút được");
        assertThat(commune.get("/cam-ket").body())
                .contains("chờ lần đánh giá ban đêm")
                .contains("/bien-nhan/2026-000001")
                .contains("Chưa có cam kết nào.");

        assertThat(desk.night().done()).isTrue();
        assertThat(form.states("21034"))
                .containsExactlyInAnyOrder(REPORT + " 1 OPEN 2026-12-20", rows.get(other) + " 1 OPEN 2027-06-30");
        assertThat(commune.get("/cam-ket").body())
                .contains(MEASURE, OFFICE, "20/12/2026", "đang trong hạn", "Ban hành &lt;kế hoạch&gt; &amp; giao việc")
                .doesNotContain("chờ lần đánh giá ban đêm");
        assertThat(commune.get("/bien-nhan/2026-000001").body())
                .contains("Lần đánh giá ngày 16/12/2026 đã lấy cam kết này.");
        // who leads the clause and who leads the province read it, another commune does not
        for (String reader : List.of("sogddt", "lanhdao"))
            assertThat(desk.visitor(reader).get("/cam-ket").body()).as(reader).contains(MEASURE);
        assertThat(desk.visitor("xakhac").get("/cam-ket").body()).doesNotContain(MEASURE);
        assertThat(desk.visitor("lanhdao").get("/cam-ket?ket-qua=BROKEN").body())
                .contains("Chưa có cam kết nào.")
                .contains(">0 dòng<");

        // the day passes, the report has not come; and a newer promise stands in its place
        desk.later(Duration.ofDays(5));
        assertThat(desk.night().done()).isTrue();
        assertThat(commune.get("/cam-ket/lap").body())
                .contains("Đã cam kết ngày 16/12/2026, xong chậm nhất 20/12/2026: " + MEASURE)
                .contains("đã đến hạn, chưa thực hiện");
        report = form.numberOf(commune, REPORT);
        HttpResponse<String> second = form.send(
                commune,
                Map.of("bien-phap-" + report, MEASURE, "phu-trach-" + report, OFFICE, "ngay-" + report, "31/12/2026"));
        assertThat(second.uri().getPath()).isEqualTo("/bien-nhan/2026-000002");
        assertThat(second.body()).doesNotContain("Thay thế");
        assertThat(commune.get("/bien-nhan/2026-000001").body()).doesNotContain("đã được thay bằng");
        assertThat(desk.night().done()).isTrue();
        assertThat(form.states("21034"))
                .containsExactlyInAnyOrder(
                        REPORT + " 1 REPLACED 2026-12-20",
                        REPORT + " 2 OPEN 2026-12-31",
                        rows.get(other) + " 1 OPEN 2027-06-30");
        assertThat(commune.get("/cam-ket?ket-qua=REPLACED").body()).contains(">1 dòng<");
    }
}
