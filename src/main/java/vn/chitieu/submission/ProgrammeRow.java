package vn.chitieu.submission;

import java.util.Set;

/**
 * Learners or graduates of one programme, or (communes) of one programme group.
 *
 * @param table {@code LEARNERS} or {@code GRADUATES}
 * @param row row as Excel shows it
 * @param code seven digits, or empty when given by group
 * @param group group key when given by group ({@code TOTAL} for all programmes), or empty
 * @param qualification key: {@code CAO_DANG}, {@code CU_NHAN}, {@code KY_SU}, {@code THAC_SI}, {@code TIEN_SI}
 * @param level 6 college, 7 đại học, 8 master, 9 doctoral: the qualification's
 * @param flags {@code TALENT}, {@code STRATEGIC}, {@code AI_TRACK}, {@code INTEGRATED}
 * @param groups all groups the row belongs to: by the classification, or its own group
 * @param place the cell of the persons
 * @param femalePlace the cell of the women among them
 */
public record ProgrammeRow(
        String table,
        int row,
        String code,
        String group,
        String qualification,
        int level,
        long persons,
        long female,
        Set<String> flags,
        Set<String> groups,
        Place place,
        Place femalePlace) {}
