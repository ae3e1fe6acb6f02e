package vn.chitieu.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.CheckFact.SeenOn;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.intake.count.ObservationExtractor;
import vn.chitieu.intake.count.OwedFigures;
import vn.chitieu.intake.facts.AnswerMarks;
import vn.chitieu.intake.facts.ProgrammeNames;
import vn.chitieu.intake.facts.Reading;
import vn.chitieu.intake.facts.ReturnReader;
import vn.chitieu.intake.inbox.FileNames;
import vn.chitieu.intake.inbox.InboxName;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.inbox.NamedUnits;
import vn.chitieu.intake.inbox.Snapshot;
import vn.chitieu.intake.layout.FormOrder;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.intake.store.Checks;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.promise.PromiseFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.common.UnreadableFile;

/** Reads and checks one file; safe to use from several threads. */
final class ReturnProcessor {
    static final String UNMENDED = "ANSWER_UNMENDED";
    private static final Logger LOG = LoggerFactory.getLogger(ReturnProcessor.class);

    private final Rulebook rulebook;
    private final RuleEngine engine;
    private final Checks checks;
    private final ReturnReader reader;
    private final ObservationExtractor observer;
    private final NamedUnits named;
    private final ProgrammeNames programmeNames;
    private final OwedFigures owedFigures;

    ReturnProcessor(Rulebook rulebook, RuleEngine engine) {
        this.rulebook = rulebook;
        this.engine = engine;
        this.checks = new Checks(rulebook.definitions().checks());
        this.reader = new ReturnReader(rulebook);
        this.observer = new ObservationExtractor(rulebook);
        this.named = new NamedUnits(rulebook.registry());
        this.programmeNames = new ProgrammeNames(rulebook.registry());
        this.owedFigures = new OwedFigures(rulebook);
    }

    /**
     * What is read of a file, by the hash of the very bytes.
     *
     * @param stored under what it is kept: what is no return is told of, and answered, by its name too
     * @param taken null when the file has gone since it was listed
     */
    record Read(String hash, String stored, @Nullable ProcessedReturn taken) {
        static Read of(InboxScan.Item item, ProcessedReturn taken) {
            return new Read(item.hash(), taken.unreadable() ? item.named() : item.hash(), taken);
        }
    }

    /** Takes a private copy and reads that: whatever becomes of the file meanwhile, hash and content belong together. */
    Read read(InboxScan.Item item) {
        if (item.refused().isEmpty() && Files.notExists(item.source())) return gone(item);
        boolean opened = item.refused().isEmpty()
                && (Files.isDirectory(item.source())
                        || InboxName.of(item.source()).readable());
        if (!opened) return Read.of(item, atNight(item));
        try (Snapshot snapshot = Snapshot.of(item.source())) {
            InboxScan.Item read = new InboxScan.Item(snapshot.copy(), item.path(), snapshot.hash());
            return Read.of(read, atNight(read));
        } catch (NoSuchFileException e) {
            return gone(item);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", item.path(), e);
            String said = e instanceof AccessDeniedException ? "unreadable.LOCKED" : "unreadable.UNREAD";
            return Read.of(item, unreadable(item, said));
        }
    }

    private static Read gone(InboxScan.Item item) {
        LOG.warn("gone since the inbox was listed: {}", item.path());
        return new Read(item.hash(), item.hash(), null);
    }

    /** Of a file whose reading does not come to an end. */
    Read slow(InboxScan.Item item) {
        return Read.of(item, unreadable(item, "unreadable.SLOW"));
    }

    /** What lies there now, its name and all. */
    ProcessedReturn take(InboxScan.Item item) {
        return take(item, null);
    }

    /** @param seenOn day of a look before the return is sent; null when nobody looks */
    ProcessedReturn take(InboxScan.Item item, @Nullable SeenOn seenOn) {
        return kept(item, () -> taken(item, seenOn, true));
    }

    /** The content alone: a night holds it against the name that the file has then. */
    private ProcessedReturn atNight(InboxScan.Item item) {
        return kept(item, () -> taken(item, null, false));
    }

    /** Whatever a file brings about stays with the file: the others must not be lost for one that nobody foresaw. */
    private ProcessedReturn kept(InboxScan.Item item, Supplier<ProcessedReturn> taking) {
        try {
            return taking.get();
        } catch (Snapshot.NoRoomException e) {
            throw e;
        } catch (Throwable e) {
            LOG.error("{} could not be read", item.path(), e);
            return unreadable(item, "unreadable.DEFECT", e.getClass().getSimpleName());
        }
    }

