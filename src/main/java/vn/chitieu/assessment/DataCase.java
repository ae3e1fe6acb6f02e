package vn.chitieu.assessment;

import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** The data one unit sent for one year: whether something in it waits for a correction. */
public final class DataCase extends Case {
    private final ReturnStatus status;

    DataCase(UnitCase unit, ReturnStatus status, String provisionId, String document) {
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

    @Override
    public List<Finding> findings() {
        if (getState() == null) return List.of();
        return List.of(
                new Finding(identity(), verdict(""), null, null, sources(status.year(), status.dataAsOf()), note()));
    }
}
