package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.store.FreshDatabase;

/** A night over the samples, run once a day of assessment for every test that only looks at what it wrote. */
final class SampleNight {
    static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    /** A fortnight after the horizon to 2030 ended: its data year is still the one judged. */
    static final LocalDate AFTER_2030 = LocalDate.of(2031, 1, 15);

    private static final Map<LocalDate, Path> FOLDERS = new HashMap<>();

    private static final Map<LocalDate, NightSummary> SUMMARIES = new HashMap<>();
    private static final Map<LocalDate, List<NightLog.Returns>> RETURNS = new HashMap<>();

    private SampleNight() {}

    /** What the night says when it ends. */
    static NightSummary summary() {
        folder();
        return Objects.requireNonNull(SUMMARIES.get(DAY));
    }

    /** What {@code status} says of its reports. */
    static List<NightLog.Returns> returns() {
        folder();
        return Objects.requireNonNull(RETURNS.get(DAY));
    }

    /** The night's folder. */
    static Path folder() {
        return folder(DAY);
    }

    static synchronized Path folder(LocalDate day) {
        Path known = FOLDERS.get(day);
        if (known != null) return known;
        try {
            Path out = Files.createTempDirectory("sample-night");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(out.toFile())));
            FreshDatabase database = new FreshDatabase();
            try (NightContext context = NightContext.open(database.dataSource())) {
                Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
                NightRequest request =
                        new NightRequest(Path.of("rules"), Path.of("data-samples"), out, day, clock, Set.of());
                NightResult result = context.nights().run(request, (step, done, total) -> {});
                SUMMARIES.put(day, Objects.requireNonNull(result.summary()));
                RETURNS.put(day, new NightLog(database.dataSource()).returns());
            } finally {
                database.close();
            }
            Path folder = out.resolve(day.toString());
            FOLDERS.put(day, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
