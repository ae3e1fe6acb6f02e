package vn.chitieu.night;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.night.run.GapSummaryJson;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.night.run.Versions;
import vn.chitieu.report.GapReports;
import vn.chitieu.report.output.GapSummary;

/**
 * Nights with nothing to do: day, rules, inbox, program and place of results are those of the night published last, no
 * other has been at work since, and its folder is there to the byte.
 */
final class UnchangedNights {
    private final JdbcClient sql;

    UnchangedNights(JdbcClient sql) {
        this.sql = sql;
    }

    /** The run whose results stand. */
    record Standing(NightKey night, GapSummary books) {}

    private record Found(long id, int attempt, String output, String answers, String books) {}

    /**
     * Puts the night on record as unchanged, if it is.
     *
     * @param begun its row in {@code run}
     * @param night what it would be known by; number and attempt are not looked at
     */
    Optional<Standing> settle(
            long begun, NightKey night, Versions versions, boolean fallback, String logic, Instant at) {
        Optional<Found> found = sql.sql("""
                select id, attempt, output_hash, answers_hash, books::text
                from run p
                where state = 'PUBLISHED' and seq = (select max(seq) from run) and books is not null
                  and as_of = :asOf and rules_hash = :rules and inbox_hash = :inbox and out_dir = :out
                  and engine_version = :engine and program_version = :program and program_hash = :build
                  and rules_fallback = :fallback and accepted_logic = :logic
                  and not exists (select from run later where later.id > p.id and later.rules_hash <> ''
                                  and later.state <> 'UNCHANGED')""")
                .param("asOf", night.asOf())
                .param("rules", night.rules())
                .param("inbox", night.inboxHash())
                .param("out", night.out().toString())
                .param("engine", versions.engine())
                .param("program", versions.program())
                .param("build", versions.programHash())
                .param("fallback", fallback)
                .param("logic", logic)
                .query((row, n) ->
                        new Found(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional()
                .filter(f -> whole(f, night));
        found.ifPresent(f -> note(begun, f.id(), at));
        Path folder = GapReports.folder(night.out(), night.asOf());
        return found.map(f -> new Standing(night.of(f.id(), f.attempt()), GapSummaryJson.read(f.books(), folder)));
    }

    private static boolean whole(Found found, NightKey night) {
        Path folder = GapReports.folder(night.out(), night.asOf());
        try {
            return Files.isDirectory(folder)
                    && OutputHash.of(folder).equals(found.output())
                    && OutputHash.ofAnswers(folder).equals(found.answers());
        } catch (UncheckedIOException e) {
            // what cannot be read is written anew
            return false;
        }
    }

    private void note(long begun, long stands, Instant at) {
        sql.sql("""
                update run set state = 'UNCHANGED', stands = f.id, rules_hash = f.rules_hash, inbox_hash = f.inbox_hash,
                       engine_version = f.engine_version, program_version = f.program_version,
                       program_hash = f.program_hash, rules_fallback = f.rules_fallback,
                       accepted_logic = f.accepted_logic, ended_at = :at,
                       attempt = (select max(o.attempt) + 1 from run o where o.as_of = f.as_of
                                  and o.rules_hash = f.rules_hash and o.inbox_hash = f.inbox_hash)
                from run f where f.id = :stands and run.id = :begun""")
                .param("stands", stands)
                .param("begun", begun)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
