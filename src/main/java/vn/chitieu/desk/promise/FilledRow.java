package vn.chitieu.desk.promise;

import java.util.List;
import java.util.Map;

/**
 * One open finding on the form, with what somebody has typed beside it.
 *
 * @param number its place on the form, from 1
 * @param open whether the latest night still has it open; of one that it has not only the identity is known
 * @param before what was promised about it so far, the newest first
 * @param said what is wrong: by the name of the field, or {@code ""} of the row as a whole
 */
record FilledRow(
        int number,
        String id,
        boolean open,
        String what,
        String state,
        List<PromiseLine> before,
        String measure,
        String position,
        String due,
        Map<String, String> said) {

    public boolean filled() {
        return !measure.isEmpty() || !position.isEmpty() || !due.isEmpty();
    }

    /** The same with what is wrong. */
    FilledRow with(Map<String, String> wrong) {
        return new FilledRow(number, id, open, what, state, before, measure, position, due, wrong);
    }
}
