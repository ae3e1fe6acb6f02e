package vn.chitieu.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a log without a terminal shows of a step; the clock is set by hand. */
class StepLinesTest {
    private final List<String> said = new ArrayList<>();
    private final AtomicLong millis = new AtomicLong();
    private final StepLines lines = new StepLines(said::add, () -> millis.get() * 1_000_000);

    @Test
    void aShortStepHasALineWhenItBeginsAndOneWhenItEnds() {
        lines.at("takeIn", 0, 40);
        millis.addAndGet(4_000);
        lines.at("takeIn", 40, 40);
        lines.end();
        // 40 files in 4 s
        assertThat(said)
                .containsExactly(
                        "Nhận báo cáo: bắt đầu, 40 tệp.", "Nhận báo cáo: xong 40 tệp trong 4 giây (10 tệp/giây).");
    }

    @Test
    void aStepOfLessThanASecondHasNoRate() {
        lines.at("forms", 0, 3);
        millis.addAndGet(40);
        lines.at("forms", 3, 3);
        lines.end();
        assertThat(said).last().isEqualTo("Lập biểu mẫu: xong 3 biểu mẫu.");
    }

    @Test
    void aLongStepSaysEveryTenSecondsHowFarItIs() {
        lines.at("write", 0, 3000);
        for (int second = 1; second <= 25; second++) {
            millis.addAndGet(1_000);
            lines.at("write", second * 15L, 3000);
        }
        // after 10 s 150 of 3000: 15 a second, 2850 left in 190 s; after 20 s 300: 2700 left in 180 s
        assertThat(said)
                .containsExactly(
                        "Ghi báo cáo: bắt đầu, 3.000 tệp.",
                        "Ghi báo cáo: 150/3.000 tệp (5 %), 15 tệp/giây, còn khoảng 3 phút 10 giây.",
                        "Ghi báo cáo: 300/3.000 tệp (10 %), 15 tệp/giây, còn khoảng 3 phút 00 giây.");
    }

    @Test
    void aStepThatCountsNothingSaysItsTimeOnly() {
        lines.at("derive", 0, 1);
        millis.addAndGet(1_250);
        lines.at("derive", 1, 1);
        lines.at("publish", 0, 1);
        assertThat(said)
                .containsExactly("Tính chỉ số: bắt đầu.", "Tính chỉ số: xong trong 1,3 giây.", "Công bố: bắt đầu.");
    }

    @Test
    void aStepThatFailsIsNotSaidToHaveEnded() {
        lines.at("write", 0, 113);
        lines.at("write", 32, 113);
        millis.addAndGet(4_000);
        lines.failed();
        lines.at("derive", 0, 1);
        lines.failed();
        lines.end();
        assertThat(said)
                .containsExactly(
                        "Ghi báo cáo: bắt đầu, 113 tệp.",
                        "Ghi báo cáo: KHÔNG XONG, dừng ở 32/113 tệp sau 4 giây.",
                        "Tính chỉ số: bắt đầu.",
                        "Tính chỉ số: KHÔNG XONG, dừng sau 0 giây.");
    }

    @Test
    void nothingDoneAfterTenSecondsPromisesNoTime() {
        lines.at("assess", 0, 109);
        millis.addAndGet(11_000);
        lines.at("assess", 0, 109);
        assertThat(said).last().isEqualTo("Đánh giá: chưa xong đơn vị nào trong 109, đã 11 giây.");
    }
}
