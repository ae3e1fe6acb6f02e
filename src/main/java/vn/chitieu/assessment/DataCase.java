package vn.chitieu.assessment;

import java.util.List;
import vn.chitieu.finding.Finding;

/** The data one unit sent for one year: whether something in it waits for a correction. */
public final class DataCase extends Case {
    private final ReturnStatus status;

    DataCase(UnitCase unit, ReturnStatus status, String provisionId, String document) {
        super(unit, "data", provisionId, document);
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
    public String getDimension() {
        return "";
    }

    @Override
    public String getPeriod() {
        return Integer.toString(status.year());
    }

    @Override
    public List<Finding> findings() {
        if (getState() == null) return List.of();
        return List.of(PlainFinding.of(this, status.year(), status.dataAsOf(), null, null));
    }
}
