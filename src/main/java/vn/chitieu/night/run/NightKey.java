package vn.chitieu.night.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** One attempt at a night as the job's parameters carry it: identity first, then where to read and write. */
public record NightKey(LocalDate asOf, String rules, String inboxHash, int attempt, long runId, Path inbox, Path out) {

    /** The same night as a run on record. */
    public NightKey of(long run, int number) {
        return new NightKey(asOf, rules, inboxHash, number, run, inbox, out);
    }

    public JobParameters parameters() {
        return new JobParametersBuilder()
                .addLocalDate("asOf", asOf, true)
                .addString("rules", rules, true)
                .addString("inboxHash", inboxHash, true)
                .addLong("attempt", (long) attempt, true)
                // two runs of one listed inbox may have read different ones, and then the same attempt at each
                .addLong("run", runId, true)
                .addString("inbox", inbox.toString(), false)
                .addString("out", out.toString(), false)
                .toJobParameters();
    }

    public static NightKey of(JobParameters given) {
        return new NightKey(
                given.getLocalDate("asOf"),
                given.getString("rules"),
                given.getString("inboxHash"),
                given.getLong("attempt").intValue(),
                given.getLong("run"),
                Path.of(given.getString("inbox")),
                Path.of(given.getString("out")));
    }
}
