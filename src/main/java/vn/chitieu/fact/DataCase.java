package vn.chitieu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** The data one unit sent for one year: whether something in it waits for a correction. */
public final class DataCase extends Case {
    private final ReturnStatus status;

    public DataCase(UnitCase unit, ReturnStatus status, String provisionId, String document) {
        super(unit, Kind.DATA, provisionId, document);
        this.status = status;
    }

    public boolean isRejected() {
        return status.rejected();
    }

    public int getErrors() {
        return status.errors();
    }

    public int getWarnings() {
        return status.warnings();
    }

    /** Data year of the return. */
    public int getYear() {
        return status.year();
    }

    /** Reference date of the return in force, or null. */
    public @Nullable LocalDate getDataAsOf() {
        return status.dataAsOf();
    }

    public String getFile() {
        return status.file();
    }

    @Override
    public Dimension getDimension() {
        return Dimension.NONE;
    }

    @Override
    public Period getPeriod() {
        return Period.year(status.year());
    }
}
