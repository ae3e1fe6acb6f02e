package vn.chitieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "level=7",
                "request=12/SGDĐT",
                "request=12/SGDĐT#2",
                "request=a=b",
                "event=2",
                "vùng=núi",
                "chung"
            })
    void whatIsWrittenIsReadTheSame(String text) {
        assertThat(Dimension.of(text).text()).isEqualTo(text);
        assertThat(Dimension.of(text)).hasToString(text);
        assertThat(Dimension.of(Dimension.of(text).text())).isEqualTo(Dimension.of(text));
    }

    @Test
    void aLevelIsToldFromOtherDimensions() {
        assertThat(Dimension.level(7)).isEqualTo(Dimension.of("level=7"));
        assertThat(Dimension.level(7).level()).hasValue(7);
        assertThat(Dimension.of("request=7").level()).isEmpty();
        assertThat(Dimension.NONE.level()).isEmpty();
        assertThat(Dimension.NONE.none()).isTrue();
        assertThat(Dimension.level(7).none()).isFalse();
    }

    @Test
    void theFirstOfItsNumberNeedsNoCount() {
        assertThat(Dimension.request("5/SGDĐT", 1).text()).isEqualTo("request=5/SGDĐT");
        assertThat(Dimension.request("5/SGDĐT", 2).text()).isEqualTo("request=5/SGDĐT#2");
        assertThat(Dimension.event(1)).isEqualTo(Dimension.NONE);
        assertThat(Dimension.event(3).text()).isEqualTo("event=3");
    }

    @ParameterizedTest
    @CsvSource({"request=1, true, true", "event=2, false, true", "level=7, false, false", "'', false, false"})
    void requestsAndEventsOpenAFinding(String text, boolean request, boolean occasion) {
        assertThat(Dimension.of(text).request()).isEqualTo(request);
        assertThat(Dimension.of(text).occasion()).isEqualTo(occasion);
    }

    /** As the database orders them, by text. */
    @Test
    void theyAreOrderedAsTheirTexts() {
        assertThat(Stream.of("request=2", "", "level=9", "request=10", "level=7")
                        .map(Dimension::of)
                        .sorted())
                .extracting(Dimension::text)
                .containsExactlyElementsOf(Arrays.asList("", "level=7", "level=9", "request=10", "request=2"));
    }
}
