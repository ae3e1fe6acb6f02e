package vn.chitieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the closed vocabulary are what rule files, findings.csv and the database hold: they do not change. */
class WordsTest {
    @Test
    void kinds() {
        assertThat(Stream.of(Kind.values()).map(Kind::text)).containsExactly("target", "deadline", "duty", "data");
        for (Kind kind : Kind.values()) {
            assertThat(Kind.of(kind.text())).isEqualTo(kind);
            assertThat(kind).hasToString(kind.text());
        }
        assertThatThrownBy(() -> Kind.of("TARGET")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standings() {
        assertThat(Stream.of(Standing.values()).map(Standing::text)).containsExactly("OPEN", "UNKNOWN", "CLOSED", "");
        for (Standing standing : Standing.values())
            assertThat(Standing.of(standing.text())).isEqualTo(standing).hasToString(standing.text());
        assertThat(Stream.of(Standing.values()).filter(Standing::waits))
                .containsExactly(Standing.OPEN, Standing.UNKNOWN);
        assertThatThrownBy(() -> Standing.of("NONE?")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The heaviest first: lists are sorted so. */
    @Test
    void severities() {
        assertThat(Severity.values()).extracting(Severity::name).containsExactly("HIGH", "MEDIUM", "LOW", "NONE");
        assertThat(Severity.of("HIGH")).isEqualTo(Severity.HIGH);
        assertThat(Severity.of("")).isEqualTo(Severity.NONE);
        assertThat(Severity.WEIGHING).isEqualTo(List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW));
        assertThatThrownBy(() -> Severity.of("ERROR")).isInstanceOf(IllegalArgumentException.class);
    }
}
