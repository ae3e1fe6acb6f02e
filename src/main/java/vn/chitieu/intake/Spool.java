package vn.chitieu.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyManager;
import vn.chitieu.assessment.RegisterEntry;
import vn.chitieu.submission.Cover;
import vn.chitieu.submission.DutyRow;
import vn.chitieu.submission.Place;
import vn.chitieu.submission.Problem;

/** All rows of one intake, table by table, outside the heap until they are copied in. */
final class Spool implements AutoCloseable {
    private static final Cover NO_COVER = new Cover(null, null, null, "", null, null, Map.of(), new Place("", "", ""));

    private final Path folder;
    private final CopyFile submissions;
    private final CopyFile problems;
    private final CopyFile observations;
    private final CopyFile duties;
    private final CopyFile register;
    private final CopyFile inputs;

    Spool() throws IOException {
        folder = Files.createTempDirectory("chitieu-intake");
        submissions = new CopyFile(
                folder,
                "submission (id, content_hash, intake_hash, path, unit_code, data_year, data_as_of, document_number,"
                        + " document_date, sent_date, state, errors, warnings, completeness)");
        problems = new CopyFile(
                folder, "submission_problem (submission_id, ordinal, code, severity, file, sheet, cell, params)");
        observations = new CopyFile(
                folder,
                "observation (unit_code, indicator, dimension, year, population, numerator, denominator,"
                        + " submission_id, file, sheet, cell)");
        duties = new CopyFile(
                folder,
                "reported_duty (submission_id, unit_code, provision_id, state, percent, evidence, evidence_date,"
                        + " difficulty, sheet, cell)");
        register = new CopyFile(
                folder,
                "intake_register (content_hash, ordinal, kind, unit_code, provision_id, year, number, entry_date,"
                        + " arrived, due, content, file, sheet, row_number)");
        inputs = new CopyFile(folder, "intake_input (path, content_hash, kind, reason)");
    }

    void submission(long id, String intakeHash, InboxScan.Item item, Taken taken) {
        Cover cover = taken.reading().facts() == null
                ? NO_COVER
                : taken.reading().facts().cover();
        submissions.add(
                id,
                item.hash(),
                intakeHash,
                item.path(),
                taken.unitCode(),
                cover.year(),
                cover.dataAsOf(),
                cover.documentNumber(),
                cover.documentDate(),
                cover.sentDate(),
                taken.accepted() ? "ACCEPTED" : "REJECTED",
                taken.errors(),
                taken.warnings(),
                CopyFile.json(cover.completeness()));
        for (ObservationRow o : taken.observations()) {
            observations.add(
                    o.unitCode(),
                    o.indicator(),
                    o.dimension(),
                    o.year(),
                    o.population(),
                    o.numerator().toPlainString(),
                    o.denominator() == null ? null : o.denominator().toPlainString(),
                    id,
                    item.path(),
                    o.sheet(),
                    o.cells());
        }
        if (!taken.accepted() || taken.reading().facts() == null) return;
        for (DutyRow d : taken.reading().facts().duties()) {
            duties.add(
                    id,
                    d.unitCode(),
                    d.provisionId(),
                    d.state(),
                    d.percent(),
                    d.evidence(),
                    d.date(),
                    d.difficulty(),
                    d.place().sheet(),
                    d.place().cell());
        }
    }

    void problems(long id, int from, List<Problem> found, Checks checks) {
        int ordinal = from;
        for (Problem p : found) {
            problems.add(
                    id,
                    ++ordinal,
                    p.code(),
                    checks.severity(p),
                    p.place().file(),
                    p.place().sheet(),
                    p.place().cell(),
                    CopyFile.json(p.params()));
        }
    }

    void register(String hash, List<RegisterEntry> entries) {
        int ordinal = 0;
        for (RegisterEntry e : entries) {
            register.add(
                    hash,
                    ++ordinal,
                    e.kind(),
                    e.unitCode(),
                    e.provisionId(),
                    e.year(),
                    e.number(),
                    e.date(),
                    e.arrived(),
                    e.due(),
                    e.content(),
                    e.file(),
                    e.sheet(),
                    e.row());
        }
    }

    void input(String path, String hash, String kind, String reason) {
        inputs.add(path, hash, kind, reason);
    }

    /** Copies everything but the problems, which the comparison with last year may add to. */
    void copyInto(CopyManager copy) throws IOException, SQLException {
        for (CopyFile file : List.of(submissions, observations, duties, register, inputs)) file.copyInto(copy);
    }

    void copyProblems(CopyManager copy) throws IOException, SQLException {
        problems.copyInto(copy);
    }

    @Override
    public void close() throws IOException {
        for (CopyFile file : List.of(submissions, problems, observations, duties, register, inputs)) {
            file.close();
        }
        Files.delete(folder);
    }
}
