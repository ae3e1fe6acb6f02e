package vn.chitieu.intake.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.intake.count.CountedRow;
import vn.chitieu.intake.count.ObservationRow;
import vn.chitieu.intake.inbox.FileNames;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.store.CopySpool;

/** All rows of one intake, table by table, outside the heap until they are copied in. */
public final class Spool implements AutoCloseable {
    private static final Cover NO_COVER =
            new Cover(null, "", null, null, "", null, null, Map.of(), new Place("", "", ""), Map.of());

    private final CopySpool submissions;
    private final CopySpool problems;
    private final CopySpool observations;
    private final CopySpool duties;
    private final CopySpool rows;
    private final CopySpool register;
    private final CopySpool registerProblems;
    private final CopySpool inputs;

    public Spool() throws IOException {
        submissions = new CopySpool(
                "submission",
                "id, content_hash, intake_hash, path, unit_code, data_year, data_as_of, document_number,"
                        + " document_date, sent_date, state, errors, warnings, completeness, cover_at,"
                        + " duties_alone, receipt, received");
        problems = new CopySpool(
                "submission_problem", "submission_id, ordinal, code, severity, file, sheet, cell, params, by_years");
        observations = new CopySpool(
                "observation",
                "unit_code, indicator, dimension, year, population, numerator, denominator,"
                        + " submission_id, file, sheet, cell");
        duties = new CopySpool(
                "reported_duty",
                "submission_id, unit_code, provision_id, state, percent, evidence, evidence_date,"
                        + " difficulty, sheet, cell");
        rows = new CopySpool("submission_row", "submission_id, table_key, item, persons, sheet, cell");
        register = new CopySpool(
                "intake_register",
                "content_hash, ordinal, kind, unit_code, provision_id, year, number, entry_date,"
                        + " arrived, due, content, file, sheet, row_number, period, request, sent");
        registerProblems =
                new CopySpool("intake_register_problem", "path, ordinal, code, severity, sheet, cell, params");
        inputs = new CopySpool("intake_input", "path, content_hash, kind, reason, file_hash");
    }

    /** @param receipt of a return sent at the desk, whose moment is the sent date; otherwise null */
    public void submission(
            long id, String intakeHash, InboxScan.Item item, ProcessedReturn taken, @Nullable Receipt receipt)
            throws IOException {
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
                receipt == null ? taken.sentDate() : receipt.on(),
                taken.accepted() ? "ACCEPTED" : "REJECTED",
                taken.errors(),
                taken.warnings(),
                Json.object(cover.completeness()),
                Json.object(cover == NO_COVER || taken.unitCode() == null ? Map.of() : FileNames.places(cover)),
                taken.reading().dutiesAlone(),
                receipt == null ? "" : receipt.number(),
                receipt == null ? 0 : receipt.microseconds());
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
        for (CountedRow row : CountedRow.of(taken.reading().facts().whole())) {
            rows.add(
                    id,
                    row.table(),
                    row.item(),
                    row.persons(),
                    row.place().sheet(),
                    row.place().cell());
        }
        for (DutyRow d : taken.reading().facts().whole().duties()) {
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

    /** Problems of the return itself. */
    public void problems(long id, List<Problem> found, Checks checks) throws IOException {
        problems(id, 0, found, checks, false);
    }

    /** Problems beside the year before, counted on from those the return has already. */
    void yearProblems(long id, int from, List<Problem> found, Checks checks) throws IOException {
        problems(id, from, found, checks, true);
    }

    private void problems(long id, int from, List<Problem> found, Checks checks, boolean byYears) throws IOException {
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
                    Json.object(p.params()),
                    byYears);
        }
    }

    public void register(String hash, List<RegisterEntry> entries) throws IOException {
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
                    e.row(),
                    e.period(),
                    e.request(),
                    e.sent());
        }
    }

    /** Problems of the register that lies at {@code path}. */
    public void registerProblems(String path, List<Problem> found, Checks checks) throws IOException {
        int ordinal = 0;
        for (Problem p : found)
            registerProblems.add(
                    path,
                    ++ordinal,
                    p.code(),
                    checks.severity(p),
                    p.place().sheet(),
                    p.place().cell(),
                    Json.object(p.params()));
    }

    /** @param fileHash of the file as it lies in the inbox, empty where it was not opened */
    public void input(String path, String hash, String kind, String reason, String fileHash) throws IOException {
        inputs.add(path, hash, kind, reason, fileHash);
    }

    /** Copies everything but the problems, which the comparison with last year may add to. */
    public void send(Connection connection) throws IOException, SQLException {
        for (CopySpool file : List.of(submissions, observations, duties, rows, register, registerProblems, inputs))
            file.send(connection);
    }

    public void sendProblems(Connection connection) throws IOException, SQLException {
        problems.send(connection);
    }

    @Override
    public void close() throws IOException {
        for (CopySpool file :
                List.of(submissions, problems, observations, duties, rows, register, registerProblems, inputs)) {
            file.close();
        }
    }
}
