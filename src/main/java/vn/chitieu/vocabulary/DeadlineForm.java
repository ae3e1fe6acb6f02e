package vn.chitieu.vocabulary;

/** How often a report is owed, or what calls for it; rule files write the name. */
public enum DeadlineForm {
    YEARLY(12),
    HALF_YEARLY(6),
    QUARTERLY(3),
    MONTHLY(1),
    /** Yearly, without a day. */
    NO_DATE(12),
    ON_REQUEST(12),
    AFTER_EVENT(12);

    private static final int YEAR = 12;

    private final int months;

    DeadlineForm(int months) {
        this.months = months;
    }

    /** How many months one report is about; of one owed on occasion the year. */
    public int months() {
        return months;
    }

    /** Whether there are several a year. */
    public boolean periodic() {
        return months < YEAR;
    }

    /** Whether it is owed only once something has happened: a request, an event. */
    public boolean onOccasion() {
        return this == ON_REQUEST || this == AFTER_EVENT;
    }
}
