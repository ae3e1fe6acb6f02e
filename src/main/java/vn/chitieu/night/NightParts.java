package vn.chitieu.night;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.finding.Findings;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.night.data.StoredNightData;
import vn.chitieu.night.parts.BookShares;
import vn.chitieu.night.parts.Done;
import vn.chitieu.night.parts.PartSteps;
import vn.chitieu.night.parts.PartWork;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.Runs;
import vn.chitieu.night.run.Versions;
import vn.chitieu.report.GapReports;
import vn.chitieu.report.WrittenShare;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.report.output.Share;

/** The parts of a night as any process does them: the one that has begun it, and those that help. */
final class NightParts implements PartWork {
    private final DataSource source;
    private final RulesetStore rules;
    private final @Nullable Path out;
    private final String database;
    private final AtomicReference<@Nullable GapSummary> books = new AtomicReference<>();

    /**
     * @param out where this process sees the folder of results; null where the night says
     * @param database address of the database, without secrets
     */
    NightParts(DataSource source, RulesetStore rules, @Nullable Path out, String database) {
        this.source = source;
        this.rules = rules;
        this.out = out;
        this.database = database;
    }

    @Override
    public Done run(String step, NightKey night, ExecutionContext part) {
        return step.equals(PartSteps.WRITE) ? write(night, part) : assess(night, part);
    }

    private Done assess(NightKey night, ExecutionContext part) {
        Assessment assessment = new Assessment(rules::get, new Indicators(source), new Findings(source));
        return Done.of(assessment.assess(
                night.runId(), night.asOf(), part.getString("rules"), part.getString("first"), part.getString("last")));
    }

    private Done write(NightKey night, ExecutionContext part) {
        RulesetStore.Loaded loaded = rules.get(night.rules());
        StoredNightData data = new StoredNightData(
                source,
                night,
                loaded,
                Versions.present(loaded.engine().version()),
                new Runs(JdbcClient.create(source)).onLastGoodRules(night.runId()));
        Share share = new Share(part.getInt(BookShares.NUMBER), part.getInt(BookShares.OF));
        WrittenShare written = GapReports.share(data, place(night), share, unit -> {});
        books.set(written.summary());
        return new Done(
                written.summary().workbooks(),
                written.folder().name(),
                written.folder().files(),
                written.folder().bytes());
    }

    /** What the latest share that was written here says of the whole night. */
    @Nullable
    GapSummary books() {
        return books.get();
    }

    @Override
    public String sentence(String step, NightKey night, List<Throwable> failures) {
        return FailureWords.of(
                step.equals(PartSteps.WRITE) ? "write" : "assess",
                failures,
                place(night).toString(),
                database);
    }

    private Path place(NightKey night) {
        return out == null ? night.out() : out;
    }
}
