package vn.chitieu.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.setting.Setting;

/**
 * Seeded mutants of good returns, all of a batch in the inbox of one night; in the first batch also every
 * odd tree and the files that once ended nights. More of them by
 * {@code -Pfull -Dmutants=3000 -Dseed=7}; what fails is kept in {@code target/mutants}.
 */
@Slow
class MutantsTest {
    private static final long SEED = Long.getLong("seed", 20_261_231);
    private static final int FEW = 50;
    private static final int MANY = Integer.getInteger("mutants", 300);
    private static final int BATCH = 300;
    /** Of one file, checked and answered: what the program itself allows it. */
    private static final Duration MOST = Duration.ofSeconds(Setting.FILE_SECONDS.value());

    /** One that waits for a pipe would never end. */
    private static final Duration NIGHT = Duration.ofMinutes(5);

    private static final Path KEPT = Path.of("target/mutants");

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private Duration slowest = Duration.ZERO;
    private String slowestOf = "";

    @Test
    void fiftyMutantsStopNoNight() throws IOException {
        nights(0, FEW);
    }

    @Test
    @FullRun
    void manyMutantsStopNoNight() throws IOException {
        nights(FEW, FEW + MANY);
    }

    private void nights(int from, int to) throws IOException {
        long begun = System.nanoTime();
        for (int first = from; first < to; first += BATCH) batch(first, Math.min(to, first + BATCH));
        System.out.printf(
                "mutants %d-%d, seed %d: %s in %d s; slowest %d ms (%s)%n",
                from,
                to - 1,
                SEED,
                outcomes,
                (System.nanoTime() - begun) / 1_000_000_000,
                slowest.toMillis(),
                slowestOf);
        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    private void batch(int from, int to) throws IOException {
        Path home = Files.createDirectories(folder.resolve("b" + from));
        try (HostileNight night = new HostileNight(home)) {
            Mutants mutants = new Mutants(SEED);
            List<Mutants.Mutant> laid = mutants.lay(night.inbox(), from, to);
            alone(night, laid);
            List<Mutants.Mutant> trees = from == 0 ? mutants.trees(night.inbox()) : List.of();
            List<Mutants.Mutant> sent = from == 0 ? Mutants.sent(night.inbox()) : List.of();
            try {
                assertTimeoutPreemptively(NIGHT, night::run);
            } catch (AssertionError | RuntimeException e) {
                wrong.add("night of " + from + ": " + e);
                keep(home.resolve("inbox"), "night-" + SEED + "-" + from);
                return;
            }
            for (Mutants.Mutant mutant :
                    Stream.of(laid, trees, sent).flatMap(List::stream).toList()) {
                List<String> named = night.named(mutant.folder().getFileName().toString());
                boolean told = named.size() >= mutant.named()
                        && named.stream()
                                .allMatch(n ->
                                        n.matches("(?s).*(?:RETURN (?:ACCEPTED|REJECTED)|REGISTER |UNREADABLE ?.*)"));
                if (!told) fail(mutant, "named " + named);
                named.forEach(n -> outcomes.merge(n.replaceAll("(?s).* (?=[A-Z]+ [A-Z]*$)", ""), 1, Integer::sum));
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** Each by itself, for its time and for what a sender is answered. */
    private void alone(HostileNight night, List<Mutants.Mutant> laid) throws IOException {
        Rulebook rulebook = Rulebooks.read(night.rules());
        RuleEngine engine = RuleEngines.compile(rulebook);
        ReturnCheck check = new ReturnCheck(rulebook, engine);
        CorrectionWorkbooks answers = new CorrectionWorkbooks(rulebook);
        for (Mutants.Mutant mutant : laid) {
            for (Path source : mutant.alone()) {
                long begun = System.nanoTime();
                try {
                    look(check, answers, source);
                } catch (Throwable e) {
                    fail(mutant, e.toString());
                }
                Duration taken = Duration.ofNanos(System.nanoTime() - begun);
                if (taken.compareTo(MOST) > 0) fail(mutant, "took " + taken);
                if (taken.compareTo(slowest) > 0) {
                    slowest = taken;
                    slowestOf = mutant.number() + " " + mutant.what();
                }
            }
        }
    }

    private static void look(ReturnCheck check, CorrectionWorkbooks answers, Path source) {
        String name = source.getFileName().toString();
        ReturnCheck.Result result = check.check(source, HostileNight.DAY);
        List<DataIssue> issues = Looked.issues(name, result);
        for (DataIssue issue : issues) assertThat(answers.sentence(issue)).doesNotContain("chương trình gặp lỗi");
        if (!issues.isEmpty())
            assertThat(answers.of(name, issues, false, source, HostileNight.DAY))
                    .isNotEmpty();
    }

    private void fail(Mutants.Mutant mutant, String why) throws IOException {
        wrong.add(mutant.number() + " " + mutant.what() + ": " + why);
        keep(mutant.folder(), SEED + "-" + mutant.number());
    }

    private static void keep(Path what, String name) throws IOException {
        Process copy = new ProcessBuilder(
                        "cp",
                        "-R",
                        what.toString(),
                        Files.createDirectories(KEPT).resolve(name).toString())
                .start();
        try {
            copy.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
