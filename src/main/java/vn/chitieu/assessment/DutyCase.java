package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Schedule;
import vn.chitieu.obligation.DutyObligation;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** A duty of one unit, to be decided. */
public final class DutyCase extends Case {
    private final DutyObligation obligation;
    private boolean opened;
    private @Nullable Integer year;
    private @Nullable LocalDate dataAsOf;
    private @Nullable LocalDate due;
    private @Nullable LocalDate metOn;

    DutyCase(UnitCase unit, DutyObligation obligation, String document) {
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

    public String getProof() {
        return obligation.proof();
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

    public void setDataAsOf(@Nullable LocalDate dataAsOf) {
        this.dataAsOf = dataAsOf;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
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

    @Override
    public List<Finding> findings() {
        // a duty that only a request opens makes no finding while nobody asked (cách hiểu 12)
        if (!opened) return List.of();
        return List.of(
                new Finding(identity(), verdict(""), null, new Schedule(due, metOn), sources(year, dataAsOf), note()));
    }
}
