package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.night.RulesEdit;

/**
 * The jar on a real server, struck at random moments of a night over a few units: it must say why it ended, leave no
 * half-written night, and the night after must leave the same files and the same rows as one that nothing happened to,
 * whatever Java, language, zone and number of parts either of them has. {@code -Dkills=N -Dseed=S} strikes more often, from
 * another seed; what failed is kept in {@code target/struck}.
 */
@Slow
class KilledNightsIT {
    private static final int FEW = 3;
    private static final int KILLS = Integer.getInteger("kills", FEW);
    private static final long SEED = Long.getLong("seed", 2026);
    private static final Path KEPT = Path.of("target/struck");
    private static final String[] WHOLE = {
        StruckPlace.DAY + "/findings.csv", StruckPlace.DAY + "/51/bao-cao-51-" + StruckPlace.DAY + ".xlsx"
    };
    private static final List<Integer> DONE = List.of(0, ExitCodes.REJECTED);

    @TempDir
    private Path folder;

    private boolean mounts;
    private List<Path> javas = List.of();
    private StruckServer server;
    private Path rules;

    @BeforeEach
    void files() throws IOException {
        mounts = SmallDisk.possible(folder.resolve("probe"));
        if (!mounts) sayLeftOut();
        javas = Surroundings.javas();
        System.out.println("Java at hand: " + javas);
        server = StruckServer.on(folder.resolve("server"), mounts);
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
    }

    /** Only who may mount can fill a disk or take the right to write away; root in a closed container may not. */
    private static void sayLeftOut() throws IOException {
        System.out.println("left out, because this user cannot mount: full disks and output that is read-only");
        boolean could = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.replaceAll(".*\\s", ""), 16) >> 21 & 1) == 1);
        if (could && "true".equalsIgnoreCase(System.getenv("CI")))
            throw new AssertionError(
                    "this user may mount, and yet it does not work (CI=true: nothing may be left out)");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whateverBefallsANightTheNextIsAsIfItHadNot() throws Exception {
        struck(0, KILLS);
    }

    /** With those of the usual run every kind of blow there is. */
    @Test
    @FullRun
    void twelveMore() throws Exception {
        struck(FEW, FEW + 12);
    }

    private void struck(int from, int to) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Blow, TreeMap<Integer, Integer>> ends = new EnumMap<>(Blow.class);
        try (StruckPlace clean = new StruckPlace(folder.resolve("clean"), rules, server, "struck_clean")) {
            long begun = System.nanoTime();
            Jar.Done done = clean.jar(Surroundings.usual()).run(clean.night());
            long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertThat(done.exitCode()).as(done.err()).isIn(DONE);
            Undisturbed undisturbed = new Undisturbed(done.exitCode(), whole, clean.files(), clean.rows());
            for (int round = from; round < to; round++) {
                Blow blow = blow(round);
                if (blow.needsMounts() && !mounts) {
                    System.out.println("round " + round + ": " + blow + " left out");
                    continue;
                }
                round(round, blow, undisturbed, ends, wrong);
            }
        }
        System.out.println("nights struck, exit codes: " + ends);
        assertThat(wrong).isEmpty();
    }

    /** Each kind once before any comes again. */
    private static Blow blow(int round) {
        List<Blow> kinds = new ArrayList<>(List.of(Blow.values()));
        Collections.shuffle(kinds, new Random(SEED + round / kinds.size()));
        return kinds.get(round % kinds.size());
    }

    /** A night to which nothing happened. */
    private record Undisturbed(int exitCode, long millis, Map<String, String> files, String rows) {}

    private void round(
            int round,
            Blow blow,
            Undisturbed undisturbed,
            Map<Blow, TreeMap<Integer, Integer>> ends,
            List<String> wrong)
            throws Exception {
        // neighbouring seeds of the plain kind begin alike
        Random random = new Random(new SplittableRandom(SEED * 1_000_003 + round).nextLong());
        long after = (long) (random.nextDouble() * undisturbed.millis());
        Surroundings first = Surroundings.any(javas, random);
        Surroundings second = Surroundings.any(javas, random);
        String told = "seed " + SEED + ", round " + round + ": " + blow + " after " + after + " ms of "
                + undisturbed.millis() + " [" + first + "] then [" + second + "]";
        StruckPlace place =
                new StruckPlace(folder.resolve("round-" + round), rules, server, "struck_" + round).prepared(blow);
        try (place) {
            try {
                Jar.Done struck = new Strike(place, blow, first, random).after(after);
                ends.computeIfAbsent(blow, b -> new TreeMap<>()).merge(struck.exitCode(), 1, Integer::sum);
                System.out.println(told + ": " + struck.exitCode() + " " + reason(struck));
                endedAsItShould(blow, struck, told);
                nothingIsHalfWritten(blow, struck, place, undisturbed, told);
                place.mended(blow);
                Jar.Done again = place.jar(second).run(place.night());
                assertThat(again.exitCode()).as(told + "\n" + again.err()).isEqualTo(undisturbed.exitCode());
                assertThat(place.files()).as(told).isEqualTo(undisturbed.files());
                assertThat(place.rows()).as(told).isEqualTo(undisturbed.rows());
                assertThat(place.temporary()).as(told).isEmpty();
            } catch (AssertionError | RuntimeException | IOException e) {
                System.out.println("WRONG " + told + ": " + e);
                wrong.add(told + ": " + e);
                place.mended(blow);
                keep(place.own, "seed-" + SEED + "-round-" + round);
            }
        }
    }

    private static void endedAsItShould(Blow blow, Jar.Done struck, String told) {
        String said = struck.out() + struck.err();
        assertThat(said).as(told).doesNotContain("\tat ", "Exception in thread", "ngoài dự kiến");
        if (DONE.contains(struck.exitCode())) return;
        assertThat(blow.allows(struck.exitCode()))
                .as(told + " ended with " + struck.exitCode() + "\n" + said)
                .isTrue();
        // before it has said that it begins it says nothing of its end
        if (struck.exitCode() < 128 || said.contains("Kiểm tra quy tắc"))
            assertThat(blow.told(said)).as(told + "\n" + said).isTrue();
    }

    private static void nothingIsHalfWritten(
            Blow blow, Jar.Done struck, StruckPlace place, Undisturbed undisturbed, String told) throws IOException {
        Map<String, String> day = place.day();
        if (DONE.contains(struck.exitCode()) && blow != Blow.OUTPUT_REMOVED)
            assertThat(day).as(told).isNotEmpty();
        if (day.isEmpty()) return;
        // of another inbox: as many findings and workbooks, other figures
        if (blow.changesTheInbox()) assertThat(day).as(told).containsKeys(WHOLE);
        else assertThat(day).as(told).isEqualTo(undisturbed.files());
    }

    private static String reason(Jar.Done struck) {
        return DONE.contains(struck.exitCode())
                ? ""
                : struck.err()
                        .lines()
                        .filter(l -> l.startsWith("Bước") || l.startsWith("Không") || l.startsWith("Đêm"))
                        .findFirst()
                        .orElse("");
    }

    private static void keep(Path what, String name) throws IOException {
        Path kept = Files.createDirectories(KEPT.resolve(name));
        try (Stream<Path> files = Files.walk(what)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(?:txt|log)")).toList())
                Files.copy(
                        file,
                        kept.resolve(what.relativize(file).toString().replace('/', '_')),
                        StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
