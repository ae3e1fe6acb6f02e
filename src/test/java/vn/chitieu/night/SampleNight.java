package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.store.FreshDatabase;

/** One night over the samples, run once for every test that only looks at what it wrote. */
final class SampleNight {
    static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static @Nullable Path folder;

    private SampleNight() {}

    /** The night's folder. */
    static synchronized Path folder() {
        Path known = folder;
        if (known != null) return known;
        try {
            Path out = Files.createTempDirectory("sample-night");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(out.toFile())));
            FreshDatabase database = new FreshDatabase();
            try (NightContext context = NightContext.open(database.dataSource())) {
                Clock clock = Clock.fixed(Instant.parse("2026-12-31T18:30:00Z"), ZoneOffset.UTC);
                NightRequest request =
                        new NightRequest(Path.of("rules"), Path.of("data-samples"), out, DAY, clock, Set.of());
                context.nights().run(request, (step, done, total) -> {});
            } finally {
                database.close();
            }
            folder = out.resolve(DAY.toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
