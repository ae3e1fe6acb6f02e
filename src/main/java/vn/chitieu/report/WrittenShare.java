package vn.chitieu.report;

import vn.chitieu.report.folder.WrittenFolder;
import vn.chitieu.report.output.GapSummary;

/**
 * One share of a night's files.
 *
 * @param summary of the whole night, but {@link GapSummary#workbooks} are those of the share
 */
public record WrittenShare(WrittenFolder folder, GapSummary summary) {}
