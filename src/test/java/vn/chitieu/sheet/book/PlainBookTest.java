package vn.chitieu.sheet.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.length.Slow;

/** What is read as events is what the library's model gives, cell by cell, over every workbook of the repository. */
@Slow
class PlainBookTest {
    private static final int MOST = 200_000;

    static Stream<Path> workbooks() throws IOException {
        List<Path> found;
        try (Stream<Path> rules = Files.walk(Path.of("rules"));
                Stream<Path> samples = Files.walk(Path.of("data-samples"));
                Stream<Path> tests = Files.walk(Path.of("src/test/resources"))) {
            found = Stream.of(rules, samples, tests)
                    .flatMap(s -> s)
                    .filter(f -> f.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void givesTheSameBookOrNone(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (BookPackage.refusal(content).isPresent()) return;
        Optional<Book> plain = PlainBook.read(file.toString(), content, MOST);
        if (plain.isEmpty()) return;
        assertThat(plain.get())
                .isEqualTo(BookReader.modelled(file.toString(), content).book());
    }

    /** The shipped rules are what it is for. */
    @Test
    void readsEveryShippedRuleBook() throws IOException {
        try (Stream<Path> rules = Files.walk(Path.of("rules"))) {
            for (Path file : rules.filter(f -> f.toString().endsWith(".xlsx")).toList())
                assertThat(PlainBook.read(file.toString(), Files.readAllBytes(file), MOST))
                        .as(file.toString())
                        .isPresent();
        }
    }

    @Test
    void leavesTooManyCellsToTheOneThatSaysSo() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("rules/danh-muc/don-vi.xlsx"));
        assertThat(PlainBook.read("don-vi.xlsx", content, 10)).isEmpty();
    }
}
