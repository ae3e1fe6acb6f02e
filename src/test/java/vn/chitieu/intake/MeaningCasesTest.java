package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.submission.ProgrammeRow;
import vn.chitieu.submission.ReturnFacts;

/** Returns on which tables, headings, covers, names and dates were once taken for what they do not mean. */
class MeaningCasesTest {
    private static final Path CASES = Path.of("src/test/resources/vn/chitieu/intake/cases");
    private final FileTaker taker = new FileTaker(TestBase.RULES, TestBase.ENGINE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "00-goc.xlsx; accepted 1571/892 306;",
            })
    void eachFileIsTakenAsItsRowSays(String file, String outcome, String problems) {
        Taken taken = take(file);
        assertThat(outcome(taken)).isEqualTo(outcome);
        assertThat(problems(taken)).isEqualTo(problems == null ? "" : problems);
    }

    private Taken take(String file) {
        return taker.take(new InboxScan.Item(CASES.resolve(file), file, "x"));
    }

    static String outcome(Taken taken) {
        if (!taken.accepted()) return taken.unreadable() ? "unreadable" : "rejected";
        ReturnFacts facts = taken.reading().facts().whole();
        return "accepted " + persons(facts, Keys.LEARNERS) + "/"
                + facts.programmes().stream()
                        .filter(r -> r.table().equals(Keys.LEARNERS))
                        .mapToLong(ProgrammeRow::female)
                        .sum()
                + " " + persons(facts, Keys.GRADUATES);
    }

    private static long persons(ReturnFacts facts, String table) {
        return facts.programmes().stream()
                .filter(r -> r.table().equals(table))
                .mapToLong(ProgrammeRow::persons)
                .sum();
    }

    static String problems(Taken taken) {
        return taken.problems().stream()
                .map(p -> p.code()
                        + (p.place().cell().isEmpty()
                                ? ""
                                : " " + p.place().sheet() + "!" + p.place().cell()))
                .collect(Collectors.joining(" | "));
    }
}
