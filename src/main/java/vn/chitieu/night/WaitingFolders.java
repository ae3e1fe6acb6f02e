package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.report.GapReports;

/**
 * Folders that a night left aside when it died. One that is whole and whose night the database calls published is put in
 * its place; what is left of others goes, and what it had taken away to put a new one there comes back or goes with it.
 */
final class WaitingFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingFolders.class);
    private static final Pattern ASIDE = Pattern.compile("\\.(\\d{4}-\\d{2}-\\d{2})\\.(?:new|old|parts)");
    private final JdbcClient sql;

    WaitingFolders(JdbcClient sql) {
        this.sql = sql;
    }

    void settle(Path out) {
        Path folder = out.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) return;
        SortedSet<LocalDate> days = new TreeSet<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(Files::isDirectory)
                    .map(f -> ASIDE.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(name -> days.add(LocalDate.parse(name.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (LocalDate asOf : days) {
            Path waiting = GapReports.waiting(folder, asOf);
            if (Files.isDirectory(waiting) && published(asOf, folder).contains(OutputHash.of(waiting))) {
                LOG.warn("the folder of {} had been published, but not put in its place", asOf);
                GapReports.put(folder, asOf);
            } else {
                GapReports.discard(folder, asOf);
            }
        }
    }

    /** What the latest published night of a date has written there. */
    private List<String> published(LocalDate asOf, Path out) {
        return sql.sql("""
                select coalesce(output_hash, '') from run
                where state = 'PUBLISHED' and as_of = :asOf and out_dir = :out order by seq desc limit 1""")
                .param("asOf", asOf)
                .param("out", out.toString())
                .query(String.class)
                .list();
    }
}
