package vn.chitieu.night.prune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The folders of results of nights that are gone, as far as a run on record wrote them here. */
final class PrunedFolders {
    private final JdbcClient sql;
    private final Path out;

    PrunedFolders(JdbcClient sql, Path out) {
        this.sql = sql;
        this.out = out.toAbsolutePath().normalize();
    }

    /** Returns how many were removed. */
    int remove() throws IOException {
        int removed = 0;
        for (LocalDate day : days())
            if (Files.exists(out.resolve(day.toString()).resolve("findings.csv"))
                    && remove(out.resolve(day.toString()))) removed++;
        for (long run : sql.sql("select id from pruned_run").query(Long.class).list())
            if (remove(out.resolve("replay-" + run))) removed++;
        return removed;
    }

    /** Those that are there, but in another place than the one given. */
    List<Path> elsewhere() {
        return sql
                .sql("select distinct out_dir, as_of from pruned_run where out_dir <> :out order by out_dir, as_of")
                .param("out", out.toString())
                .query((row, n) -> Path.of(row.getString("out_dir"), row.getString("as_of")))
                .list()
                .stream()
                .filter(Files::isDirectory)
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<LocalDate> days() {
        return sql.sql("""
                select distinct as_of from pruned_run g
                where g.out_dir = :out
                  and not exists (select from run r where r.as_of = g.as_of and r.state = 'PUBLISHED'
                                    and not exists (select from pruned_run p where p.id = r.id))""").param("out", out.toString()).query(LocalDate.class).list();
    }

    /** A link is not followed. */
    private static boolean remove(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && FileSystemUtils.deleteRecursively(folder);
    }
}
