package vn.chitieu.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A return as sent.
 *
 * @param tables tables marked complete (without rows: nothing to report); what is not here is unknown
 * @param nothing whether tables without rows are said to hold nothing, instead of being complete and empty
 */
record Sent(String unit, int year, LocalDate day, boolean faulty, boolean nothing, Map<String, List<Row>> tables) {}
