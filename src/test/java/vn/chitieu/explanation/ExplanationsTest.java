package vn.chitieu.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.store.FreshDatabase;

/** Pages of findings of a night over the samples; the sums are those one does by hand from the sample returns. */
@Slow
class ExplanationsTest {
    private static final FreshDatabase DATABASE = new FreshDatabase();
    private static final Explanations EXPLANATIONS = new Explanations(DATABASE.dataSource());

    @TempDir
    private static Path dir;

    @BeforeAll
    static void night() {
        try (NightContext context = NightContext.open(DATABASE.dataSource())) {
            context.nights()
                    .run(
                            new NightRequest(
                                    Path.of("rules"),
                                    Path.of("data-samples"),
                                    dir,
                                    LocalDate.of(2026, 12, 31),
                                    Clock.fixed(Instant.parse("2026-12-31T18:00:00Z"), ZoneOffset.UTC),
                                    Set.of()),
                            NightProgress.NONE);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aShareWithItsCellsItsRuleRowAndItsSums() {
        List<String> page = page("target:51:KH11-II.2.a-1:level=7:2030");
        assertThat(page)
                .contains(
                        "Trạng thái: Đúng tiến độ [ON_TRACK]",
                        "  Dòng quy tắc: kh-11-quang-ngai.xlsx, trang “Chỉ tiêu”, dòng 2 (từ ô A2)",
                        "  DPQ, năm 2026 (trình độ đại học): 1.134/2.994 (2026/DPQ-2026.xlsx Người học E2:E13)",
                        // 68 + 1106 + 192 + 1134 of 2138 + 1501 + 782 + 2994
                        "  Thực hiện năm 2026 = 100 x 2.500 / 7.415 = 33,7154 %",
                        "  Còn thiếu = 35 - 33,7154 = 1,2846 % (âm là đã vượt)",
                        // 2595.25 persons
                        "  Số phải có = 35 x 7.415 / 100, lấy số nguyên: 2.596; đang có 2.500; còn thiếu 96",
                        "  Mức cần mỗi năm = (35 - 33,7154) / (2030 - 2026) = 0,3211",
                        "  6. Giá trị: tỷ lệ, tỷ số");
        assertThat(page).anyMatch(l -> l.contains("Chỉ số = STEM_SHARE; Từ năm = 2025; So sánh = >=; Giá trị = 35"));
    }

    @Test
    void aDeadlineWithItsDaysAndADutyWithItsEvidence() {
        assertThat(page("deadline:21025:KH11-V.end-2::2026"))
                .contains(
                        "  Ngày cuối còn trong hạn: 04/12/2026",
                        "  Đã có ngày 02/12/2026, không sau ngày 04/12/2026: trong hạn.",
                        "  Báo cáo của đơn vị: 2026/21025-2026.xlsx");
        assertThat(page("duty:DPQ:KH11-V.7.a-1::"))
                .contains("CÁC QUY TẮC ĐÃ CHẠY, THEO THỨ TỰ")
                .anyMatch(l -> l.startsWith("  KH11-V.7.a-1 - "));
    }

    @Test
    void whatAMissingReturnLeavesOpenIsSaidWithItsEnds() {
        assertThat(page("target:51:KH11-II.2.a-1:level=6:2030"))
                .contains(
                        "  Mới có 8/9 báo cáo; chưa có của: 51-CS4",
                        "  Các báo cáo đã có cộng lại = 848 / 2.744",
                        "  Thấp nhất = 26,972, cao nhất = 39,6947 % (tử số của đơn vị chưa gửi là 0, rồi bằng cả mẫu số"
                                + " gần nhất của chúng)",
                        "  Chưa có số thực hiện được dùng để đánh giá của năm đánh giá.")
                .anyMatch(l -> l.contains("tạm tính (8/9 cơ sở, cùng phạm vi): Đúng tiến độ"));
    }

    @Test
    void whatIsUnknownIsSaidSo() {
        assertThat(page("target:23317:NB-II.2-4::2030"))
                .contains("  Chưa có số thực hiện được dùng để đánh giá của năm đánh giá.");
    }

    @Test
    void aMistypedIdIsAnsweredWithNearOnes() {
        assertThat(EXPLANATIONS.page("target:51:KH11-II.2.a-7:2030", null)).isEmpty();
        assertThat(EXPLANATIONS.near("target:51:KH11-II.2.a-7:2030"))
                .first()
                .isEqualTo("target:51:KH11-II.2.a-7::2030");
        assertThatThrownBy(() -> EXPLANATIONS.page("target:51:KH11-II.2.a-7::2030", 99L))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static List<String> page(String id) {
        return EXPLANATIONS.page(id, null).orElseThrow();
    }
}
