package vn.chitieu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Proof;

/** A duty of one unit, to be decided. */
public final class DutyCase extends Case {
    private final DutyObligation obligation;
    private boolean opened;
    private @Nullable Integer year;
    private @Nullable LocalDate dataAsOf;
    private @Nullable LocalDate due;
    private @Nullable LocalDate metOn;

    public DutyCase(UnitCase unit, DutyObligation obligation, String document) {
        super(unit, Kind.DUTY, obligation.provisionId(), document);
        this.obligation = obligation;
    }

    public int getFromYear() {
        return obligation.fromYear();
    }

    public boolean isContinuing() {
        return obligation.continuing();
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
        return Period.NONE;
    }
}
