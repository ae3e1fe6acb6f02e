package vn.chitieu.report.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.letter.LeaderBrief;
import vn.chitieu.report.letter.Letters;
import vn.chitieu.report.letter.PlanReport;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.paper.Appendices;
import vn.chitieu.report.view.Agencies;
import vn.chitieu.report.view.Cascade;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.TaskStates;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.letter.WordWriter;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/**
 * One run over the units in order of code: each goes into the list of findings at once, its workbook to the writing
 * threads as soon as its offices have passed; units made up of others come last, when the others are known.
 */
public final class NightWriter {
    private final NightData data;
    private final Night night;
    private final NightFolder folder;
    private final Progress progress;
    private final Function<ReportBook, byte[]> books;
    private final Share share;
    private final Map<String, List<NightFinding>> targetsOf = new HashMap<>();
    private final Map<String, SubordinateSummary> overviews = new HashMap<>();
    private final List<UnitNight> last = new ArrayList<>();
    private final List<UnitNight> departments = new ArrayList<>();
    private final TreeMap<String, UnitNight> waiting = new TreeMap<>();
    private final Map<String, List<UnitNight>> offices = new HashMap<>();
    private final AtomicInteger workbooks = new AtomicInteger();
    private final Set<String> answered = new HashSet<>();
    private final SummaryCount count;
    private final CorrectionWorkbooks answers;
    private final Letters letters;
    private final Agencies agencies;
    private final TaskStates tasks;
    private final Appendices appendices;

    /**
     * @param books how a workbook is written
     * @param share which of the files are written; all units pass all the same, for what others show of them
     */
    public NightWriter(
            NightData data, NightFolder folder, Progress progress, Function<ReportBook, byte[]> books, Share share) {
        this.books = books;
        this.share = share;
        this.data = data;
        this.night = Night.of(data);
        this.folder = folder;
        this.progress = progress;
        this.count = new SummaryCount(night);
        this.answers = new CorrectionWorkbooks(data.rulebook());
        this.letters = new Letters(night);
        this.agencies = new Agencies(night);
        this.tasks = new TaskStates(night.words(), night.structure()::aggregate);
        for (OrganisationUnit unit : night.structure().aggregates()) {
            List<NightFinding> findings = data.findingsOf(unit.code()).stream()
                    .filter(n -> n.finding().identity().kind() == Kind.TARGET)
                    .toList();
            targetsOf.put(unit.code(), findings);
            overviews.put(
                    unit.code(),
                    new SubordinateSummary(
                            night,
                            SubordinateSummary.columns(findings, night.words(), night.asOf()),
                            data.orphans(),
                            new Cascade(night, unit, findings)));
        }
        this.appendices = new Appendices(night, targetsOf);
    }

