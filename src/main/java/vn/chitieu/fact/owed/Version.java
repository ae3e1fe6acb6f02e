package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a row of a plan is in force, and by which document (mục 4.14). Several rows may have one clause id:
 * an amending document ends one and begins the next.
 *
 * @param from first day in force, null for a row that is in force since its plan was issued
 * @param to last day in force, null without an end
 * @param number number of the document that amends or repeals, as staff write it, or empty
 * @param date date of that document, or null
 * @param approvedBy who approved the row's wording, or empty
 */
public record Version(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String number,
        @Nullable LocalDate date,
        String approvedBy) {
    /** A row that no document has amended. */
    public static final Version WHOLE = new Version(null, null, "", null, "");

    /** The version that begins last comes first. */
    public static final Comparator<Version> NEWEST_FIRST = Comparator.comparing(
                    Version::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed();

    /** Whether it is in force on the day. */
    public boolean holds(LocalDate day) {
        return begun(day) && (to == null || !day.isAfter(to));
    }

    /** Whether its first day has come; before that day it changes nothing, even if it is entered already. */
    public boolean begun(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    /** Its last day as a night of that day sees it: an end that has not come yet changes nothing. */
    @Nullable
    LocalDate endKnown(LocalDate night) {
        return to != null && to.isBefore(night) ? to : null;
    }

    /** What tells the row from others of the same clause: the clause's id, from the second version on with its first day. */
    public String key(String id) {
        return from == null ? id : id + "@" + from;
    }

    /** Whether there is a day on which both are in force. */
    public boolean meets(Version other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Version other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }

    /** The day on which it is decided which version counts for a year: its last one, or the night's if that is earlier. */
    public static LocalDate deciding(int year, LocalDate night) {
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return last.isAfter(night) ? night : last;
    }
}
