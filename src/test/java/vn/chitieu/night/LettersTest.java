package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** The letters of one night over the samples, opened again. */
@Slow
class LettersTest {
    private static final LocalDate DAY = SampleNight.DAY;
    private static final Path LETTERS = SampleNight.folder().resolve("51-GDDT/cong-van");
    private static final String CIRCULAR = "cong-van-chung-KH11-" + DAY + ".docx";

    private static OpenedLetters letters;

    @BeforeAll
    static void open() throws IOException {
        letters = new OpenedLetters(LETTERS);
    }

    @Test
    void whoOwesTheSameGetsOneLetterAndNobodyElseAny() {
        // Bình Sơn (rejected), Minh Long (2025), Ba Tơ (difficulties asked for and not told), the college that never
        // sent, the one whose correction came back, the late one, the department of science
        assertThat(letters.files())
                .containsExactlyInAnyOrder(
                        CIRCULAR,
                        CIRCULAR.replace(".docx", "-2.docx"),
                        name("21040"),
                        name("21361"),
                        name("21484"),
                        name("51-CS4"),
                        name("51-CS7"),
                        name("51-KHCN"),
                        name("DDP"));
        // 72 communes that never sent, six institutions that left the same duties out
        assertThat(letters.addressees(CIRCULAR))
                .hasSize(72)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("\\d{5}"));
        assertThat(letters.addressees(CIRCULAR.replace(".docx", "-2.docx")))
                .hasSize(6)
                .contains("51-CS5");
        assertThat(letters.addressed())
                .hasSize(72 + 3 + 9 + 1)
                .doesNotContain("51-GDDT", "51", "23317-VHXH", "21025", "23317");
    }

    @Test
    void aLetterToManyNamesThemInItsList() {
        assertThat(letters.text(CIRCULAR))
                .contains("Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu (theo danh sách kèm theo).")
                .contains("nhận thấy các đơn vị có tên trong danh sách kèm theo còn một số tồn tại")
                .contains("1. Báo cáo định kỳ hằng năm gửi UBND tỉnh", "năm số liệu 2025: chưa gửi")
                .contains(
                        "năm số liệu 2026: chưa gửi; thời hạn gửi chậm nhất là ngày 04/12/2026, đến nay quá hạn 27 ngày.")
                .contains("DANH SÁCH", "Các đơn vị được đôn đốc theo Kế hoạch số 11/KH-UBND", "Xã Ya Ly")
                .contains("đề nghị liên hệ: [phòng, người phụ trách, điện thoại, thư điện tử: …].");
    }

    /** What lies where with us is nothing to the unit: files are named as it sent them. */
    @Test
    void noLetterShowsAPathOfOurs() {
        assertThat(letters.files()).isNotEmpty().allSatisfy(f -> assertThat(letters.text(f))
                .doesNotContain("2025/2", "2026/", ".xlsx/"));
    }

    @Test
    void aRejectedReturnAndAnUnansweredRequest() {
        // last good day 04/12/2025: 27 days of December and 365 of 2026; 30/06/2026: 184
        assertThat(text("21040"))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Quảng Ngãi, ngày … tháng … năm …")
                .contains("Kính gửi: Ủy ban nhân dân xã Bình Sơn.")
                .contains("Căn cứ Kế hoạch số 11/KH-UBND ngày 31/07/2025 của Ủy ban nhân dân tỉnh Quảng Ngãi")
                .contains("năm số liệu 2025: bản đã gửi (tệp 21040-2025.xlsx) bị trả lại vì có 5 lỗi")
                .contains("ở bản đánh dấu gửi kèm (tệp tra-loi-2025-21040-2025.xlsx)")
                .contains("thời hạn gửi chậm nhất là ngày 04/12/2025, đến nay quá hạn 392 ngày")
                .contains("năm 2026: chưa trả lời; thời hạn gửi chậm nhất là ngày 30/06/2026, đến nay quá hạn 184 ngày")
                // sent again on 14/12/2026, ten days after the last good day
                .contains("năm số liệu 2026: đã gửi ngày 14/12/2026, chậm 10 ngày")
                .contains("triển khai thực hiện Quyết định số 1002/QĐ-TTg", "/SGDĐT-…")
                .contains("chậm nhất ngày 07/01/2027")
                .doesNotContain("nhiệm vụ nêu trên", "dự thảo");
    }

    @Test
    void aReportThatNeverCame() {
        assertThat(text("51-CS4"))
                .contains("Kính gửi: Trường Cao đẳng Kỹ nghệ Dung Quất.")
                .contains(
                        "năm số liệu 2026: chưa gửi; thời hạn gửi chậm nhất là ngày 04/12/2026, đến nay quá hạn 27 ngày.")
                .contains("2. Chưa báo cáo tình hình thực hiện các nhiệm vụ")
                .doesNotContain("năm số liệu 2025", "bị trả lại");
        assertThat(text("21361"))
                .contains(
                        "năm số liệu 2025: chưa gửi; thời hạn gửi chậm nhất là ngày 04/12/2025, đến nay quá hạn 392 ngày.")
                .doesNotContain("2. ", "năm số liệu 2026");
    }

    @Test
    void onlyDutiesLeftOutOrACorrectionSentBack() {
        assertThat(text("51-CS5"))
                .contains("V/v đôn đốc báo cáo tình hình thực hiện nhiệm vụ")
                .contains("1. Chưa báo cáo tình hình thực hiện các nhiệm vụ")
                .doesNotContain("quá hạn", "chưa gửi;");
        assertThat(text("51-CS7"))
                .contains("Báo cáo bổ sung, năm số liệu 2026 (tệp 51-CS7-2026-bo-sung.xlsx) bị trả lại vì có 2 lỗi")
                .contains("báo cáo đã tiếp nhận trước đó vẫn có hiệu lực");
    }

    private static String name(String unit) {
        return "cong-van-" + unit + "-" + DAY + ".docx";
    }

    private static String text(String unit) {
        return letters.to(unit);
    }
}
