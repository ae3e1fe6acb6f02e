package vn.chitieu.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Problem;

/**
 * The sheet of promises of one file. A row with a problem is left out; the others count.
 *
 * @param unitCode the sender, null where the sheet names no unit of the registry
 * @param sent day on which it was sent, null where nothing says so; then it holds no promise
 * @param besideReturn whether the file is a return, which holds the sheet besides
 */
public record PromiseFile(
        String sheet,
        @Nullable String unitCode,
        @Nullable LocalDate sent,
        boolean besideReturn,
        List<Promise> promises,
        List<Problem> problems) {

    /** The same, sent when it came in over the desk, whatever the sheet says. */
    public PromiseFile received(LocalDate day) {
        return sent == null ? this : new PromiseFile(sheet, unitCode, day, besideReturn, promises, problems);
    }
}
