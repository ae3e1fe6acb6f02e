package vn.chitieu.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClauseOrderTest {
    @Test
    void romanThenNumbersThenLettersThenWords() {
        List<String> ordered = List.of(
                "KH-I-1",
                "KH-II.1-2",
                "KH-II.1-10",
                "KH-II.1.a-1",
                "KH-II.1.d-1",
                "KH-II.1.đ-1",
                "KH-IV-1",
                "KH-V.4-1",
                "KH-V.end-1",
                "KH-IX-1",
                "KH-NN-1");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(new ClauseOrder());
        assertThat(shuffled).isEqualTo(ordered);
    }
}
