package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.sheet.edit.BookCopy;

/** Promises made on the page: whose rows it has, what is refused beside which field, what is filed. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesAtDeskTest {
    private static final String MEASURE = "Tổng hợp số liệu các thôn, gửi báo cáo";
    private static final String OFFICE = "Phòng Văn hóa - Xã hội";

    /** Communes that have sent nothing for 2026: one a test. */
    private static final List<String> COMMUNES = List.of("21034", "21109", "21124", "21127");

    private Path folder;
    private Desks desk;
    private Visitor commune;
    private PromiseForms form;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        desk = new Desks(folder, LocalDate.of(2026, 12, 16));
        FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
        assertThat(desk.night().done()).isTrue();
        for (String code : COMMUNES) desk.person("xa" + code, "unit", code);
        desk.person("xakhac", "unit", "23317");
        commune = desk.visitor("xa21034");
        form = new PromiseForms(desk);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    /** The form lists what the sheet of the night's workbook lists: open, not waived. */
    @Test
    void theFormHoldsEveryOpenFindingOfTheUnit() throws Exception {
        assertThat(form.rows(commune).values())
                .containsExactlyInAnyOrderElementsOf(desk.sql()
                        .queryForList(
                                "select finding_id from finding where to_seq is null and standing = 'OPEN'"
                                        + " and unit_code = '21034'",
                                String.class))
                .contains(report("21034"));
        // the offices of a commune that send nothing speak through it
        assertThat(form.rows(desk.visitor("xakhac")).values())
                .anyMatch(id -> id.contains(":23317:"))
                .anyMatch(id -> id.contains(":23317-"))
                .noneMatch(id -> id.contains(":21034:"));
    }

    @Test
    void eachMistakeStandsBesideItsField() throws Exception {
        String page = form.send(
                        commune,
                        Map.of(
                                "bien-phap-1", "Gửi báo cáo",
                                "phu-trach-1", "Bà Y Hạnh",
                                "ngay-1", "15/12/2026",
                                "phu-trach-2", "Văn phòng UBND",
                                "ngay-2", "cuối năm"))
                .body();
        assertThat(page)
                .contains("Chưa gửi được.")
                .containsPattern("id=\"loi-phu-trach-1\">“Bà Y Hạnh” là tên người")
                .containsPattern("id=\"loi-ngay-1\">Ngày 15/12/2026 trước ngày gửi cam kết 16/12/2026\\.")
                .containsPattern("id=\"loi-bien-phap-2\">Chỗ này còn trống\\.")
                .containsPattern("id=\"loi-ngay-2\">Không đọc được ngày từ “cuối năm”")
                .contains("href=\"#ngay-2\"")
                .doesNotContain("loi-bien-phap-1", "loi-phu-trach-2", "loi-ngay-3");
        // what was typed is still there, and marked for who cannot see the colour
        assertThat(page)
                .containsPattern("<input[^>]*id=\"phu-trach-1\"[^>]*value=\"Bà Y Hạnh\"[^>]*aria-invalid=\"true\"");
        assertThat(form.send(commune, Map.of()).body()).contains("Chưa có nội dung nào được điền.");
        assertThat(receiptsOf("21034")).isZero();
    }

    /** Somebody else's finding, or one that is closed by now, written into the form by hand. */
    @Test
    void whatIsNotOpenForTheUnitIsNotPromised() throws Exception {
        Map<String, String> forged = new HashMap<>(form.row(1, MEASURE, OFFICE, "20/12/2026"));
        forged.put("ma-1", "deadline:23317:KH11-V.end-2::2025");
        assertThat(form.send(commune, forged).body()).contains("không còn mở theo lần đánh giá mới nhất");
        assertThat(receiptsOf("21034")).isZero();
    }

    /** The same promise again on one day, after another came between: a file of its own, or the one between would stand. */
    @Test
    void whatIsPromisedAgainOnTheSameDayIsNew() throws Exception {
        Visitor other = desk.visitor("xa21109");
        int report = form.numberOf(other, report("21109"));
        Map<String, String> first = form.row(report, MEASURE, OFFICE, "20/12/2026");
        HttpResponse<String> receipt = form.send(other, first);
        // the browser sends it once more: the very same file, the very same receipt
        assertThat(form.send(other, first, "").uri().getPath())
                .isEqualTo(receipt.uri().getPath());
        desk.later(Duration.ofMinutes(1));
        form.send(other, form.row(report, MEASURE, OFFICE, "25/12/2026"));
        desk.later(Duration.ofMinutes(1));
        form.send(other, first);
        assertThat(receiptsOf("21109")).isEqualTo(3);
        assertThat(desk.night().done()).isTrue();
        assertThat(form.states("21109"))
                .containsExactlyInAnyOrder(
                        report("21109") + " 1 REPLACED 2026-12-20",
                        report("21109") + " 2 REPLACED 2026-12-25",
                        report("21109") + " 3 OPEN 2026-12-20");
    }

    /** The sheet filled in Excel and chosen as a file is a file of promises, not a return of year 0. */
    @Test
    void aSheetFilledInExcelIsSentAsAFile() throws Exception {
        Visitor other = desk.visitor("xa21124");
        form.send(other, form.row(form.numberOf(other, report("21124")), MEASURE, OFFICE, "20/12/2026"));
        byte[] made = Files.readAllBytes(desk.inbox()
                .resolve(
                        desk.sql().queryForObject("select path from receipt where unit_code = '21124'", String.class)));
        byte[] changed;
        try (BookCopy copy = BookCopy.open(made)) {
            copy.sheet("Cam kết").text("D6", "Cử người tổng hợp, gửi trước hạn");
            changed = copy.bytes(LocalDate.of(2026, 12, 16));
        }
        // of another unit it is refused
        assertThat(desk.visitor("xakhac").upload("cam-ket.xlsx", changed).body())
                .contains("Tài khoản của bạn chỉ gửi được");
        HttpResponse<String> draft = other.upload("cam-ket-cua-toi.xlsx", changed);
        assertThat(draft.body())
                .contains("Cam kết này gửi được.")
                .contains("không phải báo cáo số liệu")
                .doesNotContain("So với báo cáo đang có hiệu lực");
        String path = draft.uri().getPath();
        assertThat(other.post(path, path + "/chinh-thuc", Map.of()).body())
                .contains("Đã nhận cam kết.")
                .doesNotContain("Năm số liệu");
        assertThat(receiptsOf("21124")).isEqualTo(2);
    }

    /** Cut off between the database and the inbox: the receipt stands, the file follows at the next sending. */
    @Test
    void aReceiptWithoutItsFileIsMadeGood() throws Exception {
        Visitor other = desk.visitor("xa21127");
        int report = form.numberOf(other, report("21127"));
        Path filed = desk.inbox().resolve("cua-gui");
        Path aside = folder.resolve("aside");
        if (Files.exists(filed)) Files.move(filed, aside);
        Files.writeString(filed, "");
        assertThat(form.send(other, form.row(report, MEASURE, OFFICE, "20/12/2026"))
                        .body())
                .contains("Cam kết đã được nhận; tệp đang chờ ghi vào hộp thư");
        Files.delete(filed);
        if (Files.exists(aside)) Files.move(aside, filed);
        form.send(other, form.row(report, MEASURE, OFFICE, "22/12/2026"));
        assertThat(desk.sql().queryForList("select path from receipt where unit_code = '21127'", String.class))
                .hasSize(2)
                .allSatisfy(p -> assertThat(desk.inbox().resolve(p)).isRegularFile())
                .allSatisfy(p -> assertThat(p).endsWith("/21127-cam-ket.xlsx"));
    }

    private int receiptsOf(String unit) {
        return desk.sql().queryForObject("select count(*) from receipt where unit_code = ?", Integer.class, unit);
    }

    private static String report(String unit) {
        return "deadline:" + unit + ":KH11-V.end-2::2026";
    }
}
