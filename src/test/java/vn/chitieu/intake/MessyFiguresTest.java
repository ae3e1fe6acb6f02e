package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.intake.count.ObservationRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;

/** However a return is laid out: every figure and every duty is that of the clean one it was made from. */
class MessyFiguresTest {
    private static final Path UNITS = Path.of("src/test/resources/messy/units");
    private static final Path INBOX = Path.of("src/test/resources/messy/inbox");
    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    static List<Path> units() throws IOException {
        try (Stream<Path> files = Files.walk(UNITS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> inbox() throws IOException {
        return MessyReturnsTest.corpus().stream()
                .filter(e -> e.figures().equals("1310/340 2026-11-30 2026-12-02"))
                .map(e -> INBOX.resolve(e.file()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("units")
    void everyKindOfUnitSaysWhatItsCleanReturnSays(Path file) {
        ProcessedReturn taken = take(file);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.accepted()).isTrue();
        ProcessedReturn clean = take(file.resolveSibling("goc.xlsx"));
        // a department has duties only
        assertThat(duties(clean)).isNotEmpty();
        assertThat(figures(taken)).isEqualTo(figures(clean));
        assertThat(duties(taken)).isEqualTo(duties(clean));
    }

    @ParameterizedTest
    @MethodSource("inbox")
    void everyAcceptedReturnOfTheCorpusSaysWhatTheCleanOneSays(Path file) {
        assertThat(figures(take(file))).isEqualTo(figures(take(INBOX.resolve("nhu-bieu-mau.xlsx"))));
    }

    private ProcessedReturn take(Path file) {
        return taker.take(new InboxScan.Item(file, file.getFileName().toString(), "x"));
    }

    /** All that is derived from the return, without the cells it stood in. */
    private static TreeMap<String, String> figures(ProcessedReturn taken) {
        TreeMap<String, String> figures = new TreeMap<>();
        for (ObservationRow o : taken.observations()) {
            String bottom = o.denominator() == null ? "" : "/" + o.denominator().toBigInteger();
            figures.put(
                    o.unitCode() + " " + o.indicator() + " " + o.dimension() + " " + o.year() + " " + o.population(),
                    o.numerator().toBigInteger() + bottom);
        }
        return figures;
    }

    private static List<String> duties(ProcessedReturn taken) {
        return taken.reading().facts().duties().stream()
                .map(MessyFiguresTest::duty)
                .toList();
    }

    private static String duty(DutyRow d) {
        String percent =
                d.percent() == null ? "" : d.percent().stripTrailingZeros().toPlainString();
        return String.join(
                        "|",
                        d.unitCode(),
                        d.provisionId(),
                        d.state(),
                        percent,
                        d.evidence(),
                        String.valueOf(d.date()),
                        d.difficulty())
                .toLowerCase(Locale.ROOT);
    }
}
