package vn.chitieu.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/**
 * One thing to be decided of one unit; the logic rules fill it in. A null state is "not decided yet"; the empty state
 * is a decision: shown without a state.
 */
public abstract class Case implements Traced {
    private final UnitCase unit;
    private final Kind kind;
    private final String provisionId;
    private final String document;
    private final Set<String> marks = new TreeSet<>();
    private final Map<String, String> noteParams = new TreeMap<>();
    private final List<Cited> inputs = new ArrayList<>();
    private final List<String> fired = new ArrayList<>();
    private @Nullable String state;
    private Standing standing = Standing.NONE;
    private int rank;
    private Severity severity = Severity.NONE;
    private boolean ranked;
    private boolean waived;
    private String noteKey = "";
    private final TreeSet<String> causes = new TreeSet<>();

    Case(UnitCase unit, Kind kind, String provisionId, String document) {
        this.unit = unit;
        this.kind = kind;
        this.provisionId = provisionId;
        this.document = document;
    }

    public abstract Dimension getDimension();

    public abstract Period getPeriod();

    /** What remediation texts may name besides the clause: the indicator, or empty. */
    public String getIndicator() {
        return "";
    }

    public Identity getIdentity() {
        return new Identity(kind, getUnitCode(), provisionId, getDimension(), getPeriod());
    }

    /** What tells it from every other, as waivers write it. */
    public String getId() {
        return getIdentity().id();
    }

    public UnitCase getUnit() {
        return unit;
    }

    public String getUnitCode() {
        return unit.getCode();
    }

    public LocalDate getAsOf() {
        return unit.getAsOf();
    }

    public Kind getKind() {
        return kind;
    }

    public String getProvisionId() {
        return provisionId;
    }

    public String getDocument() {
        return document;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isRanked() {
        return ranked;
    }

    public Standing getStanding() {
        return standing;
    }

    /** Whether something is to be done about it: open, or not to be told while something lacks. */
    public boolean isWaiting() {
        return standing.waits();
    }

    /** Whether nothing can be told of it while something lacks. */
    public boolean isUntold() {
        return standing == Standing.UNKNOWN;
    }

    public int getRank() {
        return rank;
    }

    public Severity getSeverity() {
        return severity;
    }

    /** What the state table says of the state. */
    public void rank(int rank, Standing standing, Severity severity) {
        this.ranked = true;
        this.rank = rank;
        this.standing = standing;
        this.severity = severity;
    }

    public boolean isWaived() {
        return waived;
    }

    public void setWaived(boolean waived) {
        this.waived = waived;
    }

    public String getNoteKey() {
        return noteKey;
    }

    public void setNoteKey(String noteKey) {
        this.noteKey = noteKey;
    }

    /** Adds who or what must change before it is resolved: codes of units or of a rule row, {@code ;} between several. */
    public void causedBy(String codes) {
        causes.addAll(List.of(codes.split(";")));
    }

    /** Those codes, sorted, joined by {@code ;}; empty where nothing is to be done. */
    public String getCauses() {
        return String.join(";", causes);
    }

    /** Adds a remark shown with the finding. */
    public void mark(String key) {
        marks.add(key);
    }

    public List<String> getMarks() {
        return List.copyOf(marks);
    }

    /** Adds a value for the note's placeholders; an empty one is left out. */
    public void param(String key, String value) {
        if (!value.isEmpty()) noteParams.put(key, value);
    }

    public Map<String, String> getNoteParams() {
        return Map.copyOf(noteParams);
    }

    /** Adds a place the figures or dates come from. */
    public void cite(String what, String file, String sheet, String cells) {
        cite(List.of(new Cited(what, file, sheet, cells)));
    }

    public void cite(List<Cited> places) {
        for (Cited place : places) if (!inputs.contains(place)) inputs.add(place);
    }

    /** Where its figures and dates come from, in the order they were cited. */
    public List<Cited> getCited() {
        return List.copyOf(inputs);
    }

    @Override
    public void fired(String rule) {
        if (!fired.contains(rule)) fired.add(rule);
    }

    /** Names of the rules that led to it: those of the unit's judged year first. */
    public List<String> getTrace() {
        List<String> all = new ArrayList<>(unit.getTrace());
        all.addAll(fired);
        return List.copyOf(all);
    }
}
