package vn.chitieu.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cited;

/**
 * What a finding rests on.
 *
 * @param document code of the document that its clause stands in
 * @param dataYear judged data year, or null
 * @param dataAsOf the return's reference date, or null
 * @param inputs where the figures and dates come from
 * @param fired names of the logic rules that led to it, in order
 */
public record Sources(
        String document,
        @Nullable Integer dataYear,
        @Nullable LocalDate dataAsOf,
        List<Cited> inputs,
        List<String> fired) {}