    private ProcessedReturn unreadable(InboxScan.Item item, String why, String... details) {
        String code = why.endsWith(UnreadableFile.Reason.TOO_MANY_BYTES.name()) ? "FILE_TOO_LARGE" : "FILE_UNREADABLE";
        Problem problem = new Problem(
                code, new Place(item.path(), "", ""), Map.of("value", ReturnWords.of(why, (Object[]) details)));
        String unit = named.ofFile(item.path()).map(OrganisationUnit::code).orElse(null);
        List<Problem> problems = checks.wanted(List.of(problem));
        int errors = checks.count(problems, "ERROR");
        int warnings = checks.count(problems, "WARNING");
        return new ProcessedReturn(Reading.none(problems), unit, false, errors, warnings, problems, List.of());
    }

    private ProcessedReturn taken(InboxScan.Item item, @Nullable SeenOn seenOn, boolean byName) {
        if (!item.refused().isEmpty()) return unreadable(item, "unreadable." + item.refused());
        Reading reading = reader.read(item.source(), item.path());
        List<Problem> found = new ArrayList<>(reading.problems());
        ReturnFacts facts = reading.facts();
        String unit = null;
        if (facts != null) {
            unit = knownUnit(facts, found);
            List<Record> beside = new ArrayList<>(named.others(facts.cover()));
            if (byName && unit != null) beside.add(FileNames.of(named, item.path(), unit, facts.cover()));
            beside.addAll(reading.beside());
            beside.addAll(programmeNames.facts(facts.programmes()));
            beside.addAll(owedFigures.unlisted(facts, reading.sheets()));
            if (seenOn != null) beside.add(seenOn);
            engine.check(facts.with(observer.partSums(facts, reading.sheets())), beside).stream()
                    .filter(p -> !emptyByItsProblems(p, reading))
                    .forEach(found::add);
        }
        // nobody reads whose it is: a file named as the forms are is answered to its unit
        PromiseFile promises = reading.promises();
        if (facts == null && promises != null && !promises.besideReturn()) unit = promises.unitCode();
        else if (facts == null && reading.register() == null && checks.count(checks.wanted(found), "ERROR") > 0) {
            unit = named.ofFile(item.path()).map(OrganisationUnit::code).orElse(null);
        }
        FormOrder order = new FormOrder(rulebook.definitions().formTables(), reading.sheets());
        List<Problem> problems = order.sorted(
                checks.wanted(once(found.stream().map(ReturnProblems::withCell).toList())));
        if (AnswerMarks.unmended(reading.marks(), problems) || onlyAList(reading)) return unmended(item, promises);
        int errors = checks.count(problems, "ERROR");
        boolean accepted = facts != null && errors == 0 && unit != null;
        return new ProcessedReturn(
                reading,
                unit,
                accepted,
                errors,
                checks.count(problems, "WARNING"),
                problems,
                accepted ? observer.observe(facts.whole(), reading.sheets()) : List.of());
    }

    /** An answer to a file that nobody could read holds the list alone. */
    private static boolean onlyAList(Reading reading) {
        return !reading.marks().isEmpty()
                && reading.problems().stream().allMatch(p -> p.code().equals("COVER_MISSING"))
                && !reading.problems().isEmpty();
    }

    /** An answer as it was given: not a second return, and no second rejection. What it promises counts. */
    private ProcessedReturn unmended(InboxScan.Item item, @Nullable PromiseFile promises) {
        String name = item.path().substring(item.path().lastIndexOf('/') + 1);
        Problem said = new Problem(UNMENDED, new Place(item.path(), "", ""), Map.of("value", name));
        List<Problem> problems = checks.wanted(List.of(said));
        int errors = checks.count(problems, "ERROR");
        int warnings = checks.count(problems, "WARNING");
        return new ProcessedReturn(
                Reading.none(problems).with(promises), null, false, errors, warnings, problems, List.of());
    }

    private @Nullable String knownUnit(ReturnFacts facts, List<Problem> found) {
        String code = facts.cover().unitCode();
        if (code == null) return null;
        if (rulebook.registry().unit(code).isPresent()) return code;
        found.add(new Problem("UNIT_UNKNOWN", facts.cover().place(), Map.of("value", code)));
        return null;
    }

    /** A table whose rows or columns could not be read is not an empty one. */
    private boolean emptyByItsProblems(Problem problem, Reading reading) {
        if (!problem.code().equals("COMPLETE_BUT_EMPTY")) return false;
        String table = problem.params().get("value");
        String sheet = rulebook.definitions().formTables().stream()
                .filter(t -> t.sheet().equals(table))
                .map(t -> reading.sheets().getOrDefault(t.key(), ""))
                .findFirst()
                .orElse("");
        return sheet.isEmpty()
                || reading.problems().stream().anyMatch(p -> p.place().sheet().equals(sheet));
    }

    /** The reader and the rules may look at the same cell: one problem of a kind for each. */
    private static List<Problem> once(List<Problem> found) {
        Set<List<Object>> seen = new HashSet<>();
        return found.stream()
                .filter(p -> seen.add(List.of(p.code(), p.place(), p.params())))
                .toList();
    }
}
