package vn.chitieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.language.TextReading.Flaw;

/** Dates as they are typed. */
class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/11/2026",
                "30-11-2026",
                "30.11.2026",
                "2026-11-30",
                "ngày 30 tháng 11 năm 2026",
                "Ngày 30 tháng 11 năm 2026",
                "30 tháng 11 năm 2026",
                "Quảng Ngãi, ngày 30 tháng 11 năm 2026",
                "30/11/26",
                "30-11-26",
                "30 / 11 / 2026",
                "ngày 30/11/2026",
                "Ngày: 30/11/2026",
                "Kon Tum, ngày 30/11/2026",
                "30/11/2026.",
                "30-thg 11-26",
                "30-Th11-2026",
                "30-Nov-26",
                "30/11/2026 14:30",
                "30/11/2026 08h05",
                "2026-11-30T00:00:00",
                "ngày30 tháng 11 năm 2026",
                "2026/11/30",
                "2026-11-30 00:00",
                "Đến hết ngày 30/11/2026",
                "tính đến 30/11/2026",
                "Thứ hai 30/11/2026",
                "Thứ Hai, ngày 30/11/2026",
                "08h30 ngày 30/11/2026",
                "8 giờ 30 phút, ngày 30 tháng 11 năm 2026",
                "30/11/2026 lúc 8 giờ",
                " 30/11/2026\u00a0"
            })
    void oneDayInManyForms(String text) {
        assertThat(DateText.date(text).value()).isEqualTo(LocalDate.of(2026, 11, 30));
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(DateText.date(decomposed).value()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void theDayComesBeforeTheMonth() {
        assertThat(DateText.date("2026-12-5").value()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(DateText.date("ngày mồng 5 tháng 12 năm 2026").value()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(DateText.date("3/9/2026").value()).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/02/2026",
                "31/11/2026",
                "11/30/2026",
                "30/11-2026",
                "cuối năm",
                "2026",
                "46356",
                "30/11",
                "tháng 11/2026",
                "30-Xyz-26",
                "30/11/026"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThat(DateText.date(text).flaw()).isEqualTo(Flaw.NOT_A_DATE);
    }

    @Test
    void wordsMatchWhateverTheirCaseAndMarks() {
        assertThat(Folding.fold("  TỔNG  số\u00a0Người (học)")).isEqualTo("tong so nguoi hoc");
        assertThat(Folding.fold(Normalizer.normalize("Đắk Ngọk", Normalizer.Form.NFD)))
                .isEqualTo("dak ngok");
    }

    @Test
    void oldEncodingsAreRecognised() {
        assertThat(LegacyText.suspects("Tr\u00adêng §¹i häc Ph¹m V¨n §ång")).isTrue();
        assertThat(LegacyText.suspects("Tröôøng Ñaïi hoïc Phaïm Vaên Ñoàng")).isTrue();
        assertThat(LegacyText.suspects("C«ng nghÖ th«ng tin")).isTrue();
        assertThat(LegacyText.hints("cö nh©n")).isTrue();
        assertThat(LegacyText.hints("kü s\u00ad")).isTrue();
        for (String plain : new String[] {
            "thiếu kinh phí·nhân lực·thiết bị",
            "Cisco® và Microsoft®",
            "Cisco® Microsoft®",
            "c\u00adho đà\u00ado tạo",
            "se\u00ador Pe\u00ada",
            "señor Peña",
            "Universität München",
            "© 2026 ĐHPVĐ"
        }) {
            assertThat(LegacyText.hints(plain)).as(plain).isFalse();
        }
        assertThat(LegacyText.suspects("Trường Đại học Phạm Văn Đồng, 1.200 m² và 300 m², «mẫu», 30°C"))
                .isFalse();
    }
}
