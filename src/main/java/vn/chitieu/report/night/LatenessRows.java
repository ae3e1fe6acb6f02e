package vn.chitieu.report.night;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Standing;

/**
 * Every report that is due or has come, once, under what the rules call it. Whatever sheet or sentence counts reports
 * counts these rows. Used by one thread; a few words a row, since there may be tens of thousands.
 */
public final class LatenessRows {
    /** What is waited for, and what came without its figures. */
    public static final List<Lateness> MISSING =
            List.of(Lateness.NOT_SENT, Lateness.RETURNED, Lateness.UNANSWERED, Lateness.DOCUMENT_ONLY);

    private static final String NOT_DUE = "NOT_DUE";
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::period)
            .thenComparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.unit().code())
            .thenComparing(Row::what);

    /**
     * One report.
     *
     * @param lateness null for one that has not come and is not due yet
     * @param draft whether it rests on a draft, outside every count
     * @param sent day it came, or null
     * @param days days after the last good day, null where there are none
     */
    public record Row(
            OrganisationUnit unit,
            @Nullable Lateness lateness,
            boolean draft,
            String what,
            String period,
            @Nullable LocalDate due,
            @Nullable LocalDate sent,
            @Nullable Long days,
            String note,
            String colour) {}

    private final Night night;
    private final List<Row> rows = new ArrayList<>();

    public LatenessRows(Night night) {
        this.night = night;
    }

    /** Adds those of a unit that are wanted. */
    public void add(UnitNight unit, Predicate<Finding> wanted) {
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            if (!wanted.test(f)) continue;
            Optional<Lateness> lateness = f.lateness();
            if (lateness.isPresent() || awaited(unit, f, night)) rows.add(row(unit, f, lateness.orElse(null)));
        }
    }

    /** Brings figures that have not come: soon due or sent back, or due on no day. */
    private static boolean awaited(UnitNight unit, Finding f, Night night) {
        if (f.identity().kind() != Kind.DEADLINE
                || !carriesData(f, night)
                || f.verdict().standing() == Standing.OPEN) return false;
        ReturnStatus status = status(unit, f);
        if (status != null && status.accepted()) return false;
        return !f.verdict().state().equals(NOT_DUE) || status != null && status.rejected();
    }

    private Row row(UnitNight unit, Finding f, @Nullable Lateness lateness) {
        ReportVocabulary words = night.words();
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        LocalDate until = met == null ? night.asOf() : met;
        boolean counted = lateness != null && due != null && until.isAfter(due);
        return new Row(
                unit.unit(),
                lateness,
                words.draft(f),
                words.title(f) + " (" + words.provision(f).location() + ")",
                f.identity().period().text(),
                due,
                met,
                counted ? Long.valueOf(ChronoUnit.DAYS.between(due, until)) : null,
                note(unit, f, lateness),
                words.colour(f));
    }

    private String note(UnitNight unit, Finding f, @Nullable Lateness lateness) {
        ReportVocabulary words = night.words();
        List<String> parts = new ArrayList<>();
        if (lateness == null) parts.add(words.stateWord(f));
        ReturnStatus back = carriesData(f, night) ? status(unit, f) : null;
        if (back != null && back.rejected() && !back.accepted())
            parts.add(ReportVocabulary.say("annex.note.rejected", back.file(), Integer.toString(back.errors())));
        String request = f.note().params().getOrDefault("request", "");
        // the title of one known by its letter names the letter
        if (!request.isEmpty() && !f.identity().dimension().request())
            parts.add(ReportVocabulary.say("annex.note.request", request));
        if (lateness != null && (lateness.overdue() || lateness == Lateness.DOCUMENT_ONLY)) {
            boolean rejected = back != null && back.rejected() && !back.accepted();
            ReminderItems.Owed owed = new ReminderItems.Owed(f, carriesData(f, night), rejected ? back : null);
            night.sent().of(owed, unit).map(night.sent()::note).ifPresent(parts::add);
        }
        String misfiled = Misfiled.note(unit, f);
        if (!misfiled.isEmpty()) parts.add(misfiled);
        if (f.note().marks().contains("EXTENDED")) parts.add(words.term("mark", "EXTENDED"));
        if (f.verdict().waived()) parts.add(Remarks.waiver(f, words));
        return String.join("; ", parts);
    }

    /** Those of issued documents that stand there, by period, then by code. */
    public List<Row> of(Lateness lateness) {
        return sorted(r -> r.lateness() == lateness && !r.draft());
    }

    /** Those that are not due yet. */
    public List<Row> early() {
        return sorted(r -> r.lateness() == null && !r.draft());
    }

    /** Those of drafts that stand under one of these. */
    public List<Row> drafts(Predicate<Lateness> wanted) {
        return sorted(r -> {
            Lateness lateness = r.lateness();
            return r.draft() && lateness != null && wanted.test(lateness);
        });
    }

    private List<Row> sorted(Predicate<Row> wanted) {
        return rows.stream().filter(wanted).sorted(ORDER).toList();
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    /** How many rows of issued documents stand under each. */
    public Map<Lateness, Integer> counts() {
        Map<Lateness, Integer> counts = Lateness.none();
        for (Row row : rows) {
            Lateness lateness = row.lateness();
            if (lateness != null && !row.draft()) counts.merge(lateness, 1, Integer::sum);
        }
        return counts;
    }

    /** The same of findings that need no list of their own. */
    public static Map<Lateness, Integer> counts(List<NightFinding> findings, ReportVocabulary words) {
        Map<Lateness, Integer> counts = Lateness.none();
        for (NightFinding n : findings) {
            if (!words.draft(n.finding())) n.finding().lateness().ifPresent(l -> counts.merge(l, 1, Integer::sum));
        }
        return counts;
    }

    /** "148 quá hạn (146 chưa gửi; 1 ...); 5 gửi chậm; 63 đúng hạn", or empty. */
    public static String sentence(Map<Lateness, Integer> counts, ReportVocabulary words) {
        List<String> over = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        int overdue = 0;
        for (Lateness lateness : Lateness.values()) {
            int count = counts.getOrDefault(lateness, 0);
            if (count == 0) continue;
            (lateness.overdue() ? over : parts).add(count + " " + words.inline(lateness));
            if (lateness.overdue()) overdue += count;
        }
        if (overdue > 0)
            parts.add(0, ReportVocabulary.say("headline.overdue", Integer.toString(overdue), String.join("; ", over)));
        return String.join("; ", parts);
    }

    static boolean carriesData(Finding f, Night night) {
        return night.words().document(f.sources().document()).stream()
                .flatMap(d -> d.deadlines().stream())
                .anyMatch(d -> d.id().equals(f.identity().provisionId()) && d.carriesData());
    }

    /** What came for the report's year, or null. */
    static @Nullable ReturnStatus status(UnitNight unit, Finding f) {
        return unit.returns().stream()
                .filter(r -> f.identity().period().equals(Period.year(r.year())))
                .findFirst()
                .orElse(null);
    }

    /** Whether they are listed as missing. */
    public static boolean missing(Lateness lateness) {
        return MISSING.contains(lateness);
    }
}
