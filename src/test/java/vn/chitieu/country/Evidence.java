package vn.chitieu.country;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one indicator (at the levels of one target) on one day, unit by unit and year by year. */
interface Evidence {
    int FIRST_YEAR = 2025;

    enum Arrival {
        NONE,
        REJECTED,
        ACCEPTED
    }

    LocalDate asOf();

    /** The newest data year to be judged, or null before the first. */
    @Nullable
    Integer judged();

    /** Whether the figure is the unit's own, not added up. */
    boolean own();

    /** Whether all units below are registered. */
    boolean registered();

    /** Units that can contribute in a year, sorted; the unit itself for an own figure. */
    List<String> units(int year);

    /** Null unless the return in force holds the table complete. */
    @Nullable
    Figure figure(String unit, int year);

    Arrival arrival(String unit, int year);

    /** Whether the unit can have nothing of the kind at all, whatever it reports. */
    default boolean nothingOfTheKind() {
        return false;
    }
}
