package vn.chitieu.desk.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise and what the latest night says of it, in words.
 *
 * @param what what it is about
 * @param state code of {@link vn.chitieu.promise.PromiseState}
 * @param shownBy day of the data that the state rests on, or null
 * @param turn which promise about the finding it is, from 1
 * @param inForce whether the finding is still in force, so that it has a page
 */
record PromiseLine(
        String findingId,
        String unit,
        String what,
        String period,
        String measure,
        String position,
        LocalDate sent,
        LocalDate due,
        String state,
        String word,
        @Nullable LocalDate shownBy,
        int turn,
        boolean inForce) {}
