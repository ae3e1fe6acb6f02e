package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.RuleFile;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.rulebook.Rulebooks;

/**
 * Rules by their hash: those in use by this process, and, in the database, every file of all that a night ever used.
 * A step knows its rules by hash only, so that it can run in another process than the one that read the folder.
 */
final class RuleShelf {
    private final JdbcClient sql;
    private final Map<String, Loaded> inUse = new ConcurrentHashMap<>();

    RuleShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rules fit for a night. */
    record Loaded(Rulebook rulebook, RuleEngine engine) {}

    /** What a rules folder gave: rules, unless the files have errors, and every problem, warnings too. */
    record Reading(Optional<Loaded> rules, List<RuleProblem> problems) {}

    /** Reads and compiles a folder; rules without errors become the ones in use. */
    Reading read(Path folder) {
        Rulebook rulebook = Rulebooks.read(folder);
        if (rulebook.hasErrors()) return new Reading(Optional.empty(), rulebook.problems());
        Loaded known = inUse.get(rulebook.hash());
        if (known != null) return new Reading(Optional.of(known), rulebook.problems());
        try {
            Loaded loaded = new Loaded(rulebook, RuleEngines.compile(rulebook));
            inUse.clear();
            inUse.put(rulebook.hash(), loaded);
            return new Reading(Optional.of(loaded), rulebook.problems());
        } catch (RuleCompilationException e) {
            List<RuleProblem> problems = new ArrayList<>(rulebook.problems());
            problems.addAll(e.problems());
            return new Reading(Optional.empty(), List.copyOf(problems));
        }
    }

    /** The rules of the latest published run, if they are still good under this version of the program. */
    Optional<Loaded> lastGood() {
        return sql.sql("select rules_hash from run where state = 'PUBLISHED' order by seq desc limit 1")
                .query(String.class)
                .optional()
                .flatMap(this::stored);
    }

    /** @throws IllegalStateException when neither this process nor the database has them */
    Loaded get(String hash) {
        Loaded loaded = inUse.get(hash);
        if (loaded != null) return loaded;
        synchronized (this) {
            return Optional.ofNullable(inUse.get(hash))
                    .or(() -> stored(hash))
                    .orElseThrow(() -> new IllegalStateException("rules " + hash + " are not stored"));
        }
    }

    /** Keeps every file of the rules, each content once. */
    void keep(Rulebook rulebook, Clock clock) {
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

    private static String[] texts(List<RuleFile> files, Function<RuleFile, String> text) {
        return files.stream().map(text).toArray(String[]::new);
    }

    private Optional<Loaded> stored(String hash) {
        List<RuleFile> files = sql.sql("""
                select s.name, f.hash, f.content from rule_set_file s join rule_file f on f.hash = s.file_hash
                where s.rule_set_hash = :hash""")
                .param("hash", hash)
                .query((row, n) -> new RuleFile(row.getString("name"), row.getString("hash"), row.getBytes("content")))
                .list();
        if (files.isEmpty()) return Optional.empty();
        try {
            Path folder = Files.createTempDirectory("chitieu-rules");
            try {
                for (RuleFile file : files) {
                    Path path = folder.resolve(file.name());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.content());
                }
                return read(folder).rules().filter(r -> r.rulebook().hash().equals(hash));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logic may stand among the files or beside them. */
    private static List<RuleFile> all(Rulebook rulebook) {
        Map<String, RuleFile> byName = new TreeMap<>();
        Stream.concat(rulebook.files().stream(), rulebook.logic().stream()).forEach(f -> byName.put(f.name(), f));
        return List.copyOf(byName.values());
    }
}
