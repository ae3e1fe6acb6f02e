package vn.chitieu.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.view.Agencies.Role;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/**
 * What one agency leads or coordinates, gathered while the units pass: a line of counts a clause, and the most urgent
 * items, of which no more are kept than a workbook shows. Used by one thread.
 */
public final class AgencyView {
    /** Items that a workbook lists; the rest stands in the list of all findings. */
    static final int MOST = 5_000;

    /** Counted by role. */
    private static final int GROUPS = 3;

    private static final String INTERNAL_DATE = "INTERNAL_DATE";
    private static final Comparator<Item> BY_DAY = Comparator.comparing(
                    Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Item::severity)
            .thenComparingInt(i -> -i.rank())
            .thenComparing(i -> i.unit().code())
            .thenComparing(Item::id);
    /** What is kept first. */
    private static final Comparator<Item> FIRST =
            Comparator.comparing(Item::group).thenComparing(BY_DAY);

    /** As listed: a part for each count of the headline. */
    private static final Comparator<Item> LISTED =
            Comparator.comparing(Item::group).thenComparing(Item::role).thenComparing(BY_DAY);

    /** Parts of the list: what the agency's headline counts, and what stands outside it. */
    public enum Group {
        OPEN,
        UNKNOWN,
        /** Tasks that are due within the days that the rules give. */
        SOON,
        DRAFT
    }

    /** One thing to see to. */
    public record Item(
            Group group,
            OrganisationUnit unit,
            Role role,
            String id,
            String clause,
            String title,
            String period,
            String state,
            String colour,
            @Nullable LocalDate due,
            Severity severity,
            int rank,
            String time,
            String change,
            String note) {}

    /** Counts of one clause, apart for what rests on a draft. */
    public static final class Clause {
        public final Role role;
        public final Finding example;
        public final boolean draft;
        public final int[] counts = new int[HeadlineCounts.Heading.values().length];
        public int units;

        @Nullable
        public LocalDate due;

        private String lastUnit = "";

        Clause(Role role, Finding example, boolean draft) {
            this.role = role;
            this.example = example;
            this.draft = draft;
        }

        private void add(Finding f, ReportVocabulary words) {
            // the units come one after another
            if (!f.identity().unitCode().equals(lastUnit)) units++;
            lastUnit = f.identity().unitCode();
            counts[HeadlineCounts.heading(f, words).ordinal()]++;
            boolean internal = f.note().marks().contains(INTERNAL_DATE);
            LocalDate day = f.metOn() == null && !internal ? f.due() : null;
            if (day != null && (due == null || day.isBefore(due))) due = day;
        }
    }

    private final Night night;
    private final int most;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final PriorityQueue<Item> kept = new PriorityQueue<>(FIRST.reversed());
    private final Map<Role, int[]> standing = new java.util.EnumMap<>(Role.class);
    private final Map<Role, Set<String>> openUnits = new java.util.EnumMap<>(Role.class);
    private final TaskCounts tasks;
    private int total;

    AgencyView(Night night) {
        this(night, MOST);
    }

    AgencyView(Night night, int most) {
        this.night = night;
        this.most = most;
        this.tasks = new TaskCounts(night.words());
    }

    void add(OrganisationUnit unit, NightFinding finding, Role role, UnitNotes notes) {
        Finding f = finding.finding();
        ReportVocabulary words = night.words();
        boolean draft = words.draft(f);
        clauses.computeIfAbsent(f.identity().provisionId() + " " + draft, k -> new Clause(role, f, draft))
                .add(f, words);
        boolean open = f.verdict().standing() == Standing.OPEN;
        boolean unknown = f.verdict().standing() == Standing.UNKNOWN;
        if (!draft && (open || unknown)) {
            standing.computeIfAbsent(role, k -> new int[GROUPS])[(open ? Group.OPEN : Group.UNKNOWN).ordinal()]++;
            if (open) openUnits.computeIfAbsent(role, k -> new HashSet<>()).add(unit.code());
        }
        tasks.add(f);
        boolean soon = f.task() && f.verdict().state().equals("DUE_SOON");
        if (soon && !draft) standing.computeIfAbsent(role, k -> new int[GROUPS])[Group.SOON.ordinal()]++;
        if (open || unknown || soon) keep(unit, finding, role, notes);
    }

    private void keep(OrganisationUnit unit, NightFinding finding, Role role, UnitNotes notes) {
        total++;
        Item bare = item(unit, finding, role, "");
        Item last = kept.peek();
        if (kept.size() >= most && last != null && FIRST.compare(bare, last) >= 0) return;
        if (kept.size() >= most) kept.poll();
        kept.add(item(unit, finding, role, notes.of(finding.finding())));
    }

    private Item item(OrganisationUnit unit, NightFinding finding, Role role, String note) {
        Finding f = finding.finding();
        ReportVocabulary words = night.words();
        String title = words.title(f);
        if (f.verdict().waived()) title += " (" + words.term("mark", "WAIVED") + ")";
        // cách hiểu 11: an internal date is shown as such
        if (f.note().marks().contains(INTERNAL_DATE)) title += " (" + words.term("mark", INTERNAL_DATE) + ")";
        return new Item(
                words.draft(f)
                        ? Group.DRAFT
                        : f.verdict().standing() == Standing.CLOSED
                                ? Group.SOON
                                : Group.valueOf(f.verdict().standing().name()),
                unit,
                role,
                f.id(),
                words.draft(f) && !words.documentDraft(f.sources().document())
                        ? ReportVocabulary.say("document.draft.suffix", words.citation(f))
                        : words.citation(f),
                title,
                f.identity().period().text(),
                words.stateWord(f),
                words.colour(f),
                f.due(),
                f.verdict().severity(),
                f.verdict().rank(),
                Remarks.time(f, night.asOf()),
                Remarks.change(finding, words, night.asOf()),
                note);
    }

    /** Clauses of issued documents, or those that rest on drafts, by date, then by horizon, then as the document. */
    public List<Clause> clauses(boolean draft) {
        ReportVocabulary words = night.words();
        List<Clause> sorted = new ArrayList<>(
                clauses.values().stream().filter(c -> c.draft == draft).toList());
        sorted.sort(Comparator.comparing((Clause c) -> c.due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(c -> c.role)
                .thenComparingInt(c -> words.order(c.example.identity().provisionId()))
                .thenComparing(c -> c.example.identity().provisionId()));
        return sorted;
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>(kept);
        items.sort(LISTED);
        return items;
    }

    /** How many days before its last good day a task is due soon, by the rules. */
    public String soonDays() {
        return night.words().rules().definitions().thresholds().stream()
                .filter(t -> t.key().equals("DUE_SOON_DAYS"))
                .map(t -> t.value().toPlainString())
                .findFirst()
                .orElse("");
    }

    /** How many items are not listed. */
    public int more() {
        return total - kept.size();
    }

    /** What the tasks under its clauses are called, over all units. */
    public TaskCounts tasks() {
        return tasks;
    }

    /** Of everything under them that the units' findings hold. */
    public Set<String> clauseIds() {
        Set<String> ids = new HashSet<>();
        clauses.values().forEach(c -> ids.add(c.example.identity().provisionId()));
        return ids;
    }

    public boolean none() {
        return clauses.isEmpty();
    }

    public int count(Role role, Group group) {
        return standing.getOrDefault(role, new int[GROUPS])[group.ordinal()];
    }

    /** Units of which something open stands under clauses of that role. */
    public int openUnits(Role role) {
        return openUnits.getOrDefault(role, Set.of()).size();
    }
}
