package vn.chitieu.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise and what a night says of it.
 *
 * @param unitCode unit of the finding
 * @param turn which promise about the finding it is, from 1
 * @param shownBy day of the data that the state rests on, or null
 * @param file path inside the inbox
 */
public record NightPromise(
        String unitCode,
        Promise promise,
        LocalDate sent,
        int turn,
        PromiseState state,
        @Nullable LocalDate shownBy,
        String file,
        String sheet) {

    public String findingId() {
        return promise.findingId();
    }
}
