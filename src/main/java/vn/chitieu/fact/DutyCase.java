package vn.chitieu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.fact.owed.TaskDue;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Proof;

/** A duty of one unit, to be decided. */
public final class DutyCase extends Case {
    /** Placeholder of a note under which a finding keeps the progress of a task. */
    public static final String PROGRESS = "progress";

    /** Placeholder of a note under which a finding keeps what a task is called. */
    public static final String WORD = "task";

    private final DutyObligation obligation;
    private boolean opened;
    private @Nullable Integer year;
    private @Nullable LocalDate dataAsOf;
    private @Nullable LocalDate due;
    private @Nullable LocalDate metOn;
    private final @Nullable TaskDue task;
    private final @Nullable Integer ofYear;
    private @Nullable LocalDate named;
    private @Nullable LocalDate product;
    private @Nullable LocalDate saidOn;
    private boolean done;
    private String progress = "";
    private String word = "";

    /** A duty that goes on, or is due once. */
    public DutyCase(UnitCase unit, DutyObligation obligation, String document) {
        this(unit, obligation, document, obligation.due(), null);
    }

    private DutyCase(
            UnitCase unit,
            DutyObligation obligation,
            String document,
            @Nullable TaskDue task,
            @Nullable Integer ofYear) {
        super(unit, Kind.DUTY, obligation.provisionId(), document);
        this.obligation = obligation;
        this.task = task;
        this.ofYear = ofYear;
    }

    /** What a task that goes on in the years after its due date asks in one of these: a continuing duty of that year. */
    public static DutyCase following(UnitCase unit, DutyObligation obligation, String document, int year) {
        return new DutyCase(unit, obligation, document, null, year);
    }

    /** Whether it is due on a day, once. */
    public boolean isDated() {
        return task != null;
    }

    /** The day that the text names, before any extension; null without one. */
    public @Nullable LocalDate getNamedDay() {
        return task == null ? null : task.named();
    }

    /** Last good day by the text, before any extension; null without one. */
    public @Nullable LocalDate getStatutoryDue() {
        return task == null ? null : task.last();
    }

    /** The year that alone it is asked for, of what follows a task; else null. */
    public @Nullable Integer getOfYear() {
        return ofYear;
    }

    /** The day that the text, or the extension, names. */
    public @Nullable LocalDate getNamed() {
        return named;
    }

    public void setNamed(@Nullable LocalDate named) {
        this.named = named;
    }

    /** Whether it is done, with the proof that it demands. */
    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    /** Date of the product that shows it, or null. */
    public @Nullable LocalDate getProduct() {
        return product;
    }

    public void setProduct(@Nullable LocalDate product) {
        this.product = product;
    }

    /** The first day on which a return, or a document registered, said that it was done; null until one did. */
    public @Nullable LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(@Nullable LocalDate saidOn) {
        this.saidOn = saidOn;
    }

    /** How far a task is by the unit's own word: {@code DONE}, {@code IN_PROGRESS}, {@code NOT_STARTED}, or empty. */
    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = progress;
        param(PROGRESS, progress);
    }

    /** What a task is called, by state and progress together: a row of the state table, the same on every page. */
    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
        param(WORD, word);
    }

    /** Whether a unit that has ended still answers for it: what was due on its last day or before (mục 4.15). */
    public boolean isStillOwed() {
        return !getUnit().isEnded()
                || task != null && due != null && !getUnit().getUnit().endedBefore(due);
    }

    /** Which version of its clause asks it. */
    public Version getVersion() {
        return obligation.version();
    }

    /**
     * Whether of several versions of the clause it is this one that counts (mục 4.14): for what goes on the one in force on
     * the last day of the judged year, or on the night's day if that is earlier.
     */
    public boolean isGoverning() {
        if (task != null) return obligation.governs();
        Integer judged = ofYear != null ? ofYear : getUnit().getJudgedYear();
        LocalDate day = judged == null ? getAsOf() : Version.deciding(judged, getAsOf());
        return obligation.version().holds(day);
    }

    public int getFromYear() {
        return ofYear == null ? obligation.fromYear() : ofYear;
    }

    public boolean isContinuing() {
        return obligation.continuing() || ofYear != null;
    }

    public boolean isOnRequest() {
        return obligation.onRequest();
    }

    public Proof getProof() {
        return obligation.proof();
    }

    /** Whether it is done only with something that shows it. */
    public boolean isEvidenceDemanded() {
        return obligation.proof() == Proof.EVIDENCE;
    }

    /** Whether it is done only with number and date of a document. */
    public boolean isNumberDemanded() {
        return obligation.proof() == Proof.NUMBER_AND_DATE;
    }

    public boolean isLeads() {
        return obligation.leads();
    }

    /** Whether it stands at all: always, or once somebody asked. */
    public boolean isOpened() {
        return opened;
    }

    public void setOpened(boolean opened) {
        this.opened = opened;
    }

    /** Data year it is judged on, or null. */
    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    /** Reference date of the return that tells it, or null. */
    public @Nullable LocalDate getDataAsOf() {
        return dataAsOf;
    }

    public void setDataAsOf(@Nullable LocalDate dataAsOf) {
        this.dataAsOf = dataAsOf;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    /** The day it was done, or null. */
    public @Nullable LocalDate getMetOn() {
        return metOn;
    }

    public void setMetOn(@Nullable LocalDate metOn) {
        this.metOn = metOn;
    }

    @Override
    public Dimension getDimension() {
        return Dimension.NONE;
    }

    @Override
    public Period getPeriod() {
        return ofYear == null ? Period.NONE : Period.year(ofYear);
    }
}
