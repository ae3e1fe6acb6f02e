package vn.chitieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.sheet.BookWriter;
import vn.chitieu.sheet.LetterWriter;

/**
 * One run over the units in order of code: each goes into the list of findings at once, its workbook to the writing
 * threads as soon as its offices have passed; units made up of others come last, when the others are known.
 */
final class NightWriter {
    private final NightData data;
    private final Night night;
    private final NightFolder folder;
    private final Progress progress;
    private final Map<String, List<NightFinding>> targetsOf = new HashMap<>();
    private final Map<String, Overview> overviews = new HashMap<>();
    private final List<UnitNight> last = new ArrayList<>();
    private final TreeMap<String, UnitNight> waiting = new TreeMap<>();
    private final Map<String, List<UnitNight>> offices = new HashMap<>();
    private final AtomicInteger workbooks = new AtomicInteger();
    private final SummaryCount count;
    private final Letters letters;

    NightWriter(NightData data, NightFolder folder, Progress progress) {
        this.data = data;
        this.night = Night.of(data);
        this.folder = folder;
        this.progress = progress;
        this.count = new SummaryCount(night);
        this.letters = new Letters(night);
        for (OrganisationUnit unit : night.structure().aggregates()) {
            List<NightFinding> findings = data.findingsOf(unit.code()).stream()
                    .filter(n -> n.finding().kind().equals("target"))
                    .toList();
            targetsOf.put(unit.code(), findings);
            overviews.put(
                    unit.code(),
                    new Overview(night, Overview.columns(findings, night.words(), night.asOf()), data.orphans()));
        }
    }

    GapSummary write() throws IOException {
        try (FindingsCsv csv = new FindingsCsv(folder.writing(), night.words(), night.asOf());
                WorkbookPool pool = new WorkbookPool()) {
            try {
                data.eachUnit(unit -> take(unit, csv, pool));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (String code : List.copyOf(waiting.keySet())) release(code, pool);
            for (UnitNight unit : last)
                submit(unit, List.of(), overviews.get(unit.unit().code()), pool);
            pool.finish();
        }
        folder.publish();
        Path place = folder.place();
        Path first = last.isEmpty()
                ? place
                : place.resolve(NightFolder.workbook(last.get(0).unit().code(), night.asOf()));
        return count.summary(place, place.resolve(FindingsCsv.NAME), first, workbooks.get());
    }

    private void take(UnitNight unit, FindingsCsv csv, WorkbookPool pool) {
        try {
            UnitNotes notes = new UnitNotes(night.notes(), unit, night.asOf());
            csv.unit(unit, notes);
            count.add(unit, notes);
            unit.findings().forEach(n -> night.waivers().see(n.finding()));
            Optional<OrganisationUnit> above = night.structure().above(unit.unit());
            above.map(a -> overviews.get(a.code())).ifPresent(o -> o.add(unit));
            urge(unit, pool);
            place(unit, pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void urge(UnitNight unit, WorkbookPool pool) throws IOException {
        Map<String, Integer> sent = new HashMap<>();
        for (Letters.Draft draft : letters.to(unit)) {
            String lead = draft.lead().code();
            int number = sent.merge(lead, 1, Integer::sum);
            String name = NightFolder.letter(lead, unit.unit().code(), night.asOf(), number);
            pool.submit(() -> folder.write(name, LetterWriter.write(draft.letter())));
        }
    }

    private void place(UnitNight unit, WorkbookPool pool) throws IOException {
        OrganisationUnit whose = unit.unit();
        if (night.structure().aggregate(whose)) {
            Overview own = overviews.get(whose.code());
            if (own != null) own.head(unit);
            last.add(unit);
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
        List<UnitNight> below = offices.remove(code);
        if (unit != null) submit(unit, below == null ? List.of() : below, null, pool);
    }

    private void submit(UnitNight unit, List<UnitNight> below, @Nullable Overview overview, WorkbookPool pool)
            throws IOException {
        OrganisationUnit above = night.structure().above(unit.unit()).orElse(null);
        List<NightFinding> aboveTargets = above == null ? List.of() : targetsOf.getOrDefault(above.code(), List.of());
        UnitReport report = new UnitReport(unit, below, above, aboveTargets, overview);
        pool.submit(() -> {
            byte[] bytes = BookWriter.write(UnitBook.of(night, report));
            folder.write(NightFolder.workbook(unit.unit().code(), night.asOf()), bytes);
            workbooks.incrementAndGet();
            progress.written(unit.unit().code());
        });
    }
}
