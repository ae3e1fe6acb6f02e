package vn.chitieu.night.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.FullRun;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.ReplayResult;
import vn.chitieu.night.Replays;
import vn.chitieu.night.RulesEdit;
import vn.chitieu.night.SmallInbox;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.store.FreshDatabase;

/** Old nights are cleared away, and nobody who goes on notices it. */
@FullRun
class PruningTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-08T18:30:00Z"), ZoneOffset.UTC);
    private static final String REOPENED = "select change from finding where to_seq is null and kind = 'data'"
            + " and unit_code = '23317' and standing = 'OPEN' limit 1";

    @TempDir
    Path folder;

    private Path rules;
    private SmallInbox inbox;

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
    }

    @Test
    void whatGoesIsNoticedByNobodyWhoGoesOn() throws IOException {
        FreshDatabase first = new FreshDatabase();
        sixDays(first);
        first.close();
        try (FreshDatabase whole = first.copy();
                FreshDatabase byNights = first.copy();
                FreshDatabase byDays = first.copy()) {
            Path out = folder.resolve("out");
            Pruned pruned = new Pruning(byNights.dataSource()).prune(new Retention(2, null), out, CLOCK);
            // the third to the sixth; the third was judged twice, and the fifth once in vain
            assertThat(pruned.nights()).isEqualTo(4);
            assertThat(pruned.folders()).isEqualTo(4);
            assertThat(folders(out)).containsExactly("2026-12-07", "2026-12-08");
            // of the fourth the commune's data finding was seen last; the sixth is what the seventh is compared with
            assertThat(runs(byNights)).containsExactly("2026-12-04", "2026-12-06", "2026-12-07", "2026-12-08");
            assertThat(pruned.runs()).isEqualTo(4);
            assertThat(count(byNights, "batch_job_instance")).isEqualTo(2);
            assertThat(count(whole, "batch_job_instance")).isEqualTo(7);
            for (String kept : List.of("finding", "submission", "observation", "rule_file"))
                assertThat(count(byNights, kept)).as(kept).isEqualTo(count(whole, kept));

            // it is 9 December in Viet Nam; three days: the seventh to the ninth
            assertThat(new Pruning(byDays.dataSource()).prune(new Retention(null, 3), folder.resolve("none"), CLOCK))
                    .isEqualTo(new Pruned(4, 4, pruned.batch(), 0, List.of()));
            assertThat(new Pruning(byNights.dataSource()).prune(new Retention(2, null), out, CLOCK))
                    .as("nothing is left to do")
                    .isEqualTo(new Pruned(0, 0, 0, 0, List.of()));

            inbox.badReturn();
            try (NightContext context = NightContext.open(whole.dataSource())) {
                night(context, 9, "whole");
            }
            try (NightContext context = NightContext.open(byNights.dataSource())) {
                night(context, 9, "pruned");
                goneNightsAreRefused(context);
            }
            assertThat(hash("pruned", 9)).isEqualTo(hash("whole", 9));
            assertThat(sql(byNights).sql(REOPENED).query(String.class).single()).isEqualTo("REOPENED");
            keptNightsAreDoneAgain(byNights);
            goneNightsAreTold(byNights);
        }
    }

    /** The commune's return is wrong on the third and gone on the fourth. */
    private void sixDays(FreshDatabase database) throws IOException {
        inbox.badReturn();
        try (NightContext context = NightContext.open(database.dataSource())) {
            night(context, 3, "out");
            // without its folder it is not merely called unchanged
            FileSystemUtils.deleteRecursively(folder.resolve("out/2026-12-03"));
            night(context, 3, "out");
            FileSystemUtils.deleteRecursively(inbox.folder().resolve("xã"));
            for (int day = 4; day <= 8; day++) night(context, day, "out");
            NightRequest lost = request(folder.resolve("gone"), 5, "out");
            assertThat(context.nights().run(lost, NightProgress.NONE).done()).isFalse();
        }
    }

    private static void keptNightsAreDoneAgain(FreshDatabase database) {
        for (String day : List.of("2026-12-07", "2026-12-08", "2026-12-09")) {
            ReplayResult again = new Replays(database.dataSource()).replay(run(database, day), scratch());
            assertThat(again.different()).as(day).isEmpty();
            assertThat(again.sameBytes()).as(day).isTrue();
        }
    }

    private static void goneNightsAreTold(FreshDatabase database) {
        Replays replays = new Replays(database.dataSource());
        // still in the history, and no longer
        for (long run : List.of(run(database, "2026-12-06"), 1L))
            assertThatThrownBy(() -> replays.replay(run, scratch()))
                    .isInstanceOf(PrunedRunException.class)
                    .hasMessageContaining("đã được dọn ngày 09/12/2026");
    }

    private void goneNightsAreRefused(NightContext context) {
        for (int day : List.of(4, 6)) {
            NightResult refused = context.nights().run(request(inbox.folder(), day, "late"), NightProgress.NONE);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.sentence()).contains("từ ngày 07/12/2026 trở đi");
        }
    }

    private void night(NightContext context, int day, String out) {
        NightResult result = context.nights().run(request(inbox.folder(), day, out), NightProgress.NONE);
        assertThat(result.done()).as(result.sentence()).isTrue();
    }

    private NightRequest request(Path from, int day, String out) {
        return new NightRequest(rules, from, folder.resolve(out), LocalDate.of(2026, 12, day), CLOCK, Set.of());
    }

    private String hash(String out, int day) {
        return OutputHash.of(
                folder.resolve(out).resolve(LocalDate.of(2026, 12, day).toString()));
    }

    private static Path scratch() {
        try {
            Path made = Files.createTempDirectory("replay");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> folders(Path out) throws IOException {
        try (var list = Files.list(out)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> runs(FreshDatabase database) {
        return sql(database)
                .sql("select as_of::text from run order by as_of")
                .query(String.class)
                .list();
    }

    private static long run(FreshDatabase database, String day) {
        return sql(database)
                .sql("select max(id) from run where state = 'PUBLISHED' and as_of = cast(:day as date)")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static long count(FreshDatabase database, String rows) {
        return sql(database)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private static JdbcClient sql(FreshDatabase database) {
        return JdbcClient.create(database.dataSource());
    }
}
