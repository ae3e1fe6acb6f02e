package vn.chitieu.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.sent.CheckFact.SeenOn;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.Checks;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.promise.PromiseFile;
import vn.chitieu.rulebook.model.Rulebook;

/** Looks at one return as a night would, before it is sent; stores nothing and needs no database. */
public final class ReturnCheck {
    private final ReturnProcessor taker;
    private final Checks checks;

    public ReturnCheck(Rulebook rulebook, RuleEngine engine) {
        this.taker = new ReturnProcessor(rulebook, engine);
        this.checks = new Checks(rulebook.definitions().checks());
    }

    /** What would become of a file. */
    public enum Outcome {
        /** Nothing of it could be read, or it is no return. */
        UNREADABLE,
        REJECTED,
        /** An answer that nobody has mended. */
        UNMENDED,
        ACCEPTED
    }

    /** One problem, its severity as the checks table sets it, and where it stands; texts may be empty, never null. */
    public record Found(String severity, String code, String sheet, String cell, Map<String, String> params) {}

    /**
     * @param unitCode the sender, empty when the return does not say or the registry does not know it
     * @param year the data year, 0 when the return does not say
     * @param promises whether the file holds promises alone, and is no return
     */
    public record Result(Outcome outcome, String unitCode, int year, boolean promises, List<Found> problems) {}

    /**
     * Reads and checks a return. What is judged beside the unit's return of the year before, or by the inbox as a whole,
     * is left to the night.
     *
     * @param source workbook, folder of CSV files or zip of them
     * @param today the day of the look
     */
    public Result check(Path source, LocalDate today) {
        Path last = source.getFileName();
        String name = last == null ? source.toString() : last.toString();
        ProcessedReturn taken = taker.take(new InboxScan.Item(source, name, "checked"), new SeenOn(today));
        List<Found> problems = new ArrayList<>(
                taken.problems().stream().map(p -> found(p, checks.severity(p))).toList());
        PromiseFile promises = taken.reading().promises();
        // a row of promises that does not count rejects no return
        if (promises != null && promises.besideReturn())
            checks.wanted(promises.problems()).forEach(p -> problems.add(found(p, "WARNING")));
        ReturnFacts facts = taken.reading().facts();
        Integer year = facts == null ? null : facts.cover().year();
        return new Result(
                outcome(taken),
                orEmpty(taken.unitCode()),
                year == null ? 0 : year,
                taken.isPromises(),
                List.copyOf(problems));
    }

    private static Found found(Problem p, String severity) {
        return new Found(severity, p.code(), p.place().sheet(), p.place().cell(), p.params());
    }

    private static Outcome outcome(ProcessedReturn taken) {
        if (taken.problems().stream().anyMatch(p -> p.code().equals(ReturnProcessor.UNMENDED))) return Outcome.UNMENDED;
        if (taken.unreadable()) return Outcome.UNREADABLE;
        if (taken.isRegister() || taken.isPromises()) return taken.errors() == 0 ? Outcome.ACCEPTED : Outcome.REJECTED;
        return taken.accepted() ? Outcome.ACCEPTED : Outcome.REJECTED;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
