package vn.chitieu.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;

/** A row of the deadlines table met by one unit in one year; setters are the columns of the sheet "Thời hạn". */
public final class DeadlineDraft {
    private final String id;
    private final OrganisationUnit unit;
    private final int year;
    private final String form;
    private final CellText cells;
    private @Nullable LocalDate day;
    private boolean before;
    private boolean roll;
    private boolean carriesData;
    private String sameAs = "";

    DeadlineDraft(String id, OrganisationUnit unit, int year, String form) {
        this.id = id;
        this.unit = unit;
        this.year = year;
        this.cells = new CellText(id);
        this.form = cells.oneOf("Dạng", form, "YEARLY", "NO_DATE", "ON_REQUEST");
    }

    public void day(String text) {
        day = cells.dayOf(year, "Ngày", text);
    }

    public void before(String text) {
        before = cells.yes("Trước ngày", text);
    }

    public void roll(String text) {
        roll = cells.yes("Dời ngày nghỉ", text);
    }

    public void carriesData(String text) {
        carriesData = cells.yes("Kèm số liệu", text);
    }

    public void sameAs(String text) {
        sameAs = CellText.orEmpty(text);
    }

    DeadlineObligation obligation() {
        return new DeadlineObligation(id, unit, year, form, day, before, roll, carriesData, sameAs);
    }
}
