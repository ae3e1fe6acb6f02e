package vn.chitieu.sheet.page;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook to be written, in plain values: nothing of the spreadsheet library shows.
 *
 * @param title title among the document's properties
 * @param creator who made it, among the document's properties
 * @param asOf the day every time inside the file is set to, so that writing again gives the same bytes
 */
public record ReportBook(String title, String creator, LocalDate asOf, List<ReportSheet> sheets) {}