    public GapSummary write() throws IOException {
        try (FindingsCsv csv = share.first() ? new FindingsCsv(folder.writing(), night.words(), night.asOf()) : null;
                WorkbookPool pool = new WorkbookPool(share)) {
            try {
                data.eachUnit(unit -> take(unit, csv, pool));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (UnitNight unit : data.owingNothing()) sentBack(unit, pool);
            for (String code : List.copyOf(waiting.keySet())) release(code, pool);
            for (UnitNight unit : departments) submit(unit, below(unit), null, pool);
            for (UnitNight unit : last)
                submit(unit, List.of(), overviews.get(unit.unit().code()), pool);
            urge(pool);
            answerOrphans(pool);
            for (Appendices.Appendix appendix : appendices.all()) report(appendix, pool);
            programmes(pool);
            pool.finish();
        }
        folder.finish(share.first() ? List.of(NightFolder.FINDINGS) : List.of());
        Path place = folder.place();
        Set<String> codes = last.stream().map(u -> u.unit().code()).collect(Collectors.toSet());
        List<String> tops = last.stream()
                .map(UnitNight::unit)
                .filter(u -> !codes.contains(u.parentCode()))
                .map(OrganisationUnit::code)
                .toList();
        // of 34 provinces none comes first
        Path first = tops.size() == 1 ? place.resolve(NightFolder.workbook(tops.get(0), night.asOf())) : place;
        return count.summary(place, place.resolve(NightFolder.FINDINGS), first, workbooks.get());
    }

    private void take(UnitNight unit, @Nullable FindingsCsv csv, WorkbookPool pool) {
        try {
            UnitNotes notes = new UnitNotes(night.notes(), unit, night.asOf());
            if (csv != null) csv.unit(unit, notes);
            count.add(unit, notes);
            agencies.add(unit, notes);
            tasks.add(unit);
            appendices.add(unit);
            unit.findings().forEach(n -> night.waivers().see(n.finding()));
            Optional<OrganisationUnit> above = night.structure().above(unit.unit());
            above.map(a -> overviews.get(a.code())).ifPresent(o -> o.add(unit));
            List<PromiseRow> promises =
                    unit.issues().isEmpty() || night.structure().aggregate(unit.unit())
                            ? List.of()
                            : PromiseRow.of(night, List.of(unit));
            answer(unit.unit().code(), unit.issues(), unit.returns(), promises, pool);
            letters.add(unit);
            place(unit, pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A marked copy of each file that has problems, in the sender's folder; of nobody's files in that of the unit above. */
    private void answer(
            String unitCode,
            List<DataIssue> issues,
            List<ReturnStatus> returns,
            List<PromiseRow> promises,
            WorkbookPool pool)
            throws IOException {
        if (!share.first()) return;
        Map<String, List<DataIssue>> files = new TreeMap<>();
        issues.forEach(
                i -> files.computeIfAbsent(i.file(), k -> new ArrayList<>()).add(i));
        Map<String, String> names = NightFolder.answers(unitCode, files.keySet());
        for (Map.Entry<String, List<DataIssue>> file : files.entrySet()) {
            String name = names.get(file.getKey());
            answered.add(file.getKey());
            boolean correction = returns.stream().filter(ReturnStatus::accepted).anyMatch(r -> file.getValue().stream()
                    .anyMatch(i -> i.year() == r.year()));
            pool.own(() -> folder.write(
                    name,
                    answers.of(
                            file.getKey(),
                            file.getValue(),
                            correction,
                            data.source(file.getKey()).orElse(null),
                            night.asOf(),
                            unitCode,
                            promises)));
        }
    }

    /** Of a unit that owes nothing: its answer, and a row on the sheet of data quality of the unit above. */
    private void sentBack(UnitNight unit, WorkbookPool pool) throws IOException {
        answer(unit.unit().code(), unit.issues(), unit.returns(), List.of(), pool);
        List<String> written = last.stream().map(u -> u.unit().code()).toList();
        night.structure()
                .above(unit.unit())
                .map(OrganisationUnit::code)
                .filter(written::contains)
                .or(() -> written.stream().findFirst())
                .map(overviews::get)
                .ifPresent(o -> o.sentBack(unit));
    }

    /** A letter or a scan among the returns needs no answer, a file that its sender is told of no second one. */
    private void answerOrphans(WorkbookPool pool) throws IOException {
        if (last.isEmpty()) return;
        Set<String> wrong = data.orphans().stream()
                .filter(i -> i.severity().equals("ERROR") && !answered.contains(i.file()))
                .map(DataIssue::file)
                .collect(Collectors.toSet());
        List<DataIssue> issues =
                data.orphans().stream().filter(i -> wrong.contains(i.file())).toList();
        answer(last.get(0).unit().code(), issues, List.of(), List.of(), pool);
    }

    /** One a night, where whoever looks after the whole looks. */
    private List<ReportSheet> technical(UnitNight unit) throws IOException {
        // the night is read here: another thread would not see what a replay has put back and not yet committed
        return !last.isEmpty() && last.get(0) == unit ? TechnicalBook.of(data) : List.of();
    }

    /** The draft of the report on a plan, and what is attached to it. */
    private void report(Appendices.Appendix about, WorkbookPool pool) throws IOException {
        String lead = about.lead().code();
        String plan = about.plan().code();
        UnitNight whole = last.stream()
                .filter(u -> u.unit().code().equals(about.plan().territory()))
                .findFirst()
                .orElse(null);
        pool.submit(() ->
                folder.write(NightFolder.appendix(lead, plan, night.asOf()), books.apply(appendices.book(about))));
        pool.submit(() -> folder.write(
                NightFolder.planReport(lead, plan, night.asOf()),
                WordWriter.write(PlanReport.of(night, about, whole))));
    }

    /** Tasks of plans that no workbook of a unit made up of others shows: those of the nation. */
    private void programmes(WorkbookPool pool) throws IOException {
        for (Map.Entry<String, List<PlanDocument>> plans : tasks.unshown().entrySet()) {
            OrganisationUnit territory =
                    data.rulebook().registry().unit(plans.getKey()).orElseThrow();
            pool.submit(() -> folder.write(
                    NightFolder.tasks(territory.code(), night.asOf()),
                    books.apply(ProgrammeBook.of(night, territory, tasks, plans.getValue()))));
        }
    }

    /** When all units are known: who owes the same gets one letter. */
    private void urge(WorkbookPool pool) throws IOException {
        for (Letters.Draft draft : letters.drafts())
            pool.submit(() -> folder.write(draft.file(), WordWriter.write(letters.document(draft))));
    }

    private void place(UnitNight unit, WorkbookPool pool) throws IOException {
        OrganisationUnit whose = unit.unit();
        if (night.structure().aggregate(whose)) {
            SubordinateSummary own = overviews.get(whose.code());
            if (own != null) own.head(unit);
            last.add(unit);
        } else if (agencies.has(whose)) {
            departments.add(unit);
        } else if (night.structure().standsInParent(whose)) {
            offices.computeIfAbsent(whose.parentCode(), k -> new ArrayList<>()).add(unit);
            ready(whose.code(), pool);
        } else {
            waiting.put(whose.code(), unit);
            ready(whose.code(), pool);
        }
    }

    /** Units whose offices have all passed, the stream now being at {@code code}. */
    private void ready(String code, WorkbookPool pool) throws IOException {
        for (String waitingCode : List.copyOf(waiting.keySet())) {
            UnitNight unit = waiting.get(waitingCode);
            if (unit == null) continue;
            boolean passed = night.structure().officesOf(unit.unit()).stream()
                    .allMatch(o -> o.code().compareTo(code) <= 0);
            if (passed) release(waitingCode, pool);
        }
    }

    private void release(String code, WorkbookPool pool) throws IOException {
        UnitNight unit = waiting.remove(code);
        if (unit != null) submit(unit, below(unit), null, pool);
    }

    private List<UnitNight> below(UnitNight unit) {
        List<UnitNight> below = offices.remove(unit.unit().code());
        return below == null ? List.of() : below;
    }

    private void submit(UnitNight unit, List<UnitNight> below, @Nullable SubordinateSummary overview, WorkbookPool pool)
            throws IOException {
        OrganisationUnit above = night.structure().above(unit.unit()).orElse(null);
        List<NightFinding> aboveTargets = above == null ? List.of() : targetsOf.getOrDefault(above.code(), List.of());
        UnitReport report = new UnitReport(
                unit,
                below,
                above,
                aboveTargets,
                overview,
                agencies.of(unit.unit()).orElse(null));
        List<ReportSheet> run = technical(unit);
        pool.submit(() -> {
            // all units have passed by the time that whoever shows others is written
            boolean others = overview != null || report.agency() != null;
            byte[] bytes = books.apply(UnitBook.of(night, report, others ? tasks : null));
            folder.write(NightFolder.workbook(unit.unit().code(), night.asOf()), bytes);
            folder.write(
                    NightFolder.technical(unit.unit().code(), night.asOf()),
                    books.apply(UnitBook.technical(night, report, run)));
            if (overview != null)
                folder.write(
                        NightFolder.leaders(unit.unit().code(), night.asOf()),
                        WordWriter.write(LeaderBrief.of(night, report, overview)));
            workbooks.incrementAndGet();
            progress.written(unit.unit().code());
        });
    }
}
