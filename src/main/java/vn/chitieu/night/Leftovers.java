package vn.chitieu.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Folders that nights were writing when they were killed. The same night begins its own anew; those of other days are
 * cleared away here, once they are too old for any night to be still at work in them.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Pattern UNFINISHED = Pattern.compile("\\.\\d{4}-\\d{2}-\\d{2}\\.new");
    private static final Duration OLD = Duration.ofDays(1);

    private Leftovers() {}

    /** Nothing depends on it: what cannot be removed is left. */
    static void clear(Path out, Instant now) {
        if (!Files.isDirectory(out)) return;
        try {
            List<Path> unfinished;
            try (Stream<Path> entries = Files.list(out)) {
                unfinished = entries.filter(p ->
                                UNFINISHED.matcher(p.getFileName().toString()).matches())
                        .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                        .toList();
            }
            for (Path folder : unfinished)
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(OLD)))
                    FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("left behind in {}", out, e);
        }
    }
}
