package vn.chitieu.fact.sent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learners or graduates of one programme, or (communes) of one programme group. What cannot be read is null or empty;
 * the reader has already reported it, and the checks still look at the rest.
 *
 * @param table {@code LEARNERS} or {@code GRADUATES}
 * @param row row as Excel shows it
 * @param code seven digits, or empty when given by group or not readable
 * @param group group key when given by group ({@code TOTAL} for all programmes), or empty
 * @param name of the programme, as the sender wrote it
 * @param qualification key: {@code CAO_DANG}, {@code CU_NHAN}, {@code KY_SU}, {@code THAC_SI}, {@code TIEN_SI}
 * @param level 6 college, 7 đại học, 8 master, 9 doctoral: the qualification's; 0 when unknown
 * @param flags {@code TALENT}, {@code STRATEGIC}, {@code AI_TRACK}, {@code INTEGRATED}; null when not all can be read
 * @param groups all groups the row belongs to: by the classification, or its own group
 * @param whole whether every cell could be read: only then may the row be counted
 * @param keyPlace the cell of the code or of the group
 * @param place the cell of the persons
 * @param femalePlace the cell of the women among them
 */
public record ProgrammeRow(
        String table,
        int row,
        String code,
        String group,
        String name,
        @Nullable String qualification,
        int level,
        @Nullable Long persons,
        @Nullable Long female,
        @Nullable Set<String> flags,
        Set<String> groups,
        boolean whole,
        Place keyPlace,
        Place place,
        Place femalePlace) {
    /** Whether it is known which programme or group the row is of. */
    public boolean keyed() {
        return !code.isEmpty() || !group.isEmpty();
    }
}
