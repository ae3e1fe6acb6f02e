package vn.chitieu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scratch.Scratch;

/** Every rule file that a run ever used, each content once, found again by the hash of the whole set. */
public final class RuleArchive {
    private final JdbcClient sql;

    public RuleArchive(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps every file of the rules; must run in a transaction of the caller. */
    public void keep(Rulebook rulebook, Clock clock) {
        List<RuleFile> files = all(rulebook);
        sql.sql("insert into rule_set values (:hash, :at) on conflict do nothing")
                .param("hash", rulebook.hash())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into rule_file
                select hash, decode(content, 'base64')
                from unnest(cast(:hashes as text[]), cast(:contents as text[])) as f (hash, content)
                on conflict do nothing""")
                .param("hashes", texts(files, RuleFile::hash))
                .param("contents", texts(files, f -> Base64.getEncoder().encodeToString(f.content())))
                .update();
        sql.sql("""
                insert into rule_set_file
                select :set, name, hash
                from unnest(cast(:names as text[]), cast(:hashes as text[])) as f (name, hash)
                on conflict do nothing""")
                .param("set", rulebook.hash())
                .param("names", texts(files, RuleFile::name))
                .param("hashes", texts(files, RuleFile::hash))
                .update();
    }

    /**
     * The rules kept under a hash, read again by this version of the program, with whatever problems it finds in them.
     *
     * @return empty when nothing is kept, or when this version reads the same files to another hash
     */
    public Optional<Rulebook> load(String hash) {
        List<RuleFile> files = sql.sql("""
                select s.name, f.hash, f.content from rule_set_file s join rule_file f on f.hash = s.file_hash
                where s.rule_set_hash = :hash""")
                .param("hash", hash)
                .query((row, n) -> new RuleFile(row.getString("name"), row.getString("hash"), row.getBytes("content")))
                .list();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(read(files)).filter(r -> r.hash().equals(hash));
    }

    private static Rulebook read(List<RuleFile> files) {
        try {
            Path folder = Scratch.folder("rules");
            try {
                for (RuleFile file : files) {
                    Path path = folder.resolve(file.name());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.content());
                }
                return Rulebooks.read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] texts(List<RuleFile> files, Function<RuleFile, String> text) {
        return files.stream().map(text).toArray(String[]::new);
    }

    /** The logic may stand among the files or beside them. */
    private static List<RuleFile> all(Rulebook rulebook) {
        Map<String, RuleFile> byName = new TreeMap<>();
        Stream.concat(rulebook.files().stream(), rulebook.logic().stream()).forEach(f -> byName.put(f.name(), f));
        return List.copyOf(byName.values());
    }
}
