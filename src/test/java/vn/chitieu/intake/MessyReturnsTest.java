package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.length.Slow;

/** Returns as people really send them: each is held to its line of {@code expected.csv}, no problem more and none less. */
@Slow
class MessyReturnsTest {
    private static final Path CORPUS = Path.of("src/test/resources/messy");
    private static final Path INBOX = CORPUS.resolve("inbox");
    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    /**
     * @param problems code and place of each, in order of the alphabet
     * @param figures learners and women among them, the days of the data and of sending; only of what is accepted
     * @param words a piece of the sentence that the sender must get
     */
    record Expected(String file, String outcome, String problems, String figures, String words) {
        @Override
        public String toString() {
            return file + " " + outcome + " [" + problems + "] " + figures;
        }
    }

    static List<Expected> corpus() throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS.resolve("expected.csv"))) {
            return lines.skip(1)
                    .map(l -> l.split(";", -1))
                    .map(c -> new Expected(c[0], c[1], c[2], c[3], c[4]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isReadAsAnOfficerWouldExpect(Expected expected) {
        ProcessedReturn taken = taker.take(new InboxScan.Item(INBOX.resolve(expected.file()), expected.file(), "x"));
        assertThat(seen(expected, taken)).hasToString(expected.toString());
        List<String> said =
                taken.problems().stream().map(MessyReturnsTest::words).toList();
        assertThat(said).allSatisfy(s -> assertThat(s).doesNotContain("{", "null"));
        assertThat(String.join("\n", said)).contains(expected.words());
    }

    @Test
    void theWholeInboxIsStoredAsTheIndexSays() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(TestBase.database());
        List<InboxScan.Item> items = InboxScan.items(INBOX);
        assertThat(items)
                .extracting(InboxScan.Item::path)
                .containsExactlyInAnyOrderElementsOf(
                        corpus().stream().map(Expected::file).toList());
        jdbc.update("insert into run (id, as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                + " overriding system value values (1, '2026-12-31', 'r', 'i', 1, 'e', 'RUNNING', now())");
        new Intake(jdbc.getDataSource(), TestBase.RULES, TestBase.ENGINE).take(items, 1, (done, total) -> {});
        // women among all learners of STEM: the index says how many, the store must too
        List<String> stored = jdbc.queryForList(
                "select s.path || ' ' || s.state || ' ' || coalesce((select o.numerator || '/' || o.denominator"
                        + " from observation o where o.submission_id = s.id and o.indicator = 'FEMALE_SHARE'"
                        + " and o.dimension = 'level=7' and o.unit_code = 'DPQ'), '') from submission s",
                String.class);
        // a return is stored once however often it lies there; what is no return is told of by its name too
        Set<String> unreadable = corpus().stream()
                .filter(e -> e.outcome().equals("unreadable"))
                .map(Expected::file)
                .collect(Collectors.toSet());
        Set<String> once = new HashSet<>();
        Set<String> first = items.stream()
                .filter(i -> once.add(unreadable.contains(i.path()) ? i.named() : i.hash()))
                .map(InboxScan.Item::path)
                .collect(Collectors.toSet());
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(corpus().stream()
                        .filter(e -> first.contains(e.file()))
                        .map(MessyReturnsTest::stored)
                        .toList());
    }

    private static String stored(Expected expected) {
        if (expected.figures().isEmpty()) return expected.file() + " REJECTED ";
        String[] figures = expected.figures().split("[/ ]");
        return expected.file() + " ACCEPTED " + (figures[0].equals("0") ? "" : figures[1] + "/" + figures[0]);
    }

    private static Expected seen(Expected expected, ProcessedReturn taken) {
        String outcome = taken.unreadable() ? "unreadable" : "rejected";
        String figures = "";
        if (taken.accepted()) {
            outcome = taken.warnings() > 0 ? "warnings" : "accepted";
            ReturnFacts facts = taken.reading().facts();
            figures =
                    facts.programmes().stream().mapToLong(ProgrammeRow::persons).sum() + "/"
                            + facts.programmes().stream()
                                    .mapToLong(ProgrammeRow::female)
                                    .sum() + " "
                            + facts.cover().dataAsOf() + " " + facts.cover().sentDate();
        }
        String problems = taken.problems().stream()
                .map(p -> p.code()
                        + (p.place().sheet().isEmpty()
                                ? ""
                                : " " + p.place().sheet() + "!" + p.place().cell()))
                .sorted()
                .collect(Collectors.joining(" | "));
        return new Expected(expected.file(), outcome, problems, figures, "");
    }

    /** The sentence the sender gets. */
    private static String words(Problem problem) {
        CheckRow check = TestBase.RULES.definitions().checks().stream()
                .filter(c -> c.code().equals(problem.code()))
                .findFirst()
                .orElseThrow();
        String words = check.message() + " " + check.remedy();
        for (var given : problem.params().entrySet()) {
            words = words.replace("{" + given.getKey() + "}", given.getValue());
        }
        // parts in brackets stand only where what they name is given
        return words.replaceAll("\\[[^\\[\\]]*\\{[^\\[\\]]*]", "").replaceAll("[\\[\\]]", "");
    }
}
