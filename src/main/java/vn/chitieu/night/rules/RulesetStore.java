package vn.chitieu.night.rules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.engine.FiringLimitException;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scenario.PassedAtBuild;
import vn.chitieu.scenario.Scenarios;
import vn.chitieu.setting.Setting;

/**
 * Rules fit for a night, by their hash: those in use by this process, and those of earlier nights from the archive.
 * A step knows its rules by hash only, so that it can run in another process than the one that read the folder.
 */
public final class RulesetStore {
    private final JdbcClient sql;
    private final RuleArchive archive;
    private final Optional<ClosedFolder> closed;
    private final Map<String, Loaded> inUse = new ConcurrentHashMap<>();

    public RulesetStore(JdbcClient sql) {
        this(sql, Setting.RULES_CLOSED.value() == 1);
    }

    /** @param closed whether the folder's workbooks count only as the desk has approved them */
    public RulesetStore(JdbcClient sql, boolean closed) {
        this.sql = sql;
        this.closed = closed ? Optional.of(new ClosedFolder(sql)) : Optional.empty();
        this.archive = new RuleArchive(sql);
    }

    /** Rules fit for a night. */
    public record Loaded(Rulebook rulebook, RuleEngine engine) {}

    /** What a rules folder gave: rules, unless the files have errors, and every problem, warnings too. */
    public record Reading(Optional<Loaded> rules, List<RuleProblem> problems) {}

    /**
     * Reads and compiles a folder; rules without errors whose scenarios pass become the ones in use.
     *
     * @param acceptedLogic names of the logic files that may differ from the shipped ones
     */
    public Reading read(Path folder, Set<String> acceptedLogic) {
        Rulebook rulebook = Rulebooks.read(folder);
        List<RuleProblem> beside = closed.map(c -> c.refused(rulebook)).orElse(List.of());
        if (!beside.isEmpty()) return new Reading(Optional.empty(), joined(rulebook.problems(), beside));
        List<RuleProblem> refused = ShippedLogic.refused(rulebook, acceptedLogic, Severity.ERROR);
        return refused.isEmpty() || rulebook.hasErrors()
                ? admit(rulebook, true)
                : new Reading(Optional.empty(), joined(rulebook.problems(), refused));
    }

    /**
     * The rules of a folder if they are those of the hash, by which another process works already: its scenarios have
     * passed there. Where they are not, the last good ones, if these are.
     *
     * @param acceptedLogic names of the logic files that may differ from the shipped ones
     */
    public Optional<Loaded> same(Path folder, Set<String> acceptedLogic, String hash) {
        Rulebook rulebook = Rulebooks.read(folder);
        boolean trusted =
                ShippedLogic.refused(rulebook, acceptedLogic, Severity.ERROR).isEmpty();
        Optional<Loaded> own =
                trusted && rulebook.hash().equals(hash) ? admit(rulebook, false).rules() : Optional.empty();
        return own.or(() -> lastGood().rules().filter(l -> l.rulebook().hash().equals(hash)));
    }

    /** @param tested whether the scenarios must pass; rules of an earlier night have passed theirs then */
    private Reading admit(Rulebook rulebook, boolean tested) {
        if (rulebook.hasErrors()) return new Reading(Optional.empty(), rulebook.problems());
        Loaded known = inUse.get(rulebook.hash());
        if (known != null) return new Reading(Optional.of(known), rulebook.problems());
        try {
            Loaded loaded = new Loaded(rulebook, RuleEngines.compile(rulebook));
            if (tested && !passed(rulebook.hash(), loaded.engine().version())) {
                List<RuleProblem> failed = new Scenarios(rulebook, loaded.engine())
                        .run().stream().flatMap(o -> o.problems().stream()).toList();
                if (!failed.isEmpty()) return new Reading(Optional.empty(), joined(rulebook.problems(), failed));
            }
            inUse.clear();
            inUse.put(rulebook.hash(), loaded);
            return new Reading(Optional.of(loaded), rulebook.problems());
        } catch (FiringLimitException e) {
            return new Reading(Optional.empty(), joined(rulebook.problems(), e.problems()));
        } catch (RuleCompilationException e) {
            return new Reading(Optional.empty(), joined(rulebook.problems(), e.problems()));
        }
    }

    private static List<RuleProblem> joined(List<RuleProblem> some, List<RuleProblem> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Whether the build has run their scenarios, or a night was published on these very rules with this engine. */
    private boolean passed(String hash, String engine) {
        if (PassedAtBuild.knows(hash)) return true;
        return sql.sql("""
                select exists (select from run where rules_hash = :hash and engine_version = :engine
                               and state = 'PUBLISHED')""")
                .param("hash", hash)
                .param("engine", engine)
                .query(Boolean.class)
                .single();
    }

    /** The rules of the latest published run, or why they are no longer good under this version of the program. */
    public Reading lastGood() {
        return sql.sql("select rules_hash from run where state = 'PUBLISHED' order by seq desc limit 1")
                .query(String.class)
                .optional()
                .flatMap(archive::load)
                .map(r -> admit(r, false))
                .orElse(new Reading(Optional.empty(), List.of()));
    }

    /** @throws IllegalStateException when neither this process nor the database has them */
    public Loaded get(String hash) {
        Loaded loaded = inUse.get(hash);
        if (loaded != null) return loaded;
        synchronized (this) {
            return Optional.ofNullable(inUse.get(hash))
                    .or(() -> stored(hash))
                    .orElseThrow(() -> new IllegalStateException("rules " + hash + " are not stored"));
        }
    }

    /** Keeps every file of the rules, each content once. */
    public void keep(Rulebook rulebook, Clock clock) {
        archive.keep(rulebook, clock);
    }

    private Optional<Loaded> stored(String hash) {
        return archive.load(hash).flatMap(r -> admit(r, false).rules());
    }
}
