package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** The letters of one night over the samples, opened again. */
@Slow
class LettersTest {
    private static final LocalDate DAY = SampleNight.DAY;
    private static final Path LETTERS = SampleNight.folder().resolve("51-GDDT/cong-van");

    @Test
    void eachUnitThatOwesHasOneAndNobodyElse() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(LETTERS)) {
            names = files.map(f -> f.getFileName().toString()).toList();
        }
        // 72 communes that never sent; Bình Sơn (rejected), Minh Long (2025), Ba Tơ (difficulties asked for and not
        // told);
        // nine institutions and the department of science, which left duties out
        assertThat(names)
                .hasSize(72 + 3 + 9 + 1)
                .allMatch(n -> n.endsWith("-2026-12-31.docx"))
                .contains(name("21361"), name("21484"), name("51-KHCN"))
                .doesNotContain(name("51-GDDT"), name("51"), name("23317-VHXH"), name("21025"), name("23317"));
    }

    @Test
    void aRejectedReturnAndAnUnansweredRequest() throws IOException {
        // last good day 04/12/2025: 27 days of December and 365 of 2026; 30/06/2026: 184
        assertThat(text("21040"))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Quảng Ngãi, ngày … tháng … năm …")
                .contains("Kính gửi: Ủy ban nhân dân xã Bình Sơn.")
                .contains("Căn cứ Kế hoạch số 11/KH-UBND ngày 31/07/2025 của Ủy ban nhân dân tỉnh Quảng Ngãi")
                .contains("năm số liệu 2025: bản đã gửi (tệp 2025/21040-2025.xlsx) bị trả lại vì có 5 lỗi")
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
    void aReportThatNeverCame() throws IOException {
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
    void onlyDutiesLeftOutOrACorrectionSentBack() throws IOException {
        assertThat(text("51-CS5"))
                .contains("V/v đôn đốc báo cáo tình hình thực hiện nhiệm vụ")
                .contains("1. Chưa báo cáo tình hình thực hiện các nhiệm vụ")
                .doesNotContain("quá hạn", "chưa gửi;");
        assertThat(text("51-CS7"))
                .contains(
                        "Báo cáo bổ sung, năm số liệu 2026 (tệp 2026/51-CS7-2026-bo-sung.xlsx) bị trả lại vì có 2 lỗi")
                .contains("báo cáo đã tiếp nhận trước đó vẫn có hiệu lực");
    }

    private static String name(String unit) {
        return "cong-van-" + unit + "-" + DAY + ".docx";
    }

    private static String text(String unit) throws IOException {
        try (XWPFWordExtractor words =
                new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(LETTERS.resolve(name(unit)))))) {
            return words.getText();
        }
    }
}
