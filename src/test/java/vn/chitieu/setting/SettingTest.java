package vn.chitieu.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @Test
    void whatIsNotSetIsAsUsual() {
        assertThat(Setting.PARTS.value(Map.of())).isEqualTo(8);
        assertThat(Setting.THREADS.value(Map.of()))
                .isEqualTo(Math.min(8, Runtime.getRuntime().availableProcessors()));
        assertThat(Setting.FILE_SECONDS.value(Map.of())).isEqualTo(60);
        assertThat(Setting.FILE_MB.value(Map.of())).isEqualTo(64);
    }

    @Test
    void whatIsSetCounts() {
        assertThat(Setting.PARTS.value(Map.of("CHITIEU_PARTS", "1"))).isEqualTo(1);
        assertThat(Setting.THREADS.value(Map.of("CHITIEU_THREADS", "8"))).isEqualTo(8);
        Setting.requireAll(Map.of("CHITIEU_PARTS", "64", "CHITIEU_FILE_SECONDS", "86400"));
    }

    @ParameterizedTest
    @CsvSource({"PARTS, 0", "PARTS, 65", "THREADS, 9", "THREADS, two", "FILE_MB, -1", "FILE_SECONDS, 99999999999999"})
    void whatCannotBeIsSaidWithItsRange(String name, String value) {
        Map<String, String> environment = Map.of("CHITIEU_" + name, value);
        assertThatThrownBy(() -> Setting.requireAll(environment))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContainingAll("CHITIEU_" + name, "“" + value + "”", "số nguyên từ 1 đến ");
    }
}
