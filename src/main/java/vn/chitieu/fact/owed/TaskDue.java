package vn.chitieu.fact.owed;

import java.time.LocalDate;

/**
 * By when a task is due, once (mục 4.12).
 *
 * @param named the day that the text names, or the last of the month, quarter, half-year or year that it names
 * @param last last good day: the named one, or the day before where the text says "trước"
 * @param onwards whether it goes on in the years after that of its last good day, as a continuing duty
 */
public record TaskDue(LocalDate named, LocalDate last, boolean onwards) {}
