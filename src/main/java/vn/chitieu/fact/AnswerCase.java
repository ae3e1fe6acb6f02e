package vn.chitieu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.language.Folding;

/**
 * A document of the register that came from one unit, under a clause that asks for reports on occasion or several times
 * a year. The rules find what it answers.
 */
public final class AnswerCase {
    private final RegisterEntry entry;
    private final boolean ofPeriods;
    private final int order;
    private boolean repeated;
    private boolean settled;
    private boolean fitsNone;

    /**
     * @param ofPeriods whether the clause asks several times a year; else on request or after an event
     * @param order place among the unit's documents under the clause, by the day of arrival
     */
    public AnswerCase(RegisterEntry entry, boolean ofPeriods, int order) {
        this.entry = entry;
        this.ofPeriods = ofPeriods;
        this.order = order;
    }

    public String getUnitCode() {
        return entry.unitCode();
    }

    public String getProvisionId() {
        return entry.provisionId();
    }

    public RegisterEntry getEntry() {
        return entry;
    }

    public boolean isOfPeriods() {
        return ofPeriods;
    }

    public boolean isNumbered() {
        return !entry.number().isEmpty();
    }

    /** The document's own number, made comparable. */
    public String getNumber() {
        return Folding.fold(entry.number());
    }

    /** Whether it names the request it answers. */
    public boolean isNaming() {
        return !entry.request().isEmpty();
    }

    /** Number of the request that it names, made comparable; or empty. */
    public String getNamed() {
        return Folding.fold(entry.request());
    }

    /** The day it bears, else the day it arrived. */
    public LocalDate getDate() {
        return dated(entry);
    }

    /** The day it arrived, else the day it bears; null where neither is known. */
    public @Nullable LocalDate getCame() {
        return entry.arrived() != null ? entry.arrived() : entry.date();
    }

    /** The year it states, or null. */
    public @Nullable Integer getYear() {
        return entry.year();
    }

    /** The period it states, or empty. */
    public String getPeriod() {
        return entry.period();
    }

    /** The register that lists it. */
    public String getFile() {
        return entry.file();
    }

    public int getOrder() {
        return order;
    }

    /** Whether a second copy of the register lists it again. */
    public boolean isRepeated() {
        return repeated;
    }

    public void setRepeated(boolean repeated) {
        this.repeated = repeated;
    }

    /** Whether it has had its turn. */
    public boolean isSettled() {
        return settled;
    }

    public void setSettled(boolean settled) {
        this.settled = settled;
    }

    /** Whether it answers nothing that was asked for. */
    public boolean isFitsNone() {
        return fitsNone;
    }

    public void setFitsNone(boolean fitsNone) {
        this.fitsNone = fitsNone;
    }

    /** The day an entry bears, else that of its arrival. */
    public static LocalDate dated(RegisterEntry entry) {
        LocalDate date = entry.date() != null ? entry.date() : entry.arrived();
        return date == null ? LocalDate.MIN : date;
    }

    /** The day an entry came, else the one it bears. */
    public static LocalDate came(RegisterEntry entry) {
        LocalDate arrived = entry.arrived();
        return arrived != null ? arrived : dated(entry);
    }
}
