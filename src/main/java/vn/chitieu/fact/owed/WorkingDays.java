package vn.chitieu.fact.owed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;

/** Counting of working days: neither Saturday nor Sunday nor a day off; the first day after the event is day one. */
public final class WorkingDays {
    private WorkingDays() {}

    /** The last day of a term of so many working days (Civil Code 2015, art. 147: the day of the event not counted). */
    public static LocalDate after(LocalDate event, int days, Collection<?> daysOff) {
        LocalDate day = event;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            DayOfWeek of = day.getDayOfWeek();
            if (of != DayOfWeek.SATURDAY && of != DayOfWeek.SUNDAY && !daysOff.contains(day)) left--;
        }
        return day;
    }
}
