package vn.chitieu.fact.owed;

import vn.chitieu.vocabulary.DeadlineForm;

/**
 * A row of the deadlines table.
 *
 * @param exceptCodes codes of units left out, or {@code -}
 * @param day the day, as its form needs it
 * @param before whether the text says "trước ngày": the named day itself is too late (cách hiểu 10)
 * @param roll whether a last good day on a day off moves to the next working day
 * @param carriesData whether the data year rests on this deadline (the yearly return)
 * @param classes classes of units it chooses, {@code within} code of a territory it chooses; see {@link UnitChoice}
 * @param sameAs id of the provision this one restates, so that both make one finding; or empty
 * @param version from when to when it is in force
 */
public record DeadlineNorm(
        String id,
        String unitType,
        String unitCodes,
        String exceptCodes,
        int fromYear,
        DeadlineForm form,
        DueDay day,
        boolean before,
        boolean roll,
        boolean carriesData,
        String sameAs,
        String classes,
        String within,
        Version version,
        RuleSource source) {

    /** A row that chooses by type and code alone. */
    public DeadlineNorm(
            String id,
            String unitType,
            String unitCodes,
            String exceptCodes,
            int fromYear,
            DeadlineForm form,
            DueDay day,
            boolean before,
            boolean roll,
            boolean carriesData,
            String sameAs,
            RuleSource source) {
        this(
                id,
                unitType,
                unitCodes,
                exceptCodes,
                fromYear,
                form,
                day,
                before,
                roll,
                carriesData,
                sameAs,
                "*",
                "-",
                Version.WHOLE,
                source);
    }

    /** What tells the row from other versions of its clause. */
    public String key() {
        return version.key(id);
    }

    /** Whom it binds. */
    public UnitChoice units() {
        return new UnitChoice(unitType, classes, unitCodes, exceptCodes, within);
    }

    /** Whether it is owed only once something has happened: a request, an event. */
    public boolean onOccasion() {
        return form.onOccasion();
    }
}
