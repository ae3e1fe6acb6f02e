package vn.chitieu.night.rules;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.rulebook.model.Rulebook;

/** The rules that the next night would use, for whoever works beside the nights; a shelf of its own, not theirs. */
public final class FitRules {
    private final RulesetStore shelf;
    private final RuleArchive archive;

    public FitRules(DataSource source) {
        JdbcClient sql = JdbcClient.create(source);
        this.shelf = new RulesetStore(sql);
        this.archive = new RuleArchive(sql);
    }

    /** @param lastGood whether the folder's own are not fit, and these are those of the latest published night */
    public record Fit(Rulebook rulebook, RuleEngine engine, boolean lastGood) {}

    /**
     * The folder's rules, compiled, if they are without errors, their scenarios pass and their logic is the shipped one or
     * accepted; else the last good ones.
     *
     * @return empty when neither will do
     */
    public Optional<Fit> read(Path folder, Set<String> acceptedLogic) {
        return fit(shelf.read(folder, acceptedLogic), false).or(() -> fit(shelf.lastGood(), true));
    }

    /** The rules of a night by their hash, not compiled: for their words. */
    public Optional<Rulebook> of(String hash) {
        return archive.load(hash);
    }

    private static Optional<Fit> fit(RulesetStore.Reading reading, boolean lastGood) {
        return reading.rules().map(r -> new Fit(r.rulebook(), r.engine(), lastGood));
    }
}
