package vn.chitieu.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something had to be done, and when it was.
 *
 * @param due last good day, or null where none is set
 * @param metOn day it was met, or null
 */
public record Schedule(@Nullable LocalDate due, @Nullable LocalDate metOn) {}
