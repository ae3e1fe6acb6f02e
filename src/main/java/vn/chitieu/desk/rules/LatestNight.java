package vn.chitieu.desk.rules;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chitieu.night.rules.FitRules;
import vn.chitieu.report.night.FindingWords;
import vn.chitieu.rulebook.model.Rulebook;

/** The latest published night, and the words of its rules: read once a night. */
@Component
public final class LatestNight {
    private final JdbcClient sql;
    private final FitRules archive;
    private final WarmRules warm;
    private Optional<Known> known = Optional.empty();

    LatestNight(DataSource source, FitRules archive, WarmRules warm) {
        this.sql = JdbcClient.create(source);
        this.archive = archive;
        this.warm = warm;
    }

    private record Run(long seq, LocalDate asOf, String rulesHash) {}

    /** @param seq the number it was published under */
    public record Known(long seq, LocalDate asOf, Rulebook rules, FindingWords words) {}

    /** Empty before the first night. */
    public synchronized Optional<Known> current() {
        Optional<Run> run = sql.sql(
                        "select seq, as_of, rules_hash from run where state = 'PUBLISHED' order by seq desc limit 1")
                .query((row, n) -> new Run(
                        row.getLong("seq"), row.getObject("as_of", LocalDate.class), row.getString("rules_hash")))
                .optional();
        if (run.isEmpty()) return Optional.empty();
        if (known.isEmpty() || known.get().seq() != run.get().seq())
            known = rules(run.get().rulesHash())
                    .map(r -> new Known(
                            run.get().seq(),
                            run.get().asOf(),
                            r,
                            new FindingWords(r, run.get().asOf())));
        return known;
    }

    /** Rules of a night by their hash. */
    public Optional<Rulebook> rules(String hash) {
        if (known.isPresent() && known.get().rules().hash().equals(hash))
            return Optional.of(known.get().rules());
        return warm.current()
                .map(FitRules.Fit::rulebook)
                .filter(r -> r.hash().equals(hash))
                .or(() -> archive.of(hash));
    }
}
