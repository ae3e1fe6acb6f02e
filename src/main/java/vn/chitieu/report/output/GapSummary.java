package vn.chitieu.report.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What a night wrote.
 *
 * @param folder the folder of the as-of date
 * @param csv the list of findings in it
 * @param firstLook workbook to open first, as a path; the folder when no unit stands above others
 * @param workbooks workbooks written
 * @param findings findings written, and of those of issued documents how many are open and how many unknown
 * @param worst at most three gaps to look at first
 * @param expiredWaivers finding ids of waivers that have run out
 * @param unmatchedWaivers finding ids of waivers in force for which the night has no finding
 */
public record GapSummary(
        Path folder,
        Path csv,
        Path firstLook,
        int workbooks,
        long findings,
        long open,
        long unknown,
        List<WorstGap> worst,
        List<String> expiredWaivers,
        List<String> unmatchedWaivers) {

    /** The same night with that many workbooks. */
    public GapSummary of(int number) {
        return new GapSummary(
                folder, csv, firstLook, number, findings, open, unknown, worst, expiredWaivers, unmatchedWaivers);
    }

    /** One gap in words: whose, which clause, its state, what to do. */
    public record WorstGap(
            String unitCode, String unitName, String citation, String title, String state, String note) {}
}
