package vn.chitieu.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;

/** A row of the deadlines table met by one unit in one year; setters are the columns of the sheet "Thời hạn". */
public final class DeadlineDraft {
    private static final String[] FORMS = {
        "YEARLY", "HALF_YEARLY", "QUARTERLY", "MONTHLY", "NO_DATE", "ON_REQUEST", "AFTER_EVENT"
    };
    private static final Pattern AFTER = Pattern.compile("(\\d+) ngày( làm việc)?");

    private final String id;
    private final OrganisationUnit unit;
    private final int year;
    private final String form;
    private final CellText cells;
    private String day = "-";
    private boolean before;
    private boolean roll;
    private boolean carriesData;
    private String sameAs = "";

    DeadlineDraft(String id, OrganisationUnit unit, int year, String form) {
        this.id = id;
        this.unit = unit;
        this.year = year;
        this.cells = new CellText(id);
        this.form = cells.oneOf("Dạng", form, FORMS);
    }

    public void day(String text) {
        day = text;
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

    /**
     * One for each period of the year.
     *
     * @param issued date of the document, or null; a period whose last good day lies before it was never owed
     */
    List<DeadlineObligation> obligations(@Nullable LocalDate issued) {
        Matcher after = AFTER.matcher(day);
        boolean event = form.equals("AFTER_EVENT");
        if (event && !after.matches()) throw new DraftException(id, "Ngày", day);
        int days = event ? Integer.parseInt(after.group(1)) : 0;
        boolean working = event && after.group(2) != null;
        return ReportPeriod.of(form, year).stream()
                .map(period -> new DeadlineObligation(
                        id,
                        unit,
                        year,
                        form,
                        period,
                        event ? null : named(period),
                        before,
                        roll,
                        carriesData,
                        sameAs,
                        days,
                        working))
                .filter(d -> issued == null || !ReportPeriod.periodic(form) || !last(d).isBefore(issued))
                .filter(this::owed)
                .toList();
    }

    /** An ended unit owes what fell due while it was there; what has no day ended with it. */
    private boolean owed(DeadlineObligation d) {
        if (d.onOccasion()) return true; // each request, each event has a day of its own
        return d.namedDay() == null ? unit.activeIn(year) : !unit.endedBefore(last(d));
    }

    private @Nullable LocalDate named(ReportPeriod period) {
        if (!ReportPeriod.periodic(form)) return cells.dayOf(year, "Ngày", day);
        try {
            return period.day(day);
        } catch (IllegalArgumentException e) {
            throw new DraftException(id, "Ngày", day);
        }
    }

    private static LocalDate last(DeadlineObligation d) {
        LocalDate named = Objects.requireNonNull(d.namedDay());
        return d.before() ? named.minusDays(1) : named;
    }
}
