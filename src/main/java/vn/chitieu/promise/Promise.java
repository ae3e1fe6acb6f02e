package vn.chitieu.promise;

import java.time.LocalDate;

/**
 * One row of the sheet of promises, as it was filled.
 *
 * @param row number of the row in the sheet, as Excel shows it
 * @param findingId identity of the finding, as {@code findings.csv} writes it
 * @param measure what is to be done
 * @param position the office in charge, never a person
 * @param due last day on which the finding is to be settled
 * @param cell cell of the day
 */
public record Promise(int row, String findingId, String measure, String position, LocalDate due, String cell) {}
