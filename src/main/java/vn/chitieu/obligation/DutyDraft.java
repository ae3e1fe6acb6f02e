package vn.chitieu.obligation;

import vn.chitieu.registry.OrganisationUnit;

/** A row of the duties table met by one unit; setters are the action columns of the sheet "Nhiệm vụ". */
public final class DutyDraft {
    private final String id;
    private final OrganisationUnit unit;
    private final int fromYear;
    private final boolean leads;
    private final CellText cells;
    private boolean continuing;
    private String proof = "EVIDENCE";
    private boolean scored;
    private boolean onRequest;

    DutyDraft(String id, OrganisationUnit unit, int fromYear, String leadCodes) {
        this.id = id;
        this.unit = unit;
        this.fromYear = fromYear;
        this.leads = !CellText.none(leadCodes) && unit.coded(leadCodes);
        this.cells = new CellText(id);
    }

    public void continuing(String text) {
        continuing = cells.yes("Thường xuyên", text);
    }

    public void proof(String text) {
        proof = cells.oneOf("Minh chứng", text, "NONE", "EVIDENCE", "NUMBER_AND_DATE");
    }

    public void scored(String text) {
        scored = cells.yes("Chấm", text);
    }

    public void onRequest(String text) {
        onRequest = cells.yes("Khi có yêu cầu", text);
    }

    DutyObligation obligation() {
        return new DutyObligation(id, unit, leads, fromYear, continuing, proof, scored, onRequest);
    }
}
